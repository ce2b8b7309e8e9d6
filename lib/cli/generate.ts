import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DOCUMENT_TYPES, documentTypeSchema } from '#lib/domain/document-types/key.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { DATASET_SPLITS, type DatasetSplit } from '#lib/domain/training-page.ts';
import { FAMILIES } from '#lib/synthetic/families/table.ts';
import { readPack } from '#lib/synthetic/form-pack/read-pack.ts';
import { planOf } from '#lib/synthetic/plan.ts';
import { writeDataset } from '#lib/use-cases/write-dataset.ts';
import { makeDocuments } from './generate/make-documents.ts';
import { table } from './table.ts';

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('It must be a whole number.');
  return value;
}

function share(text: string): number {
  const value = Number(text);
  if (!(value >= 0 && value <= 1)) throw new InvalidArgumentError('It must be between 0 and 1.');
  return value;
}

export function addGenerateCommand(program: Command): void {
  program
    .command('generate')
    .description('Make synthetic documents with known answers, as files to evaluate on or as a data set to train on.')
    .argument('[folder]', 'where the files go, each with its .truth.json; none: only the data set is made')
    .requiredOption('--documents <n>', 'how many', whole)
    .option('--seed <s>', 'the same seed makes the same documents', whole, 1)
    .addOption(
      new Option('--split <split>', 'which part; held-out layouts are only in test').choices([...DATASET_SPLITS, 'all']).default('all'),
    )
    .option('--scans <share>', 'share that is scanned and recognised, 0 to 1', share, 0)
    .option('--lists <folder>', 'public lists of names, places and lenders to draw from as well')
    .option('--form-pack <folder>', 'blank forms to fill as well, with a MANIFEST.jsonl; only ever in the training split')
    .option('--form-share <share>', 'share of the training split that is filled forms, 0 to 1', share, 0.1)
    .option('--parquet <file>', 'write the data set, one row a page')
    .option('--types <types...>', `only these types: ${DOCUMENT_TYPES.join(', ')}`)
    .option('--family <prefix>', 'only layout families whose name begins so')
    .option('--jobs <n>', 'processes at work', whole, 1)
    .action(generateCommand);
}

interface GenerateOptions {
  documents: number;
  seed: number;
  split: DatasetSplit | 'all';
  scans: number;
  lists?: string;
  formPack?: string;
  formShare: number;
  parquet?: string;
  types?: string[];
  family?: string;
  jobs: number;
}

async function generateCommand(folder: string | undefined, options: GenerateOptions): Promise<void> {
  if (folder === undefined && options.parquet === undefined)
    throw new InvalidInput('Name a folder, a --parquet file, or both.', 'no_destination');
  const { documents, seed, split, scans, lists, formPack, formShare, parquet, types, family = '', jobs } = options;
  const pack = formPack === undefined ? [] : await readPack(path.resolve(formPack));
  const plan = planOf({
    ...{ documents, seed, scans, forms: { pack, share: formShare } },
    families: FAMILIES.filter(({ name }) => name.startsWith(family)),
    ...(split === 'all' ? {} : { splits: [split] }),
    ...(types ? { types: types.map((type) => documentTypeSchema.parse(type)) } : {}),
  });
  const made = makeDocuments(plan, {
    ...{ jobs: Math.max(1, jobs), filesOnly: parquet === undefined },
    ...(lists === undefined ? {} : { lists: path.resolve(lists) }),
    ...(formPack === undefined ? {} : { formPack: path.resolve(formPack) }),
  });
  const every = Math.max(1, Math.round(documents / 50));
  const counts = await writeDataset(
    made,
    { ...(folder === undefined ? {} : { folder }), ...(parquet === undefined ? {} : { parquet }) },
    (done) => {
      if (done % every === 0 || done === documents) console.error(`[${done}/${documents}]`);
    },
  );
  if (parquet === undefined) return console.log(`${counts.documents} documents in ${folder}`);
  const rows = Object.entries(counts.labels).map(([label, { mentions, words, documents: found, unseen, disagreeing }]) =>
    [label, found, mentions, mentions === 0 ? 0 : (words / mentions).toFixed(1), unseen, disagreeing].map(String),
  );
  console.log(`${counts.documents} documents, ${counts.pages} pages, ${counts.words} words`);
  console.log(table(['Label', 'Documents', 'Mentions', 'Words each', 'Unseen', 'Disagreeing'], rows, [1, 2, 3, 4, 5]));
}
