import { type Command, Option } from 'commander';
import { InvalidInput } from '#lib/domain/errors.ts';
import { evaluateFolder, type FolderEvaluation } from '#lib/use-cases/evaluate-folder.ts';
import { extractFile } from '#lib/use-cases/extract-file.ts';
import { table } from './table.ts';

type Report = FolderEvaluation['report'];
type Group = Report['all'];
type Share = Report['typeAccuracy'];

export function addEvaluateCommand(program: Command): void {
  program
    .command('evaluate')
    .description('Extract every file that has a .truth.json beside it, and score it.')
    .argument('<dir>', 'folder; its MANIFEST.jsonl names families where there is one')
    .addOption(new Option('--source <source>', 'who answers').choices(['rules', 'model', 'combined']).default('rules'))
    .option('--json', 'print JSON')
    .option('--cache <folder>', 'keep read pages there by content, and read nothing twice')
    .option('--mistakes', 'list every missed and wrong value')
    .action(evaluateCommand);
}

interface EvaluateOptions {
  source: string;
  json?: boolean;
  cache?: string;
  mistakes?: boolean;
}

async function evaluateCommand(folder: string, options: EvaluateOptions): Promise<void> {
  if (options.source !== 'rules') {
    throw new InvalidInput(`No model is installed yet, so --source ${options.source} has nothing to run. Use --source rules.`, 'no_model');
  }
  const evaluation = await evaluateFolder({
    folder,
    extractOne: (file) => extractFile(options.cache === undefined ? file : { ...file, cache: options.cache }),
    onFile: (file, done, of) => console.error(`[${done}/${of}] ${file}`),
  });
  const { report, unreadable } = evaluation;
  const mistakes = options.mistakes ? { mistakes: mistakesOf(evaluation) } : {};
  if (options.json) return console.log(JSON.stringify({ source: options.source, ...report, unreadable, ...mistakes }, null, 2));
  console.log(forPeople(report));
  for (const { file, message } of unreadable) console.log(`! ${file}: ${message}`);
  if (options.mistakes) for (const line of mistakesOf(evaluation)) console.log(line);
}

function mistakesOf({ scored }: FolderEvaluation): string[] {
  return scored.flatMap(({ example, fields, typeCorrect }) => [
    ...(typeCorrect ? [] : [`${example.name}: type ${example.predicted.documentType ?? 'none'}, is ${example.reference.documentType}`]),
    ...fields.flatMap(({ key, missed, wrong }) => [
      ...missed.map((text) => `${example.name}: ${key} missed "${text}"`),
      ...wrong.map((value) => `${example.name}: ${key} wrong "${value}"`),
    ]),
  ]);
}

const decimals = (value: number): string => value.toFixed(3);
const percent = ({ value, count, of, interval: [low, high] }: Share): string =>
  of === 0
    ? 'none to judge'
    : `${(value * 100).toFixed(1)} % (${count} of ${of}; 95 % ${(low * 100).toFixed(1)}-${(high * 100).toFixed(1)})`;

function groups(title: string, reports: readonly Group[]): string {
  const rows = reports.map(({ name, documents, support, precision, recall, f1, f1Interval: [low, high] }) => [
    name,
    String(documents),
    String(support),
    decimals(precision),
    decimals(recall),
    decimals(f1),
    `${decimals(low)}-${decimals(high)}`,
  ]);
  return table([title, 'Documents', 'Support', 'Precision', 'Recall', 'F1', '95 %'], rows, [1, 2, 3, 4, 5]);
}

function forPeople(report: Report): string {
  return [
    `${report.documents} documents, ${report.pages} pages, ${report.secondsPerPage.toFixed(2)} s a page`,
    groups('Overall', [report.all, report.core]),
    groups('Field', report.byField),
    groups('Type (all fields)', report.byType),
    groups('Type (core fields)', report.coreByType),
    groups('Family (core fields)', report.coreByFamily),
    groups('Type and family (core fields)', report.coreByTypeAndFamily),
    [
      `Document type right                 ${percent(report.typeAccuracy)}`,
      `All core fields right               ${percent(report.coreDocumentAccuracy)}`,
      `Straight through at ${report.reviewThreshold.toFixed(2)}            ${percent(report.straightThrough)}`,
      `False accepts among them            ${percent(report.falseAccept)}`,
      `Expected calibration error          ${decimals(report.calibrationError)}`,
    ].join('\n'),
  ].join('\n\n');
}
