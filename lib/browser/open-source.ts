import { version } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { readPdfContent } from '#lib/adapters/pdf/content.ts';
import { openPdfBytes } from '#lib/adapters/pdf/open-bytes.ts';
import { sniffFileKind } from '#lib/domain/document.ts';
import { issueOf } from '#lib/domain/issue.ts';
import { type FileReader, UnreadableFile, UnreadablePage } from '#lib/domain/ports.ts';
import { inReadingOrder } from '#lib/pipeline/reading-order.ts';
import { TEXT_PAGE, textPages, wordsOfLines } from '#lib/pipeline/text-pages.ts';
import { partsOf } from './parts.ts';

/** As the server allows by itself. */
const PAGES_MAX = 1000;
/** Fonts of the pages read are let go after so many. */
const PAGES_KEPT = 150;

/** Recognising pictures is the server's work. */
const noPicture = async (page: number): Promise<never> => {
  throw new UnreadablePage(issueOf('not_read_here', { page }));
};

/** Opens a file by its bytes, which are given away. Throws `UnreadableFile` with the issue that says why. */
export async function openSource(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<FileReader> {
  if (bytes.length === 0) throw new UnreadableFile(issueOf('file_empty'));
  const head = bytes.subarray(0, 4096);
  const kind = sniffFileKind(head);
  if (kind === 'pdf') return openPdf(bytes);
  if (kind !== undefined) throw new UnreadableFile(issueOf('not_read_here'));
  if (/\.txt$/i.test(fileName) && !head.includes(0)) return openText(new TextDecoder().decode(bytes));
  throw new UnreadableFile(issueOf('file_type_unsupported'));
}

async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<FileReader> {
  const parts = partsOf('pdfjs-dist', version);
  const { document, close } = await openPdfBytes({ bytes, pagesMax: PAGES_MAX, parts, fetched: true });
  let read = 0;
  return {
    pageCount: document.numPages,
    readContent: async (page) => {
      if (++read % PAGES_KEPT === 0) await document.cleanup().catch(() => undefined);
      const content = await readPdfContent(document, page).catch((cause: unknown) => {
        if (cause instanceof UnreadablePage) throw cause;
        throw new UnreadablePage(issueOf('page_failed', { page }), { cause });
      });
      return { ...content, words: inReadingOrder(content.words) };
    },
    renderGrey: noPicture,
    renderView: noPicture,
    close,
  };
}

function openText(text: string): FileReader {
  if (text.trim() === '') throw new UnreadableFile(issueOf('file_empty'));
  const pages = textPages(text);
  if (pages.length > PAGES_MAX) throw new UnreadableFile(issueOf('too_many_pages'));
  const nothing = { imageShare: 0, hiddenWords: 0, issues: [] };
  return {
    pageCount: pages.length,
    readContent: async (number) => ({ number, ...TEXT_PAGE, words: wordsOfLines(pages[number - 1] ?? []), ...nothing }),
    renderGrey: noPicture,
    renderView: noPicture,
    close: async () => {},
  };
}
