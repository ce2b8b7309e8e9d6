import type { Command } from 'commander';
import { InvalidInput } from '#lib/domain/errors.ts';
import { ANSWERERS } from '#lib/domain/model-bundle.ts';
import type { TokenClassifier } from '#lib/domain/ports.ts';
import { type EvaluatedSource, evaluateFolder } from '#lib/use-cases/evaluate-folder.ts';
import { openModel } from '#lib/use-cases/open-model.ts';
import { writeEvaluationReport } from '#lib/use-cases/write-evaluation-report.ts';
import { forComparison, forPeople, SAID, type SourceEvaluation } from './evaluation-tables.ts';
import { addModelOptions, type ModelOptions, modelOf } from './model-option.ts';
import { readerWith, tellProgress } from './read-with-model.ts';

export function addEvaluateCommand(program: Command): void {
  addModelOptions(program.command('evaluate'))
    .description('Extract every file that has a .truth.json beside it, and score it. Without a model the rules answer.')
    .argument('<dir>', 'folder; its MANIFEST.jsonl names families where there is one')
    .option('--compare', 'rules, model, both together and what ships, on the same reading of the same documents')
    .option('--report <folder>', 'write a page with tables, curves and the worst documents')
    .option('--json', 'print JSON')
    .option('--cache <folder>', 'keep read pages there by content, and read nothing twice')
    .option('--mistakes', 'list every missed and wrong value')
    .action(evaluateCommand);
}

interface EvaluateOptions extends ModelOptions {
  compare?: boolean;
  report?: string;
  json?: boolean;
  cache?: string;
  mistakes?: boolean;
}

async function evaluateCommand(folder: string, options: EvaluateOptions): Promise<void> {
  const classifier = await classifierOf(options);
  const readOne = readerWith(classifier, options.cache);
  try {
    const { source } = options;
    const compared = options.compare || (options.report !== undefined && classifier !== undefined);
    const alone = source ?? (classifier ? 'shipped' : 'rules');
    const sources: EvaluatedSource[] = compared ? ['shipped', ...ANSWERERS] : [alone];
    const evaluation = await evaluateFolder({ folder, readOne, sources, onFile: tellProgress });
    const [asked] = source && compared ? evaluation.sources.filter((one) => one.source === source) : evaluation.sources;
    if (!asked) return;
    print({ asked, ...evaluation }, options);
    if (options.report === undefined) return;
    const named = [asked, ...evaluation.sources.filter((one) => one !== asked)].map((one) => ({ ...one, name: SAID[one.source] }));
    const about = { folder, out: options.report, sources: named, unreadable: evaluation.unreadable, model: classifier?.version ?? null };
    console.error(`Report: ${await writeEvaluationReport({ ...about, readOne })}`);
  } finally {
    await classifier?.close();
  }
}

/** Rules that stand beside a model in a comparison need it too; a model that was named is opened also for `--source rules`, to calibrate them. */
async function classifierOf(options: EvaluateOptions): Promise<TokenClassifier | undefined> {
  const { compare, model, source } = options;
  if (source === 'rules' && model !== undefined) return openModel({ folder: model });
  const classifier = await modelOf(compare && source === 'rules' ? (model === undefined ? {} : { model }) : options);
  if (compare && !classifier)
    throw new InvalidInput(
      'No model is installed, so there is nothing to compare the rules with. Name one with --model <folder>.',
      'no_model',
    );
  return classifier;
}

interface Printed {
  asked: SourceEvaluation;
  sources: readonly SourceEvaluation[];
  unreadable: readonly { file: string; message: string }[];
}

function print({ asked, sources, unreadable }: Printed, { json, mistakes, compare }: EvaluateOptions): void {
  if (json) {
    const all = compare ? { compared: sources.map(({ source, report }) => ({ source, ...report })) } : {};
    const listed = mistakes ? { mistakes: mistakesOf(asked) } : {};
    console.log(JSON.stringify({ source: asked.source, ...asked.report, unreadable, ...listed, ...all }, null, 2));
    return;
  }
  console.log(forPeople(asked));
  if (compare) console.log(`\n${forComparison(sources)}`);
  for (const { file, message } of unreadable) console.log(`! ${file}: ${message}`);
  if (mistakes) for (const line of mistakesOf(asked)) console.log(line);
}

function mistakesOf({ scored }: SourceEvaluation): string[] {
  return scored.flatMap(({ example, fields, typeCorrect }) => [
    ...(typeCorrect ? [] : [`${example.name}: type ${example.predicted.documentType ?? 'none'}, is ${example.reference.documentType}`]),
    ...fields.flatMap(({ key, missed, judged }) => [
      ...missed.map((text) => `${example.name}: ${key} missed "${text}"`),
      ...judged
        .filter(({ correct }) => !correct)
        .map((one) => `${example.name}: ${key} wrong "${one.value}" (${(one.confidence * 100).toFixed(1)} % sure)`),
    ]),
  ]);
}
