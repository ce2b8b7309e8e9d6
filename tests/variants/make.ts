/**
 * Makes a variant of every labelled file of a folder: other names, places, days and figures, another font, other distances.
 * What only fits the samples fails on them.
 *
 *   node tests/variants/make.ts <folder> <out> [--seed 1] [--hard] [--no-scans] [--lists <folder>] [--only <part of a name>]
 *   node lib/cli/main.ts evaluate <out>
 *
 * `--hard` gives labels other names too, and moves things further apart. The same seed gives the same files; none is committed.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openFile } from '#lib/adapters/reader/open-file.ts';
import { readingLimits } from '#lib/adapters/settings/limits.ts';
import type { PageContent } from '#lib/domain/ports.ts';
import { diceOf } from '#lib/synthetic/random.ts';
import { degrade } from './degrade.ts';
import { relabel } from './labels.ts';
import { type Lists, readLists } from './lists.ts';
import { type LabelledFields, planOf } from './plan.ts';
import { printedOf, printedText } from './printed.ts';
import { redraw } from './redraw.ts';
import { type Rewriter, rewrite, rewriteText } from './rewrite.ts';
import { respell } from './spelled.ts';
import { bareOf } from './tokens.ts';

const SUFFIX = '.truth.json';
const SCAN_DPI = 200;

interface TruthFile {
  fields?: LabelledFields;
  documents?: { fields: LabelledFields }[];
  scan?: string;
  family?: string;
}

interface Source {
  name: string;
  truth: TruthFile;
  /** Null for a plain text. */
  pages: PageContent[] | null;
  text: string;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function readPages(file: string): Promise<PageContent[]> {
  const reader = await openFile({ path: file, kind: 'pdf', limits: readingLimits() });
  try {
    const pages: PageContent[] = [];
    for (let page = 1; page <= reader.pageCount; page += 1) pages.push(await reader.readContent(page));
    return pages;
  } finally {
    await reader.close();
  }
}

/** Not just a filled form whose wording is an image: without the image nothing would tell what the values are. */
const isPrinted = ({ imageShare, words }: PageContent): boolean => words.length > 0 && (imageShare < 0.5 || words.length >= 80);

async function readSources(folder: string, only: string | undefined): Promise<Source[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(SUFFIX)).sort();
  const sources: Source[] = [];
  for (const truthName of names) {
    const name = truthName.slice(0, -SUFFIX.length);
    if (only && !name.includes(only)) continue;
    const truth = JSON.parse(await readFile(path.join(folder, truthName), 'utf8')) as TruthFile;
    const isPdf = name.endsWith('.pdf') && truth.scan !== 'image';
    const isText = name.endsWith('.txt');
    const read = isPdf ? await readPages(path.join(folder, name)) : null;
    const pages = read?.some(isPrinted) ? read : null;
    const text = isText ? await readFile(path.join(folder, name), 'latin1') : '';
    sources.push({ name, truth, pages, text });
  }
  return sources;
}

const labelledOf = ({ fields, documents }: TruthFile): LabelledFields[] => documents?.map((document) => document.fields) ?? [fields ?? {}];

function rewrittenTruth(truth: TruthFile, rewriter: Rewriter): TruthFile {
  const anew = (fields: LabelledFields): LabelledFields =>
    Object.fromEntries(Object.entries(fields).map(([key, texts]) => [key, texts.map((text) => rewriteText(rewriter, text))]));
  return {
    ...truth,
    ...(truth.fields && { fields: anew(truth.fields) }),
    ...(truth.documents && { documents: truth.documents.map((document) => ({ ...document, fields: anew(document.fields) })) }),
  };
}

/** Words in small letters anywhere in the folder. */
function vocabularyOf(sources: readonly Source[]): Set<string> {
  const texts = sources.flatMap(({ pages, text }) => [
    ...(pages ?? []).flatMap(({ words }) => words.map((word) => word.text)),
    ...text.split(/\s+/),
  ]);
  return new Set(texts.filter((word) => /^\p{Ll}{3,}[.,;:)]*$/u.test(word)).map(bareOf));
}

/** The same draw for a file and its scanned twin, whatever else is in the folder. */
const seedOf = (seed: number, name: string): number =>
  createHash('sha256')
    .update(`${seed}:${path.basename(name).replace('_scan', '')}`)
    .digest()
    .readUInt32BE(0);

/** Words of the new truth that cannot be read back from the new file. */
function lost(truth: TruthFile, texts: readonly string[]): string[] {
  const read = bareOf(texts.join(''));
  const words = new Set(texts.map(bareOf));
  return labelledOf(truth).flatMap((fields) =>
    Object.entries(fields).flatMap(([key, values]) =>
      values
        .filter((value) => !read.includes(bareOf(value)) && !value.split(/\s+/).every((word) => words.has(bareOf(word))))
        .map((value) => `${key} "${value}"`),
    ),
  );
}

/** Share of the intended words that the new file gives back. */
function readBack(intended: readonly string[], texts: readonly string[]): number {
  const count = new Map<string, number>();
  for (const text of texts) count.set(bareOf(text), (count.get(bareOf(text)) ?? 0) + 1);
  const wanted = intended.map(bareOf).filter(Boolean);
  const found = wanted.filter((word) => {
    const left = count.get(word) ?? 0;
    count.set(word, left - 1);
    return left > 0;
  });
  return wanted.length === 0 ? 1 : found.length / wanted.length;
}

interface Out {
  folder: string;
  seed: number;
  lists: Lists;
  vocabulary: ReadonlySet<string>;
  isHard: boolean;
}

async function writeVariant(source: Source, { folder, seed, lists, vocabulary, isHard }: Out): Promise<string> {
  const dice = diceOf(seedOf(seed, source.name));
  const printed = source.pages ? printedOf(source.pages) : printedText(source.text);
  const rewriter = planOf({ printed, labelled: labelledOf(source.truth), lists, vocabulary, dice });
  const changed = respell(printed.texts, rewrite(rewriter, printed.texts, printed.chains), rewriter.money);
  const cells = isHard ? relabel(printed, changed, dice) : changed;
  const truth = rewrittenTruth(source.truth, rewriter);
  const target = path.join(folder, source.name);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(`${target}${SUFFIX}`, `${JSON.stringify(truth, null, 1)}\n`);
  if (!source.pages) {
    let at = 0;
    await writeFile(
      target,
      source.text.replace(/\S+/g, () => cells[at++]?.join(' ') ?? ''),
      'latin1',
    );
    return `text ${lost(truth, cells.flat()).join(', ')}`;
  }
  await writeFile(target, await redraw(source.pages, cells, dice, isHard));
  const texts = (await readPages(target)).flatMap(({ words }) => words.map(({ text }) => text));
  return `${(readBack(cells.flat(), texts) * 100).toFixed(1)} % ${lost(truth, texts).join(', ')}`;
}

/** The scanned twin of a variant: its pages as images, as many as the twin in the corpus had. */
async function writeTwin(scan: Source, clean: Source, { folder, seed }: Out): Promise<void> {
  const dice = diceOf(seedOf(seed + 1, scan.name));
  const reader = await openFile({ path: path.join(folder, clean.name), kind: 'pdf', limits: readingLimits() });
  try {
    const images = [];
    for (let page = 1; page <= reader.pageCount; page += 1) images.push(await reader.renderGrey(page, SCAN_DPI));
    const target = path.join(folder, scan.name);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, await degrade(images, dice));
    const truth = JSON.parse(await readFile(path.join(folder, `${clean.name}${SUFFIX}`), 'utf8')) as TruthFile;
    await writeFile(`${target}${SUFFIX}`, `${JSON.stringify({ ...truth, scan: 'image' }, null, 1)}\n`);
  } finally {
    await reader.close();
  }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    lists: { type: 'string' },
    only: { type: 'string' },
    'no-scans': { type: 'boolean' },
    hard: { type: 'boolean' },
  },
});
const [corpus, folder] = positionals;
if (!corpus || !folder)
  throw new Error('usage: node tests/variants/make.ts <folder of labelled files> <out folder> [--seed 1] [--lists folder]');
const sources = await readSources(corpus, values.only);
const out: Out = {
  folder,
  seed: Number(values.seed),
  lists: await readLists(values.lists ?? path.join(corpus, '..', 'lists')),
  vocabulary: vocabularyOf(sources),
  isHard: values.hard ?? false,
};
await mkdir(folder, { recursive: true });
const manifest: string[] = [];
for (const source of sources) {
  const isClean = source.pages !== null || source.text !== '';
  const twin = sources.find(({ name, pages }) => pages && path.basename(name) === path.basename(source.name).replace('_scan', ''));
  if (isClean) say(`${source.name}: ${await writeVariant(source, out)}`);
  else if (!twin || values['no-scans']) {
    say(`${source.name}: left out, a scan without a clean twin`);
    continue;
  }
  manifest.push(JSON.stringify({ path: source.name, family: source.truth.family ?? path.basename(path.dirname(source.name)) }));
}
for (const source of sources) {
  const twin = sources.find(({ name, pages }) => pages && path.basename(name) === path.basename(source.name).replace('_scan', ''));
  if (source.pages === null && source.text === '' && twin && !values['no-scans']) await writeTwin(source, twin, out);
}
await writeFile(path.join(folder, 'MANIFEST.jsonl'), `${manifest.join('\n')}\n`);
