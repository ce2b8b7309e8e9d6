import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type PackedModelReading, packModelReading, unpackModelReading } from '#lib/domain/packed-model-reading.ts';
import { fromColumns, type PageLayoutColumns, type ReadPage, toColumns } from '#lib/domain/page.ts';
import type { TokenClassifier } from '#lib/domain/ports.ts';
import type { GeneratedDocument } from '#lib/domain/training-page.ts';
import type { Truth } from '#lib/domain/truth.ts';
import type { ModelReading } from '#lib/pipeline/extract.ts';
import { readFileOnDisk } from '#lib/use-cases/extract-file.ts';
import type { DocumentMaker } from '#lib/use-cases/generate-document.ts';

/** A generated paper as the product reads it, with what is right about it; `tags` one a word and page, places in `NER_LABELS`. */
export interface Paper {
  id: string;
  family: string;
  truth: Truth;
  pages: ReadPage[];
  tags: number[][];
  model: ModelReading | undefined;
}

interface Kept extends Omit<Paper, 'pages' | 'model'> {
  pages: (Omit<ReadPage, 'words'> & { words: PageLayoutColumns })[];
  model: PackedModelReading | null;
}

const fileOf = (folder: string, id: string): string => path.join(folder, `${id}.json`);

/** Numbers that lie close together must not give papers that do. */
const seedOf = (text: string): number =>
  [...text].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5);

/** Paper `number` of a lender's layout: the dice, which choose the looks, fall alike for all of one lender; the loans differ. */
export const idOf = (family: string, lender: number, number: number, scan: boolean): string =>
  `${family.replace('/', '~')}~${lender}~${String(number).padStart(3, '0')}${scan ? '~scan' : ''}`;

export interface Wanted {
  family: string;
  lender: number;
  number: number;
  scan: boolean;
}

/** Makes and reads a paper once, and keeps it in the folder. */
export async function preparePaper(
  folder: string,
  wanted: Wanted,
  maker: DocumentMaker,
  classifier: TokenClassifier | undefined,
): Promise<void> {
  const { family, lender, number, scan } = wanted;
  const id = idOf(family, lender, number, scan);
  const known = await access(fileOf(folder, id)).then(
    () => true,
    () => false,
  );
  if (known) return;
  await mkdir(folder, { recursive: true });
  const seeds = { worldSeed: seedOf(`world ${id}`), diceSeed: seedOf(`looks ${family} ${lender}`) };
  const made = await maker.make({ id, family, split: 'test', scan, ...seeds });
  const kept = await read(made, folder, classifier);
  await writeFile(fileOf(folder, id), JSON.stringify(kept));
}

async function read(made: GeneratedDocument, folder: string, classifier: TokenClassifier | undefined): Promise<Kept> {
  const place = await mkdtemp(path.join(folder, 'making-'));
  try {
    const file = path.join(place, 'paper.pdf');
    await writeFile(file, made.pdf);
    const { file: whole, model } = await readFileOnDisk({ path: file, ...(classifier && { classifier }) });
    return {
      id: made.id,
      family: made.family,
      truth: made.truth,
      pages: whole.pages.map((page) => ({ ...page, words: toColumns(page.words) })),
      tags: made.pages.map(({ nerTags }) => nerTags),
      model: model ? packModelReading(model) : null,
    };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** A paper that was prepared; undefined when it was not. */
export async function paperIn(folder: string, wanted: Wanted): Promise<Paper | undefined> {
  const { family, lender, number, scan } = wanted;
  const text = await readFile(fileOf(folder, idOf(family, lender, number, scan)), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { pages, model, ...kept } = JSON.parse(text) as Kept;
  return {
    ...kept,
    pages: pages.map((page) => ({ ...page, words: fromColumns(page.words) })),
    model: model ? unpackModelReading(model) : undefined,
  };
}
