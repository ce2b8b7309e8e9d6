import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { createWorker, PSM } from 'tesseract.js';
import { openTextRecogniser } from '#lib/adapters/ocr/tesseract.ts';
import { openFile } from '#lib/adapters/reader/open-file.ts';
import { UPLOAD_LIMITS } from '#lib/domain/document.ts';
import type { GreyImage, ReadingLimits } from '#lib/domain/ports.ts';
import { readPage } from '#lib/pipeline/read-page.ts';
import { closingDisclosure } from '#lib/synthetic/closing-disclosure.ts';
import { DEMO_SCAN } from '#lib/synthetic/demo-documents.ts';
import { loanOf } from '#lib/synthetic/loan.ts';

/**
 * How fast pages are read, as ratios within one run, because seconds depend on the machine: `node tests/bench/reading.ts`.
 * Text layer: opening and reading a packet, against `pdftotext -bbox` on the same file (skipped where it is not installed).
 * Recognition: our preparation and recognition, against bare tesseract.js on the same rendered pages.
 */

const ROUNDS = 3;
const LOANS = 50;
const LIMITS: ReadingLimits = {
  pagesMax: UPLOAD_LIMITS.pagesMax,
  memoryBytesMax: 1.5 * 2 ** 30,
  pageTimeoutMs: 60_000,
  openTimeoutMs: 60_000,
};

const run = promisify(execFile);

/** Seconds that a piece of work takes. */
async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Closing Disclosures of many loans in one file: four pages a loan. */
async function packet(): Promise<Uint8Array> {
  const all = await PDFDocument.create();
  for (let seed = 0; seed < LOANS; seed++) {
    const one = await PDFDocument.load(await closingDisclosure(loanOf(seed)));
    for (const page of await all.copyPages(one, one.getPageIndices())) all.addPage(page);
  }
  return await all.save();
}

async function readTextLayer(file: string): Promise<void> {
  const reader = await openFile({ path: file, kind: 'pdf', limits: LIMITS });
  try {
    for (let page = 1; page <= reader.pageCount; page++) await reader.readContent(page);
  } finally {
    await reader.close();
  }
}

async function benchTextLayer(folder: string): Promise<string[]> {
  const file = path.join(folder, 'packet.pdf');
  await writeFile(file, await packet());
  const pages = LOANS * 4;
  const installed = await run('pdftotext', ['-v']).then(
    () => true,
    () => false,
  );
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await secondsOf(() => readTextLayer(file)));
    if (installed) theirs.push(await secondsOf(() => run('pdftotext', ['-bbox', file, path.join(folder, 'bbox.html')])));
  }
  const line = `text layer    ${(pages / median(ours)).toFixed(0)} pages a second (${pages} pages, process start included)`;
  if (!installed) return [line, '              pdftotext is not installed: no ratio'];
  const ratio = median(ours) / median(theirs);
  return [
    line,
    `              ${ratio.toFixed(2)} times the time of pdftotext -bbox (${(pages / median(theirs)).toFixed(0)} pages a second)`,
  ];
}

const pngOf = ({ pixels, width, height }: GreyImage): Promise<Buffer> =>
  sharp(pixels, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();

async function benchRecognition(): Promise<string[]> {
  const reader = await openFile({ path: DEMO_SCAN.pathname, kind: 'pdf', limits: LIMITS });
  const recogniser = await openTextRecogniser();
  const data = path.join(path.dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int');
  const bare = await createWorker('eng', 1, { langPath: data, cacheMethod: 'none' });
  await bare.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_COLUMN });
  const times = { whole: [] as number[], recognised: [] as number[], bare: [] as number[] };
  for (let page = 1; page <= reader.pageCount; page++) {
    const image = await reader.renderGrey(page, 200);
    const png = await pngOf(image);
    times.bare.push(await secondsOf(() => bare.recognize(png, {}, { blocks: true })));
    times.recognised.push(await secondsOf(() => recogniser.recognise(image)));
    times.whole.push(await secondsOf(() => readPage({ page, reader, recogniser })));
  }
  await Promise.all([bare.terminate(), recogniser.close(), reader.close()]);
  const [whole, recognised, alone] = [median(times.whole), median(times.recognised), median(times.bare)];
  return [
    `scanned page  ${whole.toFixed(2)} s a page as a whole, ${recognised.toFixed(2)} s of it recognition (200 dpi)`,
    `              ${(whole / alone).toFixed(2)} and ${(recognised / alone).toFixed(2)} times bare tesseract.js on the same pages (${alone.toFixed(2)} s)`,
  ];
}

const folder = await mkdtemp(path.join(tmpdir(), 'deedlens-bench-'));
try {
  const lines = [...(await benchTextLayer(folder)), ...(await benchRecognition())];
  process.stdout.write(`${lines.join('\n')}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
