import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { issueOf } from '#lib/domain/issue.ts';
import { UnreadableFile } from '#lib/domain/ports.ts';
import { loopback } from './loopback.ts';

export interface OpenedPdf {
  document: PDFDocumentProxy;
  close(): Promise<void>;
}

/** Images beyond this many pixels are left out: a 30,000 x 30,000 grey image alone takes over 3.5 GB (measured). */
const IMAGE_PIXELS_MAX = 1e8;

function unreadable(error: unknown): UnreadableFile {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new UnreadableFile(issueOf('file_encrypted'), { cause: error });
  return new UnreadableFile(issueOf('file_corrupt'), { cause: error });
}

/** The parsing half of pdf.js, in this process. */
function parser(): PDFWorker {
  const [near, far] = loopback();
  WorkerMessageHandler.initializeFromPort(far);
  return new PDFWorker({ port: near as unknown as null });
}

interface PdfBytes {
  /** Given away: pdf.js may empty it. */
  bytes: Uint8Array<ArrayBuffer>;
  pagesMax: number;
  /** Where the folders of pdf.js lie (fonts, character maps, decoders): a path or an address that ends in a slash. */
  parts: string;
  /** Whether `parts` is an address to fetch from, as in a browser. */
  fetched?: boolean;
}

/**
 * Opens a PDF with the fonts, character maps and decoders that pdf.js ships; nothing else is fetched and no script of the
 * document runs. Throws `UnreadableFile` with file_empty, file_encrypted, file_corrupt, no_pages or too_many_pages.
 */
export async function openPdfBytes({ bytes, pagesMax, parts, fetched = false }: PdfBytes): Promise<OpenedPdf> {
  if (bytes.length === 0) throw new UnreadableFile(issueOf('file_empty'));
  const worker = parser();
  const task = getDocument({
    worker,
    data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    standardFontDataUrl: `${parts}standard_fonts/`,
    cMapUrl: `${parts}cmaps/`,
    cMapPacked: true,
    wasmUrl: `${parts}wasm/`,
    iccUrl: `${parts}iccs/`,
    // In Node it is for pdf.js to find out.
    ...(fetched && { useWorkerFetch: true, disableWorkerRendering: true }),
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: IMAGE_PIXELS_MAX,
    // Names of fonts, and how far their letters rise and fall.
    fontExtraProperties: true,
  });
  let document: PDFDocumentProxy;
  try {
    document = await task.promise;
  } catch (error) {
    await task.destroy();
    throw unreadable(error);
  }
  const close = async (): Promise<void> => {
    await task.destroy();
    worker.destroy();
  };
  if (document.numPages === 0) {
    await close();
    throw new UnreadableFile(issueOf('no_pages'));
  }
  if (document.numPages > pagesMax) {
    await close();
    const detail = `It has ${document.numPages.toLocaleString('en-US')} pages; ${pagesMax.toLocaleString('en-US')} are allowed.`;
    throw new UnreadableFile(issueOf('too_many_pages', { detail }));
  }
  return { document, close };
}
