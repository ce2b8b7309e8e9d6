import { benchModel } from './model.ts';
import { benchOcr, benchOcrSpeed, type Table } from './ocr.ts';
import { benchPacket, packetLines } from './packet.ts';
import { benchText } from './text.ts';

/**
 * `npm run bench [pages]`: everything that is measured, in one table and one run. Speeds are ratios against a named reference,
 * because seconds depend on the machine and on what else it does: run it on an idle one. `pages` of a scanned packet go through
 * a worker of their own at the end (20 by default); what is not installed (pdftotext, mutool, tesseract) is left out and named.
 */

/** What was aimed at, beside what came out. */
const GOALS: Readonly<Record<string, string>> = {
  clean: 'CER <= 0.9, WER <= 2.0, numbers >= 95',
  scanned: 'CER <= 0.9, WER <= 2.0',
  skewed: 'CER <= 0.9, WER <= 2.0',
  'low contrast': 'CER <= 0.9, WER <= 2.0',
  noisy: 'CER <= 1.2, WER <= 3.5',
  dithered: 'CER <= 1.2, WER <= 3.5',
  fax: 'CER <= 2.5, WER <= 9.6',
  worst: 'CER <= 1.7, WER <= 6.0',
  'prepared, tesseract.js': '<= 2.2',
  'prepared, native engine': '<= 1.3',
  'two workers against one': '>= 1.6 on two free cores',
};

type Row = readonly [area: string, what: string, measured: string, reference: string, goal: string];

const accuracyRows = ({ rows }: Table): Row[] =>
  rows.map(([name = '', cer, wer, numbers, nativeCer, nativeWer, nativeNumbers]) => [
    'OCR, % wrong',
    name,
    `CER ${cer}, WER ${wer}, numbers ${numbers}`,
    `native tesseract: CER ${nativeCer}, WER ${nativeWer}, numbers ${nativeNumbers}`,
    GOALS[name] ?? '',
  ]);

const speedRows = ({ rows }: Table): Row[] =>
  rows.map(([name = '', seconds, ratio]) => [
    'OCR, time',
    name,
    `${ratio} times`,
    `${seconds} s of processor time a page`,
    GOALS[name] ?? '',
  ]);

const textRows = (lines: readonly string[]): Row[] =>
  lines.map((line) => {
    const text = line.replace(/^text layer\s+/, '');
    return ['text layer', text, '', '', text.includes('the time of pdftotext') ? '<= 4 x the time' : ''];
  });

const modelRows = (lines: readonly string[]): Row[] =>
  lines.map((line) => ['model', line, '', '', line.includes('onnxruntime alone') ? '<= 1.3' : '']);

const packetRows = (lines: readonly string[]): Row[] => lines.map((line) => ['scanned packet', line.trim(), '', '', '']);

function print(rows: readonly Row[]): void {
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...rows.map((row) => (row[2] === '' && column === 1 ? 0 : (row[column]?.length ?? 0)))),
  );
  for (const row of rows) {
    const line = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    process.stdout.write(`${line.trimEnd()}\n`);
  }
}

const pages = Number(process.argv[2] ?? 20);
const text = textRows(await benchText());
const model = modelRows(await benchModel());
const speed = speedRows(await benchOcrSpeed());
const accuracy = accuracyRows(await benchOcr());
const packet = packetRows(packetLines(await benchPacket({ pages, isQuarter: false })));
print([['area', 'what', 'measured', 'reference, same run', 'goal'], ...text, ...model, ...speed, ...accuracy, ...packet]);
