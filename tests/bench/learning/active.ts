import { STRATEGIES, type Strategy } from '#lib/domain/batch-choice.ts';
import { chooseBatch, signalsOf, type Waiting } from '#lib/learning/active-learning.ts';
import { MemoryBench } from './memory-of.ts';
import type { Paper } from './papers.ts';
import { f1, familiesOf, papersOf, score, sumOf } from './scored.ts';

/**
 * Whether chosen documents find more errors and teach memory more than random ones: `node tests/bench/learning/active.ts <folder> [budget …]`. A pool of
 * papers of all held-out families and of some that the model knows, more of some lenders than of others, none remembered.
 */
const [folder = '/tmp/learning-papers', ...budgets] = process.argv.slice(2);
const TESTED = 4;
const RANDOM_DRAWS = 5;

const none = new MemoryBench();
const pool: { paper: Paper; waiting: Waiting; errors: number }[] = [];
const test: Paper[] = [];
for (const [index, family] of familiesOf(true).entries()) {
  const papers = await papersOf(folder, family, { limit: 20 });
  test.push(...papers.slice(0, TESTED));
  // Many papers of a few lenders, few of many.
  const kept = papers.slice(TESTED, TESTED + Math.max(2, Math.round(16 / (1 + (index % 7)))));
  for (const paper of kept) add(paper);
}
for (const family of familiesOf(false)) for (const paper of await papersOf(folder, family, { limit: 2 })) add(paper);

function add(paper: Paper): void {
  const result = none.extract(paper);
  const { fp, fn } = score(paper, result);
  pool.push({ paper, waiting: { documentId: paper.id, signals: signalsOf(result, paper.pages, 0) }, errors: fp + fn });
}

const random = (draw: number): { paper: Paper; waiting: Waiting; errors: number }[] =>
  pool.map((one) => ({ ...one, waiting: { ...one.waiting, documentId: `${draw} ${one.waiting.documentId}` } }));

function measured(strategy: Strategy, budget: number, from: typeof pool): { errors: number; f1: number } {
  const chosen = chooseBatch(
    from.map(({ waiting }) => waiting),
    { strategy, budget, perLayout: 3 },
  );
  const memory = new MemoryBench();
  const own = chosen.flatMap(({ documentId }) => from.find(({ waiting }) => waiting.documentId === documentId) ?? []);
  for (const { paper } of own) memory.approve(paper);
  const errors = own.reduce((sum, one) => sum + one.errors, 0) / own.length;
  return { errors, f1: f1(sumOf(test.map((paper) => score(paper, memory.extract(paper))))) };
}

const base = f1(sumOf(test.map((paper) => score(paper, none.extract(paper)))));
console.log(
  `${pool.length} documents wait, ${pool.filter(({ errors }) => errors > 0).length} with errors; F1 of ${test.length} others before: ${base.toFixed(3)}`,
);
console.log('| budget | chosen by | errors a document | F1 afterwards |\n|---:|---|---:|---:|');
for (const budget of (budgets.length > 0 ? budgets : ['20', '40']).map(Number))
  for (const strategy of STRATEGIES) {
    const draws = strategy === 'random' ? Array.from({ length: RANDOM_DRAWS }, (_, draw) => random(draw)) : [pool];
    const all = draws.map((from) => measured(strategy, budget, from));
    const mean = (of: (one: { errors: number; f1: number }) => number): number => all.reduce((sum, one) => sum + of(one), 0) / all.length;
    console.log(`| ${budget} | ${strategy} | ${mean((one) => one.errors).toFixed(2)} | ${mean((one) => one.f1).toFixed(3)} |`);
  }
