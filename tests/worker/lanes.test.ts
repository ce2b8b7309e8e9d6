import { expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { type Task, work } from '#lib/adapters/queue/work.ts';
import { withDatabase } from '#tests/support/database.ts';
import { until } from '#tests/support/until.ts';

withDatabase();

test('the first batch of a document is read at once while the later batches of a long one fill every other lane', async () => {
  const taken: number[] = [];
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const task: Task<'read-pages'> = {
    name: 'read-pages',
    lanes: [{}, {}, { priorityMin: 0 }],
    run: async ({ from }) => {
      taken.push(from);
      if (from > 1) await held;
    },
  };
  const batch = (from: number, priority: number) =>
    database().$transaction((tx) =>
      enqueue(tx, 'read-pages', { documentId: crypto.randomUUID(), reading: 1, from, to: from }, { priority }),
    );
  for (const [index, from] of [17, 25, 33].entries()) await batch(from, -2 - index);
  const worker = await work([task]);
  try {
    await until(async () => taken.length === 2);
    await batch(1, 0);
    await until(async () => taken.includes(1));
    expect(taken).not.toContain(33);
  } finally {
    letGo();
    await worker.stop();
  }
});
