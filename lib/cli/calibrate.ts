import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { calibrateBundle } from '#lib/use-cases/calibrate-bundle.ts';
import { openModel } from '#lib/use-cases/open-model.ts';
import { readerWith, tellProgress } from './read-with-model.ts';
import { table } from './table.ts';

interface Options {
  model: string;
  cache?: string;
  table?: string;
  json?: boolean;
}
type Calibrated = Awaited<ReturnType<typeof calibrateBundle>>;

export function addCalibrateCommand(program: Command): void {
  program
    .command('calibrate')
    .description('Fit how rules and model are judged together on labelled files that no model was trained on; writes into the bundle.')
    .argument('<dir>', 'folder of files with a .truth.json beside them')
    .requiredOption('--model <bundle>', 'the bundle that gets the calibration')
    .option('--cache <folder>', 'keep read pages there by content, and read nothing twice')
    .option('--table <file>', 'write the table that decided who ships each field, as Markdown')
    .option('--json', 'print JSON')
    .action(calibrateCommand);
}

async function calibrateCommand(folder: string, { model, cache, table: file, json }: Options): Promise<void> {
  const classifier = await openModel({ folder: model });
  try {
    const calibrated = await calibrateBundle({ folder, bundle: model, readOne: readerWith(classifier, cache), onFile: tellProgress });
    if (file !== undefined) await writeFile(file, markdown(calibrated));
    console.log(json ? JSON.stringify(calibrated, null, 2) : forPeople(calibrated));
  } finally {
    await classifier?.close();
  }
}

const decimals = (value: number): string => value.toFixed(3);
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;

const HEADINGS = ['Field', 'Labelled', 'Rules F1', 'Model F1', 'Combined F1', 'Ships', 'Lead (95 %)', 'Accepted unseen from'];

const rowsOf = ({ shipping, calibration }: Calibrated): string[][] =>
  shipping.map(({ key, support, f1, ships, lead }) => {
    const threshold = calibration.thresholds[key] ?? calibration.threshold;
    return [
      key,
      String(support),
      decimals(f1.rules),
      decimals(f1.model),
      decimals(f1.combined),
      ships,
      `${signed(lead.difference)} (${signed(lead.interval[0])} to ${signed(lead.interval[1])})`,
      threshold >= 1 ? 'never' : threshold.toFixed(4),
    ];
  });

function figures({ calibration, calibrationError, errors, files, values }: Calibrated): string[] {
  const { threshold } = calibration;
  return [
    `${files} files, ${values} values given; every file judged by a calibration that never saw it.`,
    `Expected calibration error of what ships: ${decimals(calibrationError)} (rules ${decimals(errors.rules)}, model ${decimals(errors.model)}, combined ${decimals(errors.combined)}).`,
    threshold >= 1
      ? 'No confidence is proven to be right in 99.5 % of the cases: nothing is accepted unseen.'
      : `Over all fields, values are proven right in 99.5 % of the cases from ${threshold.toFixed(4)} on.`,
  ];
}

const forPeople = (calibrated: Calibrated): string =>
  [table(HEADINGS, rowsOf(calibrated), [1, 2, 3, 4]), ...figures(calibrated)].join('\n\n');

function markdown(calibrated: Calibrated): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = rowsOf(calibrated).map(line);
  return `${[
    '# Who answers each field',
    figures(calibrated).join('\n'),
    'Lead: F1 of what ships less the better of the other two, on the same documents (paired bootstrap over documents). Rules or model ship alone only where they lead by more than chance, and rules where the model does not learn the field.',
    [line(HEADINGS), line(HEADINGS.map((_, column) => (column >= 1 && column <= 4 ? '---:' : '---'))), ...rows].join('\n'),
  ].join('\n\n')}\n`;
}
