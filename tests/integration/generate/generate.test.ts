import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NER_LABELS } from '#lib/domain/model-bundle.ts';
import { truthSchema } from '#lib/domain/truth.ts';

const MAIN = path.resolve('lib/cli/main.ts');
const run = promisify(execFile);
const DOCUMENTS = 4;
let folder = '';

async function generate(name: string, jobs: number): Promise<string> {
  const into = path.join(folder, name);
  const parquet = path.join(into, 'pages.parquet');
  const options = ['--documents', String(DOCUMENTS), '--seed', '31', '--jobs', String(jobs), '--parquet', parquet];
  const { stdout } = await run(process.execPath, [MAIN, 'generate', into, ...options]);
  expect(stdout).toContain(`${DOCUMENTS} documents`);
  return into;
}

describe('deedlens generate', () => {
  let one = '';
  let two = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'deedlens-test-'));
    [one, two] = [await generate('one', 1), await generate('two', 2)];
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('the same seed makes the same bytes with any number of processes', async () => {
    const names = (await readdir(one)).sort();
    expect((await readdir(two)).sort()).toEqual(names);
    expect(names).toHaveLength(DOCUMENTS * 2 + 3);
    for (const name of names) expect(await readFile(path.join(two, name)), name).toEqual(await readFile(path.join(one, name)));
  });

  test('each file has its truth beside it and its family in the manifest', async () => {
    const manifest = (await readFile(path.join(one, 'MANIFEST.jsonl'), 'utf8')).trim().split('\n');
    expect(manifest).toHaveLength(DOCUMENTS);
    for (const line of manifest) {
      const row = JSON.parse(line) as { path: string; family: string; documentType: string };
      const truth = truthSchema.parse(JSON.parse(await readFile(path.join(one, `${row.path}.truth.json`), 'utf8')));
      expect(truth).toMatchObject({ documentType: row.documentType });
      expect(row.family.startsWith(`${row.documentType}/`)).toBe(true);
    }
  });

  test('the data set has one row a page, with as many boxes, labels and confidences as words', async () => {
    const file = await asyncBufferFromFile(path.join(one, 'pages.parquet'));
    const rows = await parquetReadObjects({ file });
    expect(rows.length).toBeGreaterThanOrEqual(DOCUMENTS);
    for (const { tokens, bboxes, ner_tags: tags, confidences } of rows) {
      expect([bboxes.length, tags.length, confidences.length]).toEqual([tokens.length, tokens.length, tokens.length]);
      expect(bboxes.every((box: number[]) => box.length === 4 && box.every((edge) => edge >= 0 && edge <= 1000))).toBe(true);
      expect(tags.every((tag: bigint) => NER_LABELS[Number(tag)] !== undefined)).toBe(true);
    }
    expect(rows.some(({ ner_tags: tags }) => tags.some((tag: bigint) => tag > 0n))).toBe(true);
  });

  test('the data set names its labels for those who load it', async () => {
    const metadata = await parquetMetadataAsync(await asyncBufferFromFile(path.join(one, 'pages.parquet')));
    const features = JSON.parse(metadata.key_value_metadata?.find(({ key }) => key === 'huggingface')?.value ?? '{}');
    expect(features.info.features.ner_tags.feature.names).toEqual(NER_LABELS);
    const sidecar = JSON.parse(await readFile(path.join(one, 'pages.parquet.labels.json'), 'utf8'));
    expect(sidecar).toMatchObject({ ner: NER_LABELS, counts: { documents: DOCUMENTS } });
  });
});
