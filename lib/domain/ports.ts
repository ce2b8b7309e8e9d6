/** What is slow, random or remote, as function types. The adapters fulfil them; the use-cases and tests pass them in. */
import type { FileKind } from './document.ts';
import type { HiddenText } from './hidden-text.ts';
import type { Issue } from './issue.ts';
import type { BundleCalibration, BundleLabels } from './model-bundle.ts';
import type { Word } from './page.ts';

/** Eight-bit grey pixels, row by row, 0 black .. 255 white. */
export interface GreyImage {
  pixels: Uint8Array;
  width: number;
  height: number;
  /** Dots per inch of these pixels on the page as shown. */
  dpi: number;
  /** Dots per inch of the picture they were taken from; absent where the page was drawn. */
  pictureDpi?: number;
}

/** What can be had of a page without OCR. */
export interface PageContent {
  number: number;
  /** Points as shown (rotation applied, crop box cut). */
  width: number;
  height: number;
  /** Visible words of the text layer and the form fields, in reading order. */
  words: Word[];
  /** Share of the page covered by raster images, 0..1. */
  imageShare: number;
  /** Words of the text layer that no reader of the page can see. */
  hiddenWords: number;
  /** The same words by what hides them. */
  hidden?: HiddenText;
  /** Words left out because their letters stand for others: the font names its glyphs wrongly. */
  garbledWords?: number;
  issues: Issue[];
}

/** A file opened in a process of its own, with memory and time limits. Page numbers count from 1. */
export interface FileReader {
  readonly pageCount: number;
  readContent(page: number): Promise<PageContent>;
  /** The page as grey pixels, at about `dpi` and never more than 25 million pixels. */
  renderGrey(page: number, dpi: number): Promise<GreyImage>;
  /** The page as people see it, encoded as WebP at most `widthMax` pixels wide. */
  renderView(page: number, widthMax: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface ReadingLimits {
  pagesMax: number;
  memoryBytesMax: number;
  pageTimeoutMs: number;
  openTimeoutMs: number;
}

/** Opens a file on disk, or throws `UnreadableFile` with the issue that says why and what to do. */
export type OpenFile = (file: { path: string; kind: FileKind; limits: ReadingLimits }) => Promise<FileReader>;

/** The file as a whole cannot be read; `issue` says why and what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly issue: Issue;
  constructor(issue: Issue, options?: ErrorOptions) {
    super(issue.message, options);
    this.issue = issue;
  }
}

/** One page cannot be read; the rest of the file can. */
export class UnreadablePage extends Error {
  override readonly name = 'UnreadablePage';
  readonly issue: Issue;
  constructor(issue: Issue, options?: ErrorOptions) {
    super(issue.message, options);
    this.issue = issue;
  }
}

/** Recognises the words of a page image. Boxes are shares of that image. */
export interface TextRecogniser {
  readonly version: string;
  recognise(image: GreyImage): Promise<Word[]>;
  close(): Promise<void>;
}

/** A window of one page for the token classifier: word pieces with `[CLS]` and `[SEP]`, and a box each. */
export interface NerWindow {
  /** 1 × length. */
  inputIds: readonly number[];
  /** Four whole numbers 0..1000 a piece: left, top, right, bottom. `[CLS]` and `[SEP]` have zeros. */
  boxes: readonly number[];
  /** For every word of the window, its place in the page's words and the position of its first piece. */
  words: readonly { word: number; piece: number }[];
}

/** Scores of one window: raw (before softmax). */
export interface NerWindowScores {
  /** `words.length` × labels, row by row: what the model says at the first piece of each word. */
  labels: Float32Array;
  /** One a page type. */
  pageTypes: Float32Array;
}

/** A loaded model bundle. */
export interface TokenClassifier {
  /** `<name>@<version>` */
  readonly version: string;
  readonly bundle: { labels: BundleLabels; calibration: BundleCalibration | null };
  /** The word pieces of one word, without special tokens; never empty. */
  encode(word: string): readonly number[];
  readonly special: { cls: number; sep: number; pad: number };
  /** Windows of any lengths; they are batched and padded inside. Scores come in the same order. */
  score(windows: readonly NerWindow[]): Promise<NerWindowScores[]>;
  close(): Promise<void>;
}
