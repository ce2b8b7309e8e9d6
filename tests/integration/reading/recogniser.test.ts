import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { openNativeRecogniser } from '#lib/adapters/ocr/native.ts';
import { openTextRecogniser } from '#lib/adapters/ocr/tesseract.ts';
import type { GreyImage } from '#lib/domain/ports.ts';
import { pngPage } from '#tests/support/documents.ts';
import { reading } from './reader.ts';

const picture = async (): Promise<GreyImage> => reading(await pngPage(), (reader) => reader.renderGrey(1, 200), { kind: 'png' });

test('words stand in their boxes, line by line, with a confidence', async () => {
  const recogniser = await openTextRecogniser();
  try {
    const words = await recogniser.recognise(await picture());
    expect(words.map(({ text }) => text).slice(0, 2)).toEqual(['PAGE', 'ONE']);
    expect(new Set(words.map(({ line }) => line)).size).toBe(4);
    for (const { box, confidence, source } of words) {
      expect(box[0] < box[2] && box[1] < box[3] && box.every((edge) => edge >= 0 && edge <= 1)).toBe(true);
      expect([source, confidence > 0.5 && confidence <= 1]).toEqual(['ocr', true]);
    }
  } finally {
    await recogniser.close();
  }
});

test('an image that takes too long fails, and the next one is asked of a new worker', async () => {
  const recogniser = await openTextRecogniser({ timeoutMs: 1 });
  try {
    const image = await picture();
    await expect(recogniser.recognise(image)).rejects.toThrow('recognition took more than 1 ms');
    await expect(recogniser.recognise(image)).rejects.toThrow('recognition took more than 1 ms');
  } finally {
    await recogniser.close();
  }
});

function hasNativeEngine(): boolean {
  try {
    return /^eng$/m.test(execFileSync('tesseract', ['--list-langs'], { encoding: 'utf8' }));
  } catch {
    return false;
  }
}

const native = hasNativeEngine();
if (!native) process.stdout.write('tesseract is not installed: the native recogniser is not tested\n');

test.runIf(native)('the native engine finds the same words in the same places with the same meaning of confidence', async () => {
  const [own, other] = await Promise.all([openTextRecogniser(), openNativeRecogniser({ size: 2 })]);
  try {
    const image = await picture();
    const [ours, theirs] = await Promise.all([own.recognise(image), other.recognise(image)]);
    expect(theirs.map(({ text, line }) => [text, line])).toEqual(ours.map(({ text, line }) => [text, line]));
    theirs.forEach(({ box, confidence }, index) => {
      box.forEach((edge, side) => {
        expect(edge).toBeCloseTo(ours[index]?.box[side] ?? Number.NaN, 2);
      });
      expect(confidence).toBeGreaterThan(0.5);
    });
    expect(other.version).toMatch(/^tesseract \d/);
  } finally {
    await own.close();
  }
});

test.runIf(native)('a native process that takes too long is ended', async () => {
  const recogniser = await openNativeRecogniser({ size: 1, timeoutMs: 1 });
  await expect(recogniser.recognise(await picture())).rejects.toThrow('recognition took more than 1 ms');
});

test('a native engine that is asked for and missing says what to install', async () => {
  await expect(openNativeRecogniser({ size: 1, command: 'no-such-tesseract' })).rejects.toThrow(/cannot be run. Install tesseract-ocr/);
});
