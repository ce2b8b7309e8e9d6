import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openTrainingPages } from '#lib/adapters/parquet/training-pages.ts';
import { LABELS_SIDECAR } from '#lib/domain/training-page.ts';
import { modelReading } from '#lib/pipeline/ner/model-reading.ts';
import { openModel } from '#lib/use-cases/open-model.ts';
import { trainingPython } from '#tests/support/training.ts';
import { MemoryBench } from './learning/memory-of.ts';
import { pagesToLearn } from './learning/pages-to-learn.ts';
import type { Paper } from './learning/papers.ts';
import { f1, familiesOf, papersOf, score, sumOf } from './learning/scored.ts';

/**
 * How much better the layouts of new lenders are read after 0, 1, 3, 10 and 30 corrected documents of each: by memory, by the champion taught further, and
 * by both; and what known layouts lose. `node tests/bench/tuning-curve.ts <folder> <work> <layout,layout…> [tested] [steps]` on papers that
 * `learning/prepare.ts` read with the champion; `work` keeps data and bundles. Papers of known layouts are in every version, as an organisation has them.
 */

const AFTER = [1, 3, 10, 30] as const;
const CHAMPION = 'models/deedlens-ner/1.3.0';
const [folder = '', work = '', names = '', testedWord = '5', steps = '120'] = process.argv.slice(2);
const tested = Number(testedWord);
const python = trainingPython();
if (!folder || !work || !names || !python)
  throw new Error('usage: tuning-curve.ts <folder> <work> <layout,layout…> [tested] [steps], with PyTorch (training/README.md)');

interface Layout {
  test: Paper[];
  teachers: Paper[];
}

/** What an organisation has besides: one paper a known layout to learn from, one to choose by; another is kept to see what it forgets. */
async function knownPapers(): Promise<{ train: Paper[]; validation: Paper[]; kept: Paper[] }> {
  const found = { train: [] as Paper[], validation: [] as Paper[], kept: [] as Paper[] };
  for (const [index, family] of familiesOf(false).entries()) {
    const [first, second, third] = await papersOf(folder, family, { limit: 3 });
    if (first && second && third && first.pages.length <= 4 && index % 2 === 0)
      for (const [split, paper] of [
        ['train', first],
        ['validation', second],
        ['kept', third],
      ] as const)
        found[split].push(paper);
  }
  return found;
}

async function taughtFurther(learned: readonly Paper[], validation: readonly Paper[], after: number): Promise<string> {
  const place = path.join(work, String(after));
  await mkdir(place, { recursive: true });
  const data = path.join(place, 'data.parquet');
  const file = openTrainingPages(data);
  for (const [split, papers] of [
    ['train', learned],
    ['validation', validation],
  ] as const)
    for (const paper of papers) await file.append(pagesToLearn(paper, split));
  await file.finish();
  await writeFile(`${data}.labels.json`, LABELS_SIDECAR);
  const asked = [
    '-m',
    'training.tune',
    '--bundle',
    CHAMPION,
    '--data',
    data,
    '--out',
    place,
    '--steps',
    steps,
    '--version',
    `after-${after}`,
  ];
  const { status } = spawnSync(python ?? '', asked, { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`after ${after} documents nothing could be taught`);
  return path.join(place, 'bundle', 'deedlens-ner', `after-${after}`);
}

async function readAnew(papers: readonly Paper[], bundle: string): Promise<Paper[]> {
  const classifier = await openModel({ folder: bundle });
  const read: Paper[] = [];
  for (const paper of papers) read.push({ ...paper, model: (await modelReading(paper.pages, classifier)).model });
  await classifier?.close();
  return read;
}

function figures(layout: readonly Paper[], memory: MemoryBench): string {
  return f1(sumOf(layout.map((paper) => score(paper, memory.extract(paper))))).toFixed(3);
}

const layouts = new Map<string, Layout>();
for (const family of names.split(',')) {
  const papers = await papersOf(folder, family);
  layouts.set(family, { test: papers.slice(0, tested), teachers: papers.slice(tested) });
}
const known = await knownPapers();
const nothing = new MemoryBench();
const all = [...layouts.values()].flatMap(({ test }) => test);
console.log(
  `Known layouts: ${known.train.length} papers taught along, ${known.validation.length} to choose by, ${known.kept.length} to see what is forgotten.\n`,
);
console.log(`| layout | after | memory | taught further | both |\n|---|---:|---:|---:|---:|`);
for (const [family, { test }] of layouts) {
  const before = figures(test, nothing);
  console.log(`| ${family} | 0 | ${before} | ${before} | ${before} |`);
}
console.log(`| **all** | 0 | ${figures(all, nothing)} | | |\n| known layouts | 0 | | ${figures(known.kept, nothing)} | |`);
for (const after of AFTER) {
  const learned = [...layouts.values()].flatMap(({ teachers }) => teachers.slice(0, after));
  const bundle = await taughtFurther([...known.train, ...learned], known.validation, after);
  // One organisation remembers all of them. What taught it was read by the champion, as it was when the papers came.
  const memory = new MemoryBench();
  for (const paper of learned) memory.approve(paper);
  const together: Paper[] = [];
  for (const [family, { test }] of layouts) {
    const anew = await readAnew(test, bundle);
    together.push(...anew);
    console.log(`| ${family} | ${after} | ${figures(test, memory)} | ${figures(anew, nothing)} | ${figures(anew, memory)} |`);
  }
  console.log(`| **all** | ${after} | ${figures(all, memory)} | ${figures(together, nothing)} | ${figures(together, memory)} |`);
  const kept = await readAnew(known.kept, bundle);
  console.log(`| known layouts | ${after} | ${figures(known.kept, memory)} | ${figures(kept, nothing)} | ${figures(kept, memory)} |`);
}
