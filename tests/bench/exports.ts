/**
 * Pages exported in a streaming way, and the most memory that took: `node tests/bench/exports.ts [pages] [format ...]`.
 * Each format runs in a process of its own; nothing is kept of what it writes.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { streamTrainingPages } from '#lib/adapters/parquet/stream-pages.ts';
import { EXPORT_FORMATS, type ExportFormat, exportFormatSchema } from '#lib/domain/export-format.ts';
import { deidentifiedAll, type LoanExample } from '#lib/learning/deidentify/deidentify-all.ts';
import { ENCODERS } from '#lib/learning/exports/encoders.ts';
import type { ExportedExample } from '#lib/learning/exports/exported-example.ts';
import { trainingPages } from '#lib/learning/exports/training-pages.ts';
import { paperOf } from '#tests/support/exported-papers.ts';

const PAGES = 100_000;
const PAGES_A_DOCUMENT = 4;
const MEGABYTE = 1024 * 1024;
const DEIDENTIFIED = 'deidentified';

const LINE = 'the Borrower shall pay each month when due the principal of and interest on the debt evidenced by this Note';

/** A document of four pages with some 250 words each. */
const PAPER = paperOf({
  documentId: 'bench',
  pages: Array.from({ length: PAGES_A_DOCUMENT }, (_, page) => [
    `NOTE April 15, 2013 page ${page + 1} Loan No. 0048812345`,
    'Ramon Castellanos promises to pay $211,000.00 to Quillfeather Savings Bank',
    'at a yearly rate of 4.125% at 1438 Tamsin Street, Harrowgate, IL 62701',
    ...Array.from({ length: 12 }, () => LINE),
  ]),
  values: [
    ['lenderName', 'Quillfeather Savings Bank'],
    ['borrowerName', 'Ramon Castellanos'],
    ['loanNumber', '0048812345'],
    ['noteAmount', '$211,000.00'],
    ['noteRatePercent', '4.125%'],
    ['noteDate', 'April 15, 2013'],
    ['propertyAddress', '1438 Tamsin Street, Harrowgate, IL 62701'],
  ],
});

async function* generated(pages: number): AsyncGenerator<LoanExample> {
  for (let number = 0; number < pages / PAGES_A_DOCUMENT; number++) {
    const documentId = number.toString(16).padStart(32, '0');
    yield { example: { ...PAPER, id: `${documentId}/0`, documentId }, split: 'train', family: 'bench', loan: documentId };
  }
}

async function* rows(examples: AsyncIterable<ExportedExample>) {
  for await (const example of examples) yield trainingPages(example);
}

/** A quick number for a text (FNV-1a): the real one is drawn with a secret. */
const draw = (text: string): number =>
  [...text].reduce((hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0, 2_166_136_261);

async function one(name: string, pages: number): Promise<void> {
  const format: ExportFormat = name === DEIDENTIFIED ? 'jsonl' : exportFormatSchema.parse(name);
  const examples = name === DEIDENTIFIED ? deidentifiedAll(() => generated(pages), draw) : generated(pages);
  const pieces = format === 'parquet' ? streamTrainingPages(rows(examples)) : ENCODERS[format](examples);
  const start = performance.now();
  let bytes = 0;
  for await (const piece of pieces) bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length;
  const seconds = (performance.now() - start) / 1000;
  const memory = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(
    `${name.padEnd(14)} ${pages} pages  ${seconds.toFixed(0).padStart(5)} s  ${Math.round(pages / seconds)
      .toString()
      .padStart(
        6,
      )} pages/s  ${(bytes / MEGABYTE).toFixed(0).padStart(6)} MB written  ${(memory / MEGABYTE).toFixed(0).padStart(4)} MB of memory at most\n`,
  );
}

const [first = '', ...named] = process.argv.slice(2);
if (first === '--one') await one(named[0] ?? 'jsonl', Number(named[1]));
else
  for (const name of named.length > 0 ? named : [...EXPORT_FORMATS, DEIDENTIFIED]) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      // As the product's processes are started (`lib/cli/start/child.ts`).
      '--max-semi-space-size=16',
      'tests/bench/exports.ts',
      '--one',
      name,
      String(Number(first) || PAGES),
    ]);
    process.stdout.write(stdout);
  }
