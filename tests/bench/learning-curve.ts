import { MemoryBench } from './learning/memory-of.ts';
import { f1, familiesOf, papersOf, score, sumOf } from './learning/scored.ts';

/**
 * How much better a lender's layout is read after 0, 1, 3, 10 and 30 corrected documents of it, by memory alone, and whether other layouts are read worse:
 * `node tests/bench/learning-curve.ts <folder> [tested]` on papers that `learning/prepare.ts` made there. The first papers of a family are tested, the others
 * teach, one after the other as they are approved. What a fine-tuned bundle brings is measured on a folder that was prepared with `--bundle`: its first
 * column is fine-tuning alone, the others are both.
 */

const AFTER = [0, 1, 3, 10, 30] as const;
const [folder = '/tmp/learning-papers', testedWord = '8'] = process.argv.slice(2);
const tested = Number(testedWord);
const shown = (values: readonly (number | undefined)[]): string => values.map((value) => value?.toFixed(3) ?? '').join(' | ');

const byStep = new Map<number, ReturnType<typeof score>[]>();
/** All lenders of the held-out families together, as one organisation remembers them. */
const everything = new MemoryBench();
let [worse, never] = [0, 0];
console.log(`| layout | ${AFTER.join(' | ')} |\n|---|${AFTER.map(() => '---:').join('|')}|`);
for (const family of familiesOf(true)) {
  const papers = await papersOf(folder, family);
  const test = papers.slice(0, tested);
  const teachers = papers.slice(tested);
  if (test.length === 0 || teachers.length === 0) continue;
  const memory = new MemoryBench();
  const row: number[] = [];
  for (let taught = 0; taught <= Math.min(teachers.length, 30); taught++) {
    if (AFTER.some((step) => step === taught)) {
      const counts = sumOf(test.map((paper) => score(paper, memory.extract(paper))));
      byStep.set(taught, [...(byStep.get(taught) ?? []), counts]);
      row.push(f1(counts));
    }
    const next = teachers[taught];
    if (next && taught < 30) memory.approve(next);
    if (next && taught < 10) everything.approve(next);
  }
  never += 1;
  if (Math.min(...row) < (row[0] ?? 0)) worse += 1;
  console.log(`| ${family} | ${shown(AFTER.map((_, index) => row[index]))} |`);
}
console.log(`| all | ${shown(AFTER.map((step) => f1(sumOf(byStep.get(step) ?? []))))} |`);
console.log(`\n${worse} of ${never} layouts are read worse at any of these steps than at the first.\n`);

const none = new MemoryBench();
let [others, hurt] = [0, 0];
const [before, after]: ReturnType<typeof score>[][] = [[], []];
for (const family of familiesOf(false)) {
  const papers = await papersOf(folder, family, { limit: 4 });
  if (papers.length === 0) continue;
  const [without, withMemory] = [none, everything].map((memory) => sumOf(papers.map((paper) => score(paper, memory.extract(paper)))));
  if (!without || !withMemory) continue;
  before?.push(without);
  after?.push(withMemory);
  others += 1;
  if (f1(withMemory) < f1(without)) {
    hurt += 1;
    console.log(`worse: ${family} ${shown([f1(without), f1(withMemory)])}`);
  }
}
console.log(
  `${others} other families, none of them taught, with ${everything.layouts.length} layouts remembered: F1 ${f1(sumOf(before ?? [])).toFixed(4)} without memory, ${f1(sumOf(after ?? [])).toFixed(4)} with it; ${hurt} families worse.`,
);
