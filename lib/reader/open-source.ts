import type { FileKind } from '#lib/domain/document.ts';
import type { GreyImage, PageContent } from '#lib/domain/ports.ts';

/** An opened file inside the sandbox, whatever its kind. Page numbers count from 1. */
export interface PageSource {
  pageCount: number;
  readContent(page: number): Promise<PageContent>;
  renderGrey(page: number, dpi: number): Promise<GreyImage>;
  renderView(page: number, widthMax: number): Promise<Uint8Array>;
}

/** Fonts and images of the pages read are let go after so many: a packet of many documents has fonts in each. */
const PAGES_KEPT = 150;

type Open = (file: { path: string; pagesMax: number }) => Promise<PageSource>;

async function openPdfSource(file: { path: string; pagesMax: number }): Promise<PageSource> {
  const [{ openPdf }, { readPdfContent }, { renderPdfGrey, renderPdfView }, { inReadingOrder }] = await Promise.all([
    import('#lib/adapters/pdf/open-pdf.ts'),
    import('#lib/adapters/pdf/content.ts'),
    import('#lib/adapters/pdf/render.ts'),
    import('#lib/pipeline/reading-order.ts'),
  ]);
  const { document } = await openPdf(file);
  let read = 0;
  return {
    pageCount: document.numPages,
    readContent: async (page) => {
      if (++read % PAGES_KEPT === 0) await document.cleanup().catch(() => undefined);
      const content = await readPdfContent(document, page);
      return { ...content, words: inReadingOrder(content.words) };
    },
    renderGrey: (page, dpi) => renderPdfGrey(document, page, dpi),
    renderView: (page, widthMax) => renderPdfView(document, page, widthMax),
  };
}

const openImageSource: Open = async (file) => (await import('#lib/adapters/image/open-image.ts')).openImage(file);
const openTextSource: Open = async (file) => (await import('./open-text.ts')).openText(file);

/** One way to open each kind; libraries load only for the kind at hand, which keeps a cold start short. */
const SOURCES: Readonly<Record<FileKind, Open>> = Object.freeze({
  pdf: openPdfSource,
  png: openImageSource,
  jpeg: openImageSource,
  tiff: openImageSource,
  text: openTextSource,
});

export const openSource = (kind: FileKind, file: { path: string; pagesMax: number }): Promise<PageSource> => SOURCES[kind](file);
