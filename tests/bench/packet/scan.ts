import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import type { GreyImage } from '#lib/domain/ports.ts';
import { diceOf } from '../ocr/dice.ts';
import { accountStatement, loanApplication, trustDeed } from '../ocr/papers-forms.ts';
import { closingCosts, creditFile, earnings } from '../ocr/papers-tables.ts';
import { greyOf, newSheet, registerFaces } from '../ocr/sheet.ts';

const PAPERS = [trustDeed, loanApplication, closingCosts, accountStatement, earnings, creditFile];
/** Printing takes longer than scanning; after so many sheets the first comes again, lying a little elsewhere. */
const SHEETS = 24;

const printed = new Map<number, GreyImage>();

function sheetOf(number: number): GreyImage {
  const seed = ((number - 1) % SHEETS) + 1;
  const known = printed.get(seed);
  if (known) return known;
  const sheet = newSheet();
  (PAPERS[(seed - 1) % PAPERS.length] ?? trustDeed)(sheet, diceOf(seed));
  const image = greyOf(sheet);
  printed.set(seed, image);
  return image;
}

/** A page, or the upper left quarter of one, as a scanner hands it over: a little soft, grey, JPEG. */
async function scannedPage(number: number, isQuarter: boolean): Promise<Uint8Array> {
  const { pixels, width, height, dpi } = sheetOf(number);
  const off = Math.floor((number - 1) / SHEETS) % 16;
  const size = isQuarter ? { width: width >> 1, height: height >> 1 } : { width: width - 16, height: height - 16 };
  const page = sharp(pixels, { raw: { width, height, channels: 1 } }).extract({ left: off, top: off, ...size });
  const picture = page.toColourspace('b-w').blur(0.6).linear(0.85, 24);
  return new Uint8Array(await picture.withMetadata({ density: dpi }).jpeg({ quality: 70 }).toBuffer());
}

/** An image-only PDF of pages at 200 dpi, US Letter or a quarter of it; no two pictures are the same. */
export async function scanOf(pages: number, isQuarter = false): Promise<Uint8Array> {
  registerFaces();
  const document = await PDFDocument.create();
  for (let number = 1; number <= pages; number += 1) {
    const image = await document.embedJpg(await scannedPage(number, isQuarter));
    const [width, height] = isQuarter ? ([306, 396] as const) : ([612, 792] as const);
    document.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  }
  return await document.save();
}
