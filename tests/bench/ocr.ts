import { pathToFileURL } from 'node:url';
import { openNativeRecogniser } from '#lib/adapters/ocr/native.ts';
import { openRecogniserPool } from '#lib/adapters/ocr/pool.ts';
import type { Word } from '#lib/domain/page.ts';
import type { GreyImage, TextRecogniser } from '#lib/domain/ports.ts';
import { recognisePage } from '#lib/pipeline/page-image/recognise-page.ts';
import { DAMAGES, type Damage, damaged } from './ocr/damage.ts';
import { hasNative, nativeWords } from './ocr/engines.ts';
import { type Paper, printCovers, printPapers } from './ocr/papers.ts';
import { NO_SCORE, type Score, scoreOf, sumOf } from './ocr/score.ts';
import { medianOf, processorSeconds } from './ocr/timing.ts';

/**
 * How well and how fast page images are read: `node tests/bench/ocr.ts [papers] [damages]`, each a list with commas.
 * Eight pages of our own with known words, damaged in nine ways, and two covers; wrong letters (CER), wrong words (WER)
 * and numbers that came out exactly, in percent, of our reading and of native tesseract as it comes, on the same images.
 * Times are ratios within one run, in processor seconds, since seconds depend on the machine and on what else it does.
 */

export interface Table {
  title: string;
  head: string[];
  rows: string[][];
  notes: string[];
}

interface Choice {
  papers: readonly string[];
  damages: readonly string[];
}

const chosen = (names: readonly string[], name: string): boolean => names.length === 0 || names.includes(name);
const percent = (part: number, whole: number): string => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));
const cellsOf = (score: Score | null): string[] =>
  score
    ? [percent(score.letterErrors, score.letters), percent(score.wordErrors, score.words), percent(score.numbersRight, score.numbers)]
    : ['-', '-', '-'];

interface Engines {
  ours: (image: GreyImage) => Promise<Word[]>;
  native: ((image: GreyImage) => Promise<Word[]>) | null;
}

/** Scores of all pages under one damage; two pages are in hand at a time, as in the product. */
async function scoresUnder(damage: Damage, papers: readonly Paper[], engines: Engines): Promise<{ ours: Score; native: Score | null }> {
  const total = { ours: NO_SCORE, native: engines.native ? NO_SCORE : null };
  const one = async (paper: Paper, index: number): Promise<void> => {
    const { image, degrees } = await damaged(paper.image, damage, index);
    const [ours, native] = [await engines.ours(image), (await engines.native?.(image)) ?? []];
    // Nothing is awaited between reading a total and writing it: the other page adds to it, too.
    total.ours = sumOf(total.ours, scoreOf(paper.words, ours, degrees));
    if (total.native) total.native = sumOf(total.native, scoreOf(paper.words, native, degrees));
  };
  for (let index = 0; index < papers.length; index += 2) {
    await Promise.all(papers.slice(index, index + 2).map((paper, offset) => one(paper, index + offset)));
  }
  return total;
}

/** Wrong letters, wrong words and right numbers by damage. */
export async function benchOcr(choice: Choice = { papers: [], damages: [] }): Promise<Table> {
  const isNativeThere = await hasNative();
  const pool = openRecogniserPool({ size: 2 });
  const engines: Engines = {
    ours: async (image) => (await recognisePage(image, pool)).words,
    native: isNativeThere ? (image) => nativeWords(image) : null,
  };
  const rows: string[][] = [];
  const papers = printPapers().filter(({ name }) => chosen(choice.papers, name));
  const covers = printCovers().filter(({ name }) => chosen(choice.papers, name));
  const add = async (name: string, damage: Damage, pages: readonly Paper[]): Promise<void> => {
    if (pages.length === 0) return;
    const { ours, native } = await scoresUnder(damage, pages, engines);
    rows.push([name, ...cellsOf(ours), ...cellsOf(native)]);
    process.stderr.write(`${rows.at(-1)?.join('  ')}\n`);
  };
  try {
    for (const damage of DAMAGES) if (chosen(choice.damages, damage.name)) await add(damage.name, damage, papers);
    for (const damage of DAMAGES.slice(0, 2)) if (chosen(choice.damages, 'covers')) await add(`covers, ${damage.name}`, damage, covers);
  } finally {
    await pool.close();
  }
  return {
    title: 'OCR: accuracy in percent',
    head: ['pages', 'CER', 'WER', 'numbers', 'native CER', 'native WER', 'native numbers'],
    rows,
    notes: isNativeThere
      ? ['native: tesseract as it comes (psm 3, its own data), one thread']
      : ['tesseract is not installed: no comparison'],
  };
}

const ROUNDS = 3;
const TIMED = ['application', 'account', 'deed'];

/** Processor seconds of a page, prepared and recognised, against native tesseract on one thread on the same pages. */
export async function benchOcrSpeed(): Promise<Table> {
  const papers = printPapers().filter(({ name }) => TIMED.includes(name));
  const isNativeThere = await hasNative();
  const own = openRecogniserPool({ size: 1 });
  const native = isNativeThere ? await openNativeRecogniser({ size: 1 }) : null;
  const times: Record<'plain' | 'own' | 'native', number[]> = { plain: [], own: [], native: [] };
  await Promise.all(papers.slice(0, 1).map(({ image }) => recognisePage(image, own)));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { image } of papers) {
      times.own.push(await processorSeconds(() => recognisePage(image, own)));
      if (!native) continue;
      times.plain.push(await processorSeconds(() => nativeWords(image, 4)));
      times.native.push(await processorSeconds(() => recognisePage(image, native)));
    }
  }
  await own.close();
  const plain = medianOf(times.plain);
  const row = (name: string, seconds: number[]): string[] => [
    name,
    seconds.length > 0 ? medianOf(seconds).toFixed(2) : '-',
    seconds.length > 0 && plain > 0 ? (medianOf(seconds) / plain).toFixed(2) : '-',
  ];
  const rows = [
    row('native tesseract alone', times.plain),
    row('prepared, tesseract.js', times.own),
    row('prepared, native engine', times.native),
    ['two workers against one', '-', (await workersRatio(papers)).toFixed(2)],
  ];
  return {
    title: 'OCR: time of a clean page',
    head: ['what', 'processor seconds', 'ratio'],
    rows,
    notes: [isNativeThere ? 'native: psm 4, its own data, one thread' : 'tesseract is not installed: no ratios'],
  };
}

/** How many times as many pages two workers read in a second as one; near 2 only on two free cores. */
async function workersRatio(papers: readonly Paper[]): Promise<number> {
  const images = [...papers, ...papers].map(({ image }) => image);
  const secondsWith = async (size: number): Promise<number> => {
    const pool: TextRecogniser = openRecogniserPool({ size });
    await Promise.all(images.slice(0, size).map((image) => pool.recognise(image)));
    const start = performance.now();
    await Promise.all(images.map((image) => recognisePage(image, pool)));
    const seconds = (performance.now() - start) / 1000;
    await pool.close();
    return seconds;
  };
  const one = await secondsWith(1);
  return one / (await secondsWith(2));
}

/** The table as lines of text, columns aligned. */
function printed({ title, head, rows, notes }: Table): string {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return [title, line(head), ...rows.map(line), ...notes, ''].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [papers, damages] = process.argv.slice(2, 4).map((list) => (list === 'all' ? [] : list.split(',')));
  if (papers?.[0] !== 'speed') process.stdout.write(`${printed(await benchOcr({ papers: papers ?? [], damages: damages ?? [] }))}\n`);
  if (!damages) process.stdout.write(`${printed(await benchOcrSpeed())}\n`);
}
