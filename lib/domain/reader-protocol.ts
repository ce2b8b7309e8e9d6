import type { FileKind } from './document.ts';
import type { Issue } from './issue.ts';
import type { PackedWords } from './packed-words.ts';
import type { GreyImage, PageContent } from './ports.ts';

/** What the parent asks of the sandboxed reader; one request at a time is answered, in order. */
export type ReaderRequest =
  | { id: number; verb: 'open'; path: string; kind: FileKind; pagesMax: number }
  | { id: number; verb: 'readContent'; page: number }
  | { id: number; verb: 'renderGrey'; page: number; dpi: number }
  | { id: number; verb: 'renderView'; page: number; widthMax: number };

export interface ReaderAnswers {
  open: { pageCount: number };
  readContent: Omit<PageContent, 'words'> & { words: PackedWords };
  renderGrey: GreyImage;
  renderView: Uint8Array;
}

/** An answer, or why there is none: `issue` is about the input; `error` is a fault of the reader itself. */
export type ReaderReply =
  | { id: number; ok: true; answer: ReaderAnswers[keyof ReaderAnswers] }
  | { id: number; ok: false; issue?: Issue; error: string };
