import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { openFile } from '#lib/adapters/reader/open-file.ts';
import { UPLOAD_LIMITS } from '#lib/domain/document.ts';
import type { ReadingLimits } from '#lib/domain/ports.ts';
import { closingDisclosure } from '#lib/synthetic/closing-disclosure.ts';
import { loanOf } from '#lib/synthetic/loan.ts';
import { type Cost, costOfWork, isInstalled, median, runProgram } from './process-cost.ts';
import { type Agreement, agreementOf, f1Of, NO_WORDS, sumOf } from './text-agreement.ts';
import { mupdfPages, popplerPages, type ReferenceWord } from './text-references.ts';

/**
 * Reading the text layer of PDFs, against native tools: `node tests/bench/text.ts` measures speed and memory on a packet
 * made here, as ratios within one run, because seconds depend on the machine; `node tests/bench/text.ts <folder>` compares
 * word by word what we and they read in the PDFs of a folder. Tools that are not installed are left out.
 */

const ROUNDS = 3;
const LOANS = 100;
const PAGES_COMPARED_MAX = 5;
const LIMITS: ReadingLimits = {
  pagesMax: UPLOAD_LIMITS.pagesMax,
  memoryBytesMax: 1.5 * 2 ** 30,
  pageTimeoutMs: 60_000,
  openTimeoutMs: 60_000,
};

/** Closing Disclosures of many loans in one file: four pages a loan, each with fonts of its own. */
async function packet(loans: number): Promise<Uint8Array> {
  const all = await PDFDocument.create();
  for (let seed = 0; seed < loans; seed++) {
    const one = await PDFDocument.load(await closingDisclosure(loanOf(seed)));
    for (const page of await all.copyPages(one, one.getPageIndices())) all.addPage(page);
  }
  return await all.save();
}

async function readAll(file: string): Promise<void> {
  const reader = await openFile({ path: file, kind: 'pdf', limits: LIMITS });
  try {
    const pages = Array.from({ length: reader.pageCount }, (_, index) => index + 1);
    await Promise.all(pages.map((page) => reader.readContent(page)));
  } finally {
    await reader.close();
  }
}

const megabytes = (costs: readonly Cost[]): string => `${Math.round(Math.max(...costs.map((cost) => cost.memoryBytesMax)) / 2 ** 20)} MB`;
const secondsOf = (costs: readonly Cost[]): number => median(costs.map((cost) => cost.seconds));
const processorOf = (costs: readonly Cost[]): number => median(costs.map((cost) => cost.processorSeconds));

/** Speed and memory of our reader, process start included, and of the native tools on the same file. One line each. */
export async function benchText(loans = LOANS): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'deedlens-bench-'));
  try {
    const [file, out] = [path.join(folder, 'packet.pdf'), path.join(folder, 'out')];
    await writeFile(file, await packet(loans));
    const tools: { name: string; work: () => Promise<void>; costs: Cost[] }[] = [{ name: 'ours', work: () => readAll(file), costs: [] }];
    const references = {
      'pdftotext -bbox': ['pdftotext', '-bbox', file, out],
      'mutool stext.json': ['mutool', 'draw', '-q', '-F', 'stext.json', '-o', out, file],
    };
    const missing: string[] = [];
    for (const [name, [program = '', ...options]] of Object.entries(references)) {
      if (await isInstalled(program)) tools.push({ name, work: () => runProgram(program, options), costs: [] });
      else missing.push(`text layer    ${program} is not installed: no ratio`);
    }
    for (let round = 0; round < ROUNDS; round++) for (const tool of tools) tool.costs.push(await costOfWork(tool.work));
    const [ours, ...others] = tools;
    if (!ours) return missing;
    const speed = `${((loans * 4) / secondsOf(ours.costs)).toFixed(0)} pages a second, ${megabytes(ours.costs)}`;
    const ratios = others.map(({ name, costs }) => {
      const [time, processor] = [secondsOf(ours.costs) / secondsOf(costs), processorOf(ours.costs) / processorOf(costs)];
      return `text layer    ${time.toFixed(2)} x the time of ${name}, ${processor.toFixed(2)} x its processor time (it: ${megabytes(costs)})`;
    });
    return [`text layer    ${speed} (${loans * 4} pages, process start included)`, ...ratios, ...missing];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Reading {
  pages: ReferenceWord[][];
  hidden: number;
}

async function ourPages(file: string): Promise<Reading | null> {
  const reader = await openFile({ path: file, kind: 'pdf', limits: { ...LIMITS, pagesMax: 100_000 } }).catch(() => null);
  if (!reader) return null;
  const read: Reading = { pages: [], hidden: 0 };
  try {
    for (let number = 1; number <= Math.min(PAGES_COMPARED_MAX, reader.pageCount); number++) {
      const { words, width, height, hiddenWords } = await reader.readContent(number);
      read.hidden += hiddenWords;
      read.pages.push(words.map(({ text, box }) => ({ text, box: [box[0] * width, box[1] * height, box[2] * width, box[3] * height] })));
    }
    return read;
  } catch {
    return null;
  } finally {
    await reader.close();
  }
}

interface Compared {
  file: string;
  hidden: number;
  agreement: Agreement;
}

const WORDS_MIN = 30;
const WORST_SHOWN = 25;

function report(tool: string, compared: readonly Compared[]): string[] {
  const enough = compared.filter(({ agreement }) => agreement.theirs >= WORDS_MIN);
  const total = enough.reduce((sum, { agreement }) => sumOf(sum, agreement), NO_WORDS);
  const percent = (value: number): string => (value * 100).toFixed(1);
  const scores = enough.map(({ agreement }) => f1Of(agreement));
  const worst = enough.toSorted((a, b) => f1Of(a.agreement) - f1Of(b.agreement)).slice(0, WORST_SHOWN);
  return [
    `${tool}: ${enough.length} files with ${WORDS_MIN} words or more, ${total.theirs} words; F1 ${percent(f1Of(total))} over all words, ` +
      `${percent(median(scores))} in the median file, ${scores.filter((score) => score >= 0.95).length} files at 95 or more; ` +
      `boxes: overlap ${percent(total.overlap / total.shared)}, across ${percent(total.across / total.shared)}`,
    ...worst.map(({ file, hidden, agreement }) => {
      const { ours, theirs, shared, across } = agreement;
      return `  ${percent(f1Of(agreement)).padStart(5)}  ours ${ours} (${hidden} hidden), theirs ${theirs}, shared ${shared}, across ${percent(across / shared)}  ${file}`;
    }),
  ];
}

/** Word by word, ours against the installed tools, over the PDFs below a folder. */
export async function compareText(source: string): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'deedlens-bench-'));
  const out = path.join(folder, 'out');
  const tools = [
    { name: 'pdftotext', pages: popplerPages, compared: [] as Compared[] },
    { name: 'mutool', pages: mupdfPages, compared: [] as Compared[] },
  ];
  const files = (await readdir(source, { recursive: true })).filter((name) => name.toLowerCase().endsWith('.pdf')).sort();
  let unread = 0;
  try {
    for (const name of files) {
      const file = path.join(source, name);
      const ours = await ourPages(file);
      if (!ours) unread++;
      for (const tool of ours ? tools : []) {
        const theirs = await tool.pages(file, out, ours?.pages.length ?? 0);
        await rm(out, { force: true });
        const agreement = (ours?.pages ?? []).map((page, index) => agreementOf(page, theirs[index] ?? [])).reduce(sumOf, NO_WORDS);
        tool.compared.push({ file: name, hidden: ours?.hidden ?? 0, agreement });
      }
    }
    return [`${files.length} files, ${unread} not read by us`, ...tools.flatMap(({ name, compared }) => report(name, compared))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const source = process.argv[2];
  const lines = source === undefined ? await benchText() : await compareText(source);
  process.stdout.write(`${lines.join('\n')}\n`);
}
