import { type RawObject, rawPages, rawPdf, rawStream } from './raw-pdf.ts';

/** PDFs that send a reader in circles, into the deep, or beyond all measure. All made here, the same bytes every time. */

const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const HELLO = rawStream('', 'BT /F 14 Tf 72 700 Td (Words on a trying page) Tj ET');
const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
const page = (more = '', box = '0 0 612 792'): string =>
  `<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Contents 5 0 R/Resources<</Font<</F 3 0 R>>${more}>>>>`;
const onePage = (own: string, more: readonly RawObject[] = [], catalog = CATALOG): Uint8Array =>
  rawPdf([catalog, '<</Type/Pages/Kids[4 0 R]/Count 1>>', FONT, own, HELLO, ...more]);

/** A page tree that is its own child. */
export const pageCyclePdf = (): Uint8Array => rawPdf([CATALOG, '<</Type/Pages/Kids[2 0 R 4 0 R]/Count 2>>', FONT, page(), HELLO]);

/** A cross-reference table whose predecessor is itself. */
export function tableLoopPdf(): Uint8Array {
  const text = Buffer.from(onePage(page())).toString('latin1');
  const at = /startxref\n(\d+)/.exec(text)?.[1] ?? '0';
  return new Uint8Array(Buffer.from(text.replace('/Root 1 0 R', `/Root 1 0 R/Prev ${at}`), 'latin1'));
}

/** Half a million lists inside one another. */
export const deepListPdf = (depth = 500_000): Uint8Array =>
  onePage(page(), [], `<</Type/Catalog/Pages 2 0 R/Deep ${'['.repeat(depth)}${']'.repeat(depth)}>>`);

/** One page that says there are a thousand million. */
export const boastfulPdf = (): Uint8Array => rawPdf([CATALOG, '<</Type/Pages/Kids[4 0 R]/Count 1000000000>>', FONT, page(), HELLO]);

/** A page of 140 kilometres. */
export const hugePagePdf = (): Uint8Array => onePage(page('', '0 0 400000000 400000000'));

/** A page without any size. */
export const sizelessPdf = (): Uint8Array => onePage(page('', '0 0 0 0'));

/** Scripts that never end, to run when the file is opened or printed. */
export const scriptedPdf = (): Uint8Array =>
  onePage(
    page(),
    [],
    '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(while\\(true\\){})>>/AA<</WP<</S/JavaScript/JS(app.alert\\(1\\))>>>>>>',
  );

/** A form that draws itself. */
export const selfDrawingPdf = (): Uint8Array =>
  rawPages([rawStream('', '/X Do BT /F 14 Tf 72 700 Td (Words beside a circle) Tj ET')], '/XObject<</X 6 0 R>>', [
    rawStream('/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X 6 0 R>>>>', '/X Do'),
  ]);

/** A stream whose length is a reference to the stream. */
export const selfMeasuredPdf = (): Uint8Array =>
  rawPdf([
    CATALOG,
    '<</Type/Pages/Kids[4 0 R]/Count 1>>',
    FONT,
    page(),
    '<</Length 5 0 R>>stream\nBT /F 14 Tf 72 700 Td (Words without a length) Tj ET\nendstream',
  ]);

/** A Type 3 font whose letter is written in that same font. */
export const selfWrittenPdf = (): Uint8Array =>
  rawPages([rawStream('', 'BT /T 14 Tf 72 700 Td (aaa) Tj ET BT /F 14 Tf 72 600 Td (Words below) Tj ET')], '/Font<</F 3 0 R/T 6 0 R>>', [
    '<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 97/LastChar 97/Widths[1000]' +
      '/Encoding<</Type/Encoding/Differences[97/a]>>/CharProcs<</a 7 0 R>>/Resources<</Font<</T 6 0 R>>>>>>',
    rawStream('', '1000 0 d0 BT /T 1 Tf (a) Tj ET'),
  ]);
