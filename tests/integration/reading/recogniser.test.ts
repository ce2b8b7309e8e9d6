import { expect, test } from 'vitest';
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
