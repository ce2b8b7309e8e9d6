import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { deedOfTrust } from '#lib/synthetic/deed-of-trust.ts';
import { DEMO_SCAN, demoLoan } from '#lib/synthetic/demo-documents.ts';
import { type Dice, diceOf } from '#lib/synthetic/random.ts';

/** Makes the scanned demo document anew: `node tests/support/make-demo-scan.ts`. The same bytes on the same versions of the libraries. */

const DPI = 200;
const SKEWS = [0.5, -0.35, 0.7, -0.2];
const INCH = { width: 8.5, height: 11 };

const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

async function renderPages(bytes: Uint8Array): Promise<Buffer[]> {
  const task = getDocument({ data: bytes, verbosity: 0, standardFontDataUrl: `${folder}/standard_fonts/` });
  const document = await task.promise;
  const factory = document.canvasFactory as {
    create(width: number, height: number): { canvas: HTMLCanvasElement & { toBuffer(type: string): Buffer } };
  };
  const pages: Buffer[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: DPI / 72 });
    const { canvas } = factory.create(viewport.width, viewport.height);
    await page.render({ canvas, viewport, background: 'white' }).promise;
    pages.push(canvas.toBuffer('image/png'));
  }
  await task.destroy();
  return pages;
}

/** A little skewed, a little soft, on paper that is not quite white, with the grain of a sensor and a few specks. */
async function damaged(png: Buffer, skew: number, dice: Dice): Promise<Uint8Array> {
  const size = { width: INCH.width * DPI, height: INCH.height * DPI };
  const turned = await sharp(png)
    .greyscale()
    .rotate(skew, { background: 'white' })
    .resize({ ...size, fit: 'cover', position: 'centre', kernel: 'cubic' })
    .blur(0.55)
    .raw()
    .toBuffer();
  const channels = turned.length / (size.width * size.height);
  const pixels = Buffer.alloc(size.width * size.height);
  for (let at = 0; at < pixels.length; at++) {
    const across = (at % size.width) / size.width;
    const grain = (dice.next() + dice.next() + dice.next() - 1.5) * 5;
    const ink = 26 + ((turned[at * channels] ?? 255) / 255) * (218 + 14 * across);
    pixels[at] = dice.next() < 0.00002 ? 90 : Math.max(0, Math.min(255, Math.round(ink + grain)));
  }
  return new Uint8Array(
    await sharp(pixels, { raw: { ...size, channels: 1 } })
      .toColourspace('b-w')
      .jpeg({ quality: 42, mozjpeg: true })
      .toBuffer(),
  );
}

async function makeScan(): Promise<Uint8Array> {
  const pictures = await renderPages(await deedOfTrust(demoLoan()));
  const scan = await PDFDocument.create();
  scan.setProducer('Deedlens synthetic documents');
  scan.setCreationDate(new Date(0));
  scan.setModificationDate(new Date(0));
  const dice = diceOf(4);
  for (const [index, picture] of pictures.entries()) {
    const image = await scan.embedJpg(await damaged(picture, SKEWS[index % SKEWS.length] ?? 0, dice));
    const page = scan.addPage([INCH.width * 72, INCH.height * 72]);
    page.drawImage(image, { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() });
  }
  return await scan.save();
}

await writeFile(DEMO_SCAN, await makeScan());
