import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBundle } from '#lib/adapters/inference/bundle.ts';
import { NER_LABELS } from '#lib/domain/model-bundle.ts';
import type { TextRecogniser } from '#lib/domain/ports.ts';
import { calibrateBundle } from '#lib/use-cases/calibrate-bundle.ts';
import { evaluateFolder } from '#lib/use-cases/evaluate-folder.ts';
import { readFileOnDisk } from '#lib/use-cases/extract-file.ts';
import { writeEvaluationReport } from '#lib/use-cases/write-evaluation-report.ts';

const forms = new URL('../forms/', import.meta.url).pathname;
const tinyBundle = new URL('../support/tiny-bundle/', import.meta.url).pathname;
const NAMES = ['note-fha.txt', 'le-page-one.txt', 'asn-florida.txt'];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'evaluate-'));
  for (const name of NAMES)
    for (const file of [name, `${name}.truth.json`]) cpSync(path.join(forms, file), path.join(folder, 'papers', file));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A model that takes the first word of every page for the loan's number. */
async function readOne({ path: at, recogniser }: { path: string; recogniser: TextRecogniser }) {
  const { file } = await readFileOnDisk({ path: at, recogniser });
  const pages = file.pages.map(({ number, words }) => {
    const labels = words.map((_, index) => {
      const row = new Float32Array(NER_LABELS.length);
      row[index === 0 ? NER_LABELS.indexOf('B-loanNumber') : 0] = 1;
      return row;
    });
    return { number, labels, pageTypes: {} };
  });
  return { file, model: { version: 'naive@1', pages, calibration: null }, issues: [], seconds: 0.5 };
}

test('all who answer are scored on one reading of the same documents, and the first is compared with the others', async () => {
  let readings = 0;
  const counted = (input: Parameters<typeof readOne>[0]) => {
    readings += 1;
    return readOne(input);
  };
  const { sources } = await evaluateFolder({ folder, readOne: counted, sources: ['shipped', 'rules', 'model', 'combined'] });
  expect(readings).toBe(NAMES.length);
  expect(sources.map(({ source, report }) => [source, report.documents])).toEqual([
    ['shipped', 3],
    ['rules', 3],
    ['model', 3],
    ['combined', 3],
  ]);
  const f1 = Object.fromEntries(sources.map(({ source, report }) => [source, report.all.f1]));
  expect(f1.rules).toBe(1);
  expect(f1.model).toBeLessThan(0.2);
  expect(f1.shipped).toBe(f1.combined);
  expect(sources[0]?.lead).toBeUndefined();
  expect(sources[2]?.lead?.difference).toBeGreaterThan(0.5);
  expect(sources[1]?.report.coreByFamily.map(({ name }) => name)).toEqual(['papers']);
});

test('the report of an evaluation is written, and names what is wrong', async () => {
  const { sources, unreadable } = await evaluateFolder({ folder, readOne, sources: ['model'] });
  const named = sources.map((source) => ({ ...source, name: 'Model' }));
  const out = path.join(folder, 'report');
  const page = await writeEvaluationReport({ folder, out, sources: named, unreadable, model: 'naive@1', readOne });
  const text = readFileSync(page, 'utf8');
  expect(page).toBe(path.join(out, 'index.html'));
  for (const name of NAMES) expect(text).toContain(name);
  expect(text).toContain('naive@1');
});

test('calibrating writes into the bundle, which stays whole; a folder without truth is refused', async () => {
  const bundle = path.join(folder, 'bundle');
  cpSync(tinyBundle, bundle, { recursive: true });
  const before = await readBundle(bundle);
  const { calibration } = await calibrateBundle({ folder: path.join(folder, 'papers'), bundle, readOne });
  const after = await readBundle(bundle);
  expect(after.calibration).toEqual(calibration);
  expect(after.sha256).not.toBe(before.sha256);
  writeFileSync(path.join(bundle, 'empty'), '');
  await expect(calibrateBundle({ folder: bundle, bundle, readOne })).rejects.toThrow('has a .truth.json beside it');
});
