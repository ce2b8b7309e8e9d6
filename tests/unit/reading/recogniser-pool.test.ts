import { expect, test } from 'vitest';
import { openRecogniserPool } from '#lib/adapters/ocr/pool.ts';
import type { GreyImage, TextRecogniser } from '#lib/domain/ports.ts';

const image: GreyImage = { pixels: new Uint8Array(4), width: 2, height: 2, dpi: 200 };

/** Recognisers that answer when told to; `opened` and `closed` count them. */
function fakes() {
  const seen = { opened: 0, closed: 0, working: 0, workingMost: 0 };
  const answers: { finish: () => void; fail: () => void }[] = [];
  const open = async (): Promise<TextRecogniser> => {
    seen.opened++;
    return {
      version: 'fake',
      recognise: () =>
        new Promise((resolve, reject) => {
          seen.working++;
          seen.workingMost = Math.max(seen.workingMost, seen.working);
          const over = (settle: () => void) => () => {
            seen.working--;
            settle();
          };
          answers.push({ finish: over(() => resolve([])), fail: over(() => reject(new Error('broken'))) });
        }),
      close: async () => {
        seen.closed++;
      },
    };
  };
  const next = async (): Promise<{ finish: () => void; fail: () => void }> => {
    for (;;) {
      const answer = answers.shift();
      if (answer) return answer;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { seen, open, next };
}

test('as many images as the pool is large are recognised at once, and the rest wait', async () => {
  const { seen, open, next } = fakes();
  const pool = openRecogniserPool({ size: 2, open });
  const all = [1, 2, 3, 4, 5].map(() => pool.recognise(image));
  for (let done = 0; done < 5; done++) (await next()).finish();
  await Promise.all(all);
  expect([seen.workingMost, seen.opened]).toEqual([2, 2]);
  await pool.close();
  expect(seen.closed).toBe(2);
});

test('a worker is replaced after so many images', async () => {
  const { seen, open, next } = fakes();
  const pool = openRecogniserPool({ size: 1, imagesMax: 2, open });
  for (let count = 0; count < 5; count++) {
    const words = pool.recognise(image);
    (await next()).finish();
    await words;
  }
  expect([seen.opened, seen.closed]).toEqual([3, 2]);
  await pool.close();
});

test('a worker is replaced when the process has grown too large, but not for every image', async () => {
  const { seen, open, next } = fakes();
  const pool = openRecogniserPool({ size: 1, memoryBytesMax: 1, open });
  for (let count = 0; count < 8; count++) {
    const words = pool.recognise(image);
    (await next()).finish();
    await words;
  }
  expect([seen.opened, seen.closed]).toEqual([2, 2]);
});

test('an image that breaks its worker fails alone; the next image gets a new worker', async () => {
  const { seen, open, next } = fakes();
  const pool = openRecogniserPool({ size: 1, open });
  const [bad, good] = [pool.recognise(image), pool.recognise(image)];
  const refused = expect(bad).rejects.toThrow('broken');
  (await next()).fail();
  await refused;
  (await next()).finish();
  expect(await good).toEqual([]);
  expect([seen.opened, seen.closed]).toEqual([2, 1]);
  await pool.close();
});

test('a closed pool recognises nothing more', async () => {
  const { open } = fakes();
  const pool = openRecogniserPool({ size: 1, open });
  await pool.close();
  await expect(pool.recognise(image)).rejects.toThrow('the recogniser pool is closed');
});
