import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import { recall, sameValues } from '#lib/pipeline/memory/recall.ts';
import { MemoryBench } from './memory-of.ts';
import { familiesOf, papersOf } from './scored.ts';

/**
 * Whether what memory says is right as often as it claims: every remembered value, as it stood before the paper was approved, by its probability.
 * `node tests/bench/learning/reliability.ts <folder>`.
 */
const [folder = '/tmp/learning-papers', limit = '16'] = process.argv.slice(2);
const BINS = [0, 0.6, 0.7, 0.8, 0.9, 1] as const;
const bins = BINS.slice(1).map(() => ({ count: 0, right: 0, claimed: 0 }));
for (const family of familiesOf(true)) {
  const memory = new MemoryBench();
  for (const paper of await papersOf(folder, family, { limit: Number(limit) })) {
    if (!('documentType' in paper.truth)) continue;
    const { documentType, fields } = paper.truth;
    const range = { type: documentType, pages: [1, paper.pages.length] as [number, number], confidence: 1 };
    for (const { key, values, probability } of recall(paper.pages, range, memory.remembered(paper))) {
      const { parse } = KINDS[FIELDS[key].kind];
      const truth = (fields[key] ?? []).map((text) => ({ value: parse(text) ?? text }));
      const bin = bins[BINS.findLastIndex((edge) => probability >= edge)];
      if (!bin) continue;
      bin.count += 1;
      bin.claimed += probability;
      if (sameValues(key, values, truth)) bin.right += 1;
    }
    memory.approve(paper);
  }
}
console.log('| probability | values | mean claimed | right |\n|---|---:|---:|---:|');
for (const [index, { count, right, claimed }] of bins.entries())
  if (count > 0)
    console.log(`| ${BINS[index]} to ${BINS[index + 1]} | ${count} | ${(claimed / count).toFixed(3)} | ${(right / count).toFixed(3)} |`);
