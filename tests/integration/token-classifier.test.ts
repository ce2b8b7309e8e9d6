import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readBundle } from '#lib/adapters/inference/bundle.ts';
import { openTokenClassifier } from '#lib/adapters/inference/token-classifier.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import type { NerWindow, TokenClassifier } from '#lib/domain/ports.ts';
import { setEnv } from '#lib/env.ts';
import { scorePages } from '#lib/pipeline/ner/score-pages.ts';
import { replaceInBundle, TINY_BUNDLE } from '#tests/support/model-bundles.ts';
import { typedPages } from '#tests/support/typed-pages.ts';

const folders: string[] = [];

async function copyOfBundle(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'deedlens-bundle-'));
  folders.push(folder);
  await cp(TINY_BUNDLE, folder, { recursive: true });
  return folder;
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

describe('a bundle', () => {
  test('says its name, its version and one hash for all of it', async () => {
    expect(await readBundle(TINY_BUNDLE)).toMatchObject({
      name: 'tiny',
      version: '1.0.0',
      calibration: null,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test.each(['labels.json', 'onnx/model_quantized.onnx', 'tokenizer.json', 'SHA256SUMS'])(
    'that lacks %s is refused by that name',
    async (name) => {
      const folder = await copyOfBundle();
      await rm(path.join(folder, name));
      const opening = readBundle(folder);
      await expect(opening).rejects.toThrow(InvalidInput);
      await expect(opening).rejects.toThrow(`lacks ${name}`);
    },
  );

  test('of which one byte changed is refused', async () => {
    const folder = await copyOfBundle();
    const file = path.join(folder, 'onnx/model_quantized.onnx');
    const bytes = await readFile(file);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await writeFile(file, bytes);
    await expect(readBundle(folder)).rejects.toThrow('has another onnx/model_quantized.onnx than SHA256SUMS says');
  });

  test.each(['../outside', '/etc/hostname', 'onnx/../../outside'])('whose list leads out of its folder (%s) is refused', async (name) => {
    const folder = await copyOfBundle();
    const sums = path.join(folder, 'SHA256SUMS');
    await writeFile(sums, `${await readFile(sums, 'utf8')}${'0'.repeat(64)}  ${name}\n`);
    await expect(readBundle(folder)).rejects.toThrow('has a line in SHA256SUMS that is none');
  });
});

describe('the token classifier', () => {
  let classifier: TokenClassifier;
  beforeAll(async () => {
    setEnv({ NER_BATCH: '3', NER_THREADS: '1', LOG_LEVEL: 'silent' });
    classifier = await openTokenClassifier(TINY_BUNDLE);
  });
  afterAll(() => classifier.close());

  const windowOf = (pieces: readonly number[], left = 10): NerWindow => ({
    inputIds: [classifier.special.cls, ...pieces, classifier.special.sep],
    boxes: [0, 0, 0, 0, ...pieces.flatMap(() => [left, 20, left + 10, 30]), 0, 0, 0, 0],
    words: pieces.map((_, index) => ({ word: index, piece: index + 1 })),
  });
  const winners = (labels: Float32Array, width: number): number[] =>
    Array.from({ length: labels.length / width }, (_, row) => {
      const scores = labels.subarray(row * width, (row + 1) * width);
      return scores.indexOf(Math.max(...scores));
    });

  test('encodes words as the tokenizer does, and never to nothing', () => {
    expect(classifier.encode('Lenders')).toEqual(classifier.encode('lenders'));
    expect(classifier.encode('lender')).toHaveLength(1);
    expect(classifier.encode('$100,000')).toHaveLength(4);
    expect(classifier.encode('\u200b')).toHaveLength(1);
  });

  test('answers windows of unlike lengths in the order they came, whatever the batches', async () => {
    const width = classifier.bundle.labels.ner.length;
    const lengths = [5, 1, 40, 12, 12, 2, 30, 7];
    const pieces = lengths.map((length, place) => Array.from({ length }, (_, index) => 4 + ((place * 11 + index * 3) % 60)));
    const scores = await classifier.score(pieces.map((ids) => windowOf(ids)));
    expect(scores.map(({ labels }) => winners(labels, width))).toEqual(pieces.map((ids) => ids.map((id) => id % width)));
    const alone = await classifier.score([windowOf(pieces[1] ?? [])]);
    expect(alone[0]).toEqual(scores[1]);
  });

  test('hands the boxes to the model', async () => {
    const width = classifier.bundle.labels.ner.length;
    const [left, right] = await classifier.score([windowOf([5, 6], 100), windowOf([5, 6], 700)]);
    expect(winners(left?.labels ?? new Float32Array(), width)).toEqual([5, 6]);
    expect(winners(right?.labels ?? new Float32Array(), width)).toEqual([0, 0]);
  });

  test('scores every word of whole pages, and nothing of none', async () => {
    const pages = typedPages('NOTE\nThe lender of the amount is a bank\nJane Doe'.repeat(20));
    const scored = await scorePages(pages, classifier);
    expect(scored.map(({ labels }) => labels.length)).toEqual(pages.map(({ words }) => words.length));
    expect(await classifier.score([])).toEqual([]);
  });
});

test('a bundle whose model is no model is refused, not half opened', async () => {
  const folder = await copyOfBundle();
  await replaceInBundle(folder, 'onnx/model_quantized.onnx', 'no model');
  await expect(openTokenClassifier(folder)).rejects.toThrow(/cannot be opened/);
});
