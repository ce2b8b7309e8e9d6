import { boxArea, sharedArea } from '#lib/domain/geometry.ts';
import { hiddenTextSentence } from '#lib/domain/hidden-text.ts';
import { type Issue, issueOf } from '#lib/domain/issue.ts';
import type { ReadPage, Word } from '#lib/domain/page.ts';
import { type FileReader, type GreyImage, type PageContent, type TextRecogniser, UnreadablePage } from '#lib/domain/ports.ts';
import { withoutWords } from './page-image/mask.ts';
import { confidenceMeanOf, type Recognition, recognisePage } from './page-image/recognise-page.ts';
import { inReadingOrder } from './reading-order.ts';
import { judgeTextLayer, type TextLayerVerdict } from './text-layer.ts';

/** 200 dpi: at 150 wrong words rise from 1.8 to 5.5 %, at 300 recognition takes up to 60 % longer for no gain. */
const RECOGNITION_DPI = 200;
/** For a page that stays in doubt: tiny print has more to show. */
const FINER_DPI = 300;
/** A picture that has this much more to give than what was read of it. */
const FINER_MIN = 1.2;
const CONFIDENCE_MIN = 0.6;
/** US Letter, for a page whose size nobody could find out. */
const UNKNOWN_SIZE = { width: 612, height: 792 };

interface PageToRead {
  page: number;
  reader: FileReader;
  recogniser: TextRecogniser;
}

const failed = (page: number, issues: readonly Issue[], size: { width: number; height: number } = UNKNOWN_SIZE): ReadPage => ({
  number: page,
  width: size.width,
  height: size.height,
  textSource: 'none',
  textSourceReason: issues.at(-1)?.message ?? 'The page could not be read.',
  words: [],
  issues,
  quality: null,
});

/** The answer, or the issue when the page cannot be read; anything else is a bug or an outage and goes up. */
async function attempt<T>(read: () => Promise<T>): Promise<{ value: T } | { issue: Issue }> {
  try {
    return { value: await read() };
  } catch (error) {
    if (error instanceof UnreadablePage) return { issue: error.issue };
    throw error;
  }
}

/** The same page at a higher resolution; null where the picture has no more to give. */
async function finerImage({ page, reader }: PageToRead, image: GreyImage): Promise<GreyImage | null> {
  if (image.pictureDpi !== undefined && image.pictureDpi < image.dpi * FINER_MIN) return null;
  const finer = await attempt(() => reader.renderGrey(page, FINER_DPI));
  return 'value' in finer ? finer.value : null;
}

/**
 * Recognises the page but for the words that are known already. A recogniser that breaks on one image must not take the
 * document with it.
 */
async function recognise(input: PageToRead, known: readonly Word[] = []): Promise<{ value: Recognition } | { issue: Issue }> {
  const { page, reader, recogniser } = input;
  const drawn = await attempt(() => reader.renderGrey(page, RECOGNITION_DPI));
  if ('issue' in drawn) return drawn;
  const image = withoutWords(drawn.value, known);
  const finer = async (): Promise<GreyImage | null> => {
    const better = await finerImage(input, image);
    return better && withoutWords(better, known);
  };
  try {
    return { value: await recognisePage(image, recogniser, finer) };
  } catch {
    return { issue: issueOf('ocr_failed', { page }) };
  }
}

const overlaps = (word: Word, others: readonly Word[]): boolean =>
  others.some((other) => sharedArea(word.box, other.box) > 0.3 * Math.min(boxArea(word.box), boxArea(other.box)));

function recognitionIssues(page: number, { words, blank, confidenceMean }: Recognition): Issue[] {
  if (blank) return [issueOf('page_blank', { page })];
  if (words.length === 0) return [issueOf('ocr_failed', { page })];
  return confidenceMean < CONFIDENCE_MIN ? [issueOf('ocr_low_confidence', { page })] : [];
}

const TURNED = ['', ' The page lies on its side.', ' The page stands on its head.', ' The page lies on its side.'] as const;

function fromImage(content: PageContent, verdict: TextLayerVerdict, recognition: Recognition, issues: readonly Issue[]): ReadPage {
  const { number, width, height } = content;
  const all = [...issues, ...recognitionIssues(number, recognition)];
  const shared = { number, width, height, issues: all, quality: recognition.quality };
  if (recognition.blank) return { ...shared, textSource: 'none', textSourceReason: 'The page is blank.', words: [] };
  if (recognition.words.length === 0) {
    return { ...shared, textSource: 'none', textSourceReason: `${verdict.reason}, and no words were recognised on it.`, words: [] };
  }
  const percent = Math.round(confidenceMeanOf(recognition.words) * 100);
  const textSourceReason = `${verdict.reason}; it was read as an image (${percent} % sure).${TURNED[recognition.turns]}`;
  return { ...shared, textSource: 'ocr', textSourceReason, words: recognition.words };
}

/** Keeps the words of the file and adds what was recognised elsewhere on the page. */
function mixed(content: PageContent, verdict: TextLayerVerdict, recognition: Recognition, issues: readonly Issue[]): ReadPage {
  const { number, width, height, words } = content;
  const added = recognition.words.filter((word) => !overlaps(word, words));
  // What the page looks like without the words that are known is no measure of the page.
  const quality = { ...recognition.quality, blank: false };
  if (added.length === 0) return { ...fromText(content, verdict, issues), quality };
  const low = recognition.confidenceMean < CONFIDENCE_MIN ? [issueOf('ocr_low_confidence', { page: number })] : [];
  return {
    number,
    width,
    height,
    textSource: 'mixed',
    textSourceReason: `${verdict.reason}; both were read.`,
    words: inReadingOrder([...words, ...added]),
    issues: [...issues, ...low],
    quality,
  };
}

function fromText({ number, width, height, words }: PageContent, { reason }: TextLayerVerdict, issues: readonly Issue[]): ReadPage {
  return { number, width, height, textSource: 'text-layer', textSourceReason: `${reason}.`, words, issues, quality: null };
}

async function readByContent(input: PageToRead, content: PageContent): Promise<ReadPage> {
  const verdict = judgeTextLayer(content);
  const { number: page } = content;
  const hidden = content.hiddenWords > 0 ? [issueOf('hidden_text', { page, detail: hiddenTextSentence(content.hidden ?? {}) })] : [];
  const garbled = verdict.worth === 'garbled' ? [issueOf('text_layer_unusable', { page })] : [];
  const issues = [...content.issues, ...hidden, ...garbled];
  if (verdict.worth === 'whole') return fromText(content, verdict, issues);
  const recognition = await recognise(input, verdict.worth === 'part' ? content.words : []);
  if ('issue' in recognition) {
    return verdict.worth === 'part'
      ? fromText(content, verdict, [...issues, recognition.issue])
      : failed(page, [...issues, recognition.issue], content);
  }
  return verdict.worth === 'part'
    ? mixed(content, verdict, recognition.value, issues)
    : fromImage(content, verdict, recognition.value, issues);
}

/**
 * Reads one page: by the text inside the file where that says what the page shows, else as an image, or both. What is
 * wrong with the page becomes an issue on it; only a bug or an outage throws.
 */
export async function readPage(input: PageToRead): Promise<ReadPage> {
  const content = await attempt(() => input.reader.readContent(input.page));
  if ('value' in content) return readByContent(input, content.value);
  // A page whose text breaks the parser can often still be drawn; one that hangs or eats memory would do so again.
  if (content.issue.code !== 'page_failed') return failed(input.page, [content.issue]);
  const recognition = await recognise(input);
  if ('issue' in recognition) return failed(input.page, [content.issue]);
  const empty: PageContent = { number: input.page, ...UNKNOWN_SIZE, words: [], imageShare: 0, hiddenWords: 0, issues: [] };
  return fromImage(empty, { worth: 'none', reason: 'The text of the page could not be taken from the file' }, recognition.value, []);
}
