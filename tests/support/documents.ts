import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts, setTextRenderingMode, TextRenderingMode } from 'pdf-lib';
import { type GreyPicture, jpegOf, pictureOfLines, pngOf, tiffOfPictures } from './page-pictures.ts';
import { deflateBomb, rawEncryptedPdf, rawPages, rawStream } from './raw-pdf.ts';

/** Files for tests: ordinary, odd and hostile. All invented, all made here, the same bytes every time. */

const VOCABULARY = 'borrower lender property payment interest principal county number month street amount closing escrow title deed'.split(
  ' ',
);
const ONES =
  'ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN EIGHTEEN NINETEEN';
const TENS = 'ZERO TEN TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY';

/** The word that only page `number` (1 to 99) carries, spelled so that OCR reads it surely: page 47 is FORTY-SEVEN. */
export function pageMark(number: number): string {
  const ones = ONES.split(' ');
  if (number < 20) return ones[number] ?? '';
  const ten = TENS.split(' ')[Math.floor(number / 10)] ?? '';
  return number % 10 === 0 ? ten : `${ten}-${ones[number % 10]}`;
}

/** `count` ordinary words, other ones on each page, three a line. */
function ordinaryLines(page: number, count: number): string[] {
  const words = Array.from({ length: count }, (_, index) => VOCABULARY[(page * 7 + index * 4) % VOCABULARY.length] ?? 'deed');
  return Array.from({ length: Math.ceil(count / 3) }, (_, line) => words.slice(line * 3, line * 3 + 3).join(' '));
}

async function saved(document: PDFDocument): Promise<Uint8Array> {
  document.setCreationDate(new Date(0));
  document.setModificationDate(new Date(0));
  return await document.save();
}

/** A text PDF. Every page says `Page <its mark>`, then `lines`, then `words` ordinary words. */
export async function bornDigitalPdf({ pages = 1, words = 30, lines = [] as readonly string[] } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number++) {
    const page = document.addPage([612, 792]);
    const printed = [`Page ${pageMark(number)}`, ...lines, ...ordinaryLines(number, words)];
    printed.forEach((line, index) => {
      page.drawText(line, { x: 72, y: 720 - index * 18, size: 12, font });
    });
  }
  return await saved(document);
}

/** Width and height in inches. A quarter of a Letter page by default: four times faster to recognise. */
type Inches = readonly [number, number];
const SMALL: Inches = [4.25, 5.5];

const pictureOfPage = (number: number, words: number, dpi: number, inches: Inches): GreyPicture =>
  pictureOfLines([`PAGE ${pageMark(number)}`, ...ordinaryLines(number, words)], dpi, inches);

/** An image-only PDF: each page one grey JPEG whose first line is `PAGE <its mark>`. 60 pages of 6 words at 100 dpi: about 0.5 MB. */
export async function scannedPdf({ pages = 1, wordsPerPage = 9, dpi = 150, inches = SMALL } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let number = 1; number <= pages; number++) {
    const image = await document.embedJpg(await jpegOf(pictureOfPage(number, wordsPerPage, dpi, inches)));
    const page = document.addPage([inches[0] * 72, inches[1] * 72]);
    page.drawImage(image, { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() });
  }
  return await saved(document);
}

/** A scan with the invisible text layer (render mode 3) of an OCR program over the image: its words do count. */
export async function searchableScanPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await scannedPdf());
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.getPage(0);
  page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
  ['PAGE ONE', ...ordinaryLines(1, 9)].forEach((line, index) => {
    page.drawText(line, { x: 25, y: 396 - 29 - 33 * (index + 1), size: 22, font });
  });
  return await saved(document);
}

/** A grey multi-page TIFF at 150 dpi. */
export const tiffOf = (pages: number, words = 9): Uint8Array =>
  tiffOfPictures(Array.from({ length: pages }, (_, index) => pictureOfPage(index + 1, words, 150, SMALL)));

export const pngPage = (words = 9): Promise<Uint8Array> => pngOf(pictureOfPage(1, words, 150, SMALL));
export const jpegPage = (words = 9): Promise<Uint8Array> => jpegOf(pictureOfPage(1, words, 150, SMALL));

/** A page without a word on it, as an image. */
export const blankJpeg = (): Promise<Uint8Array> => jpegOf(pictureOfLines([], 100, SMALL));

/** `bornDigitalPdf` with the page turned by /Rotate; the text is drawn so that it stands upright when shown. */
export async function rotatedPdf(rotation: 90 | 180 | 270): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([612, 792]);
  page.setRotation(degrees(rotation));
  const start = { 90: { x: 72, y: 72 }, 180: { x: 540, y: 72 }, 270: { x: 540, y: 720 } }[rotation];
  page.drawText('Upright text on a turned page', { ...start, size: 14, font, rotate: degrees(rotation) });
  return await saved(document);
}

/** The words that `hiddenTextPdf` shows to nobody, by the trick that hides them. */
export const HIDDEN_WORDS = Object.freeze({
  white: 'WHITEWORD',
  invisible: 'INVISIBLEWORD',
  offPage: 'OFFPAGEWORD',
  cropped: 'CROPPEDWORD',
  covered: 'COVEREDWORD',
  tiny: 'TINYWORD',
});

/** One page that shows `VISIBLE` words and carries every one of `HIDDEN_WORDS`; no image on it. */
export async function hiddenTextPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([612, 792]);
  page.setCropBox(0, 40, 612, 752);
  page.drawText('VISIBLE loan amount $211,000', { x: 72, y: 700, size: 12, font });
  page.drawText(HIDDEN_WORDS.white, { x: 72, y: 660, size: 12, font, color: rgb(1, 1, 1) });
  page.drawText(HIDDEN_WORDS.offPage, { x: 900, y: 620, size: 12, font });
  page.drawText(HIDDEN_WORDS.cropped, { x: 72, y: 12, size: 12, font });
  page.drawText(HIDDEN_WORDS.covered, { x: 72, y: 580, size: 12, font });
  page.drawRectangle({ x: 60, y: 570, width: 300, height: 30, color: rgb(1, 1, 1) });
  page.drawText(HIDDEN_WORDS.tiny, { x: 72, y: 540, size: 0.2, font });
  page.drawText('VISIBLE too', { x: 72, y: 500, size: 12, font });
  page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
  page.drawText(HIDDEN_WORDS.invisible, { x: 72, y: 460, size: 12, font });
  return await saved(document);
}

function caption(page: PDFPage, font: PDFFont, text: string, y: number): void {
  page.drawText(text, { x: 72, y, size: 11, font });
}

/** A filled AcroForm: two text fields, a ticked and an empty check box, a drop-down list. */
export async function formPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([612, 792]);
  const form = document.getForm();
  const place = (y: number, width = 240, height = 20) => ({ x: 200, y: y - 5, width, height, font });
  caption(page, font, 'Borrower', 700);
  const borrower = form.createTextField('borrower');
  borrower.setText('Ottilie Farnsworth');
  borrower.addToPage(page, place(700));
  caption(page, font, 'Loan Amount', 660);
  const amount = form.createTextField('amount');
  amount.setText('$318,500.00');
  amount.addToPage(page, place(660));
  caption(page, font, 'Fixed rate', 620);
  const fixed = form.createCheckBox('fixed');
  fixed.addToPage(page, place(620, 14, 14));
  fixed.check();
  caption(page, font, 'Adjustable rate', 590);
  form.createCheckBox('adjustable').addToPage(page, place(590, 14, 14));
  caption(page, font, 'Purpose', 550);
  const purpose = form.createDropdown('purpose');
  purpose.addOptions(['Purchase', 'Refinance']);
  purpose.select('Refinance');
  purpose.addToPage(page, place(550));
  return await saved(document);
}

/** Locked with a password; with '' it opens without asking (locked for the owner only). */
export const encryptedPdf = (userPassword = 'secret'): Uint8Array => rawEncryptedPdf('Locked words of this page', userPassword);

/** The first part of a good PDF: no cross-reference table, no trailer, objects missing. */
export async function truncatedPdf(share = 0.5): Promise<Uint8Array> {
  const whole = await bornDigitalPdf({ pages: 3 });
  return whole.slice(0, Math.floor(whole.length * share));
}

export const emptyFile = (): Uint8Array => new Uint8Array(0);

/** A letter that calls itself a PDF by its name only. */
export const notAPdf = (): Uint8Array => new TextEncoder().encode('Dear Sir or Madam,\nthis is no PDF whatever its name says.\n');

/** Begins like a PDF and goes on with noise (always the same). */
export function garbagePdf(): Uint8Array {
  let state = 1;
  const noise = Uint8Array.from({ length: 20_000 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
  return new Uint8Array([...new TextEncoder().encode('%PDF-1.7\n'), ...noise]);
}

const textOf = (text: string): Buffer => rawStream('', `BT /F 14 Tf 72 700 Td (${text}) Tj ET`);
const BLANKS = Buffer.alloc(1 << 20, ' ');
const bombContent = (megabytes: number): Buffer => rawStream('/Filter/FlateDecode', deflateBomb(megabytes, BLANKS));

/** One page whose content inflates to `megabytes` (a few KB a MB on disk). */
export const bombPdf = (megabytes = 4096): Uint8Array => rawPages([bombContent(megabytes)]);

/** Good pages with a bomb among them: page `bad` of `pages`. */
export const oneBadPagePdf = (pages = 3, bad = 2): Uint8Array =>
  rawPages(
    Array.from({ length: pages }, (_, index) => (index + 1 === bad ? bombContent(4096) : textOf(`Page ${pageMark(index + 1)} is fine`))),
  );

/** Millions of text operators on one page. */
export function operatorBombPdf(): Uint8Array {
  const chunk = Buffer.from('BT /F 1 Tf 1 1 Td (aaaa bbb) Tj ET\n'.repeat(10_000));
  return rawPages([rawStream('/Filter/FlateDecode', deflateBomb(200, chunk))]);
}

/** Form XObjects, each drawing the next one twice: 2^24 drawings of one word. */
export function nestedFormsPdf(depth = 24): Uint8Array {
  const firstForm = 6;
  const forms = Array.from({ length: depth }, (_, index) => {
    const inside = index < depth - 1 ? '/X Do /X Do' : 'BT /F 12 Tf 72 700 Td (deep) Tj ET';
    const resources = `/Resources<</Font<</F 3 0 R>>/XObject<</X ${firstForm + index + 1} 0 R>>>>`;
    return rawStream(`/Type/XObject/Subtype/Form/BBox[0 0 612 792]${resources}`, inside);
  });
  return rawPages([rawStream('', '/X Do')], `/XObject<</X ${firstForm} 0 R>>`, forms);
}

/** A page with an image of 30,000 by 30,000 pixels: 900 MB once decoded. */
export function imageBombPdf(): Uint8Array {
  const rows = deflateBomb(900, Buffer.alloc(1_000_000, 0xff));
  const entries = '/Type/XObject/Subtype/Image/Width 30000/Height 30000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode';
  return rawPages([rawStream('', 'q 612 0 0 792 0 0 cm /I Do Q')], '/XObject<</I 6 0 R>>', [rawStream(entries, rows)]);
}

/** `count` small pages, quickly made, also beyond the limit of pages. */
export const manyPagesPdf = (count: number): Uint8Array =>
  rawPages(Array.from({ length: count }, (_, index) => textOf(`Page number ${index + 1} of ${count}`)));
