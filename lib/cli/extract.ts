import type { Command } from 'commander';
import type { ExtractionResult } from '#lib/domain/extraction.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { type TokenClassifier, UnreadableFile } from '#lib/domain/ports.ts';
import { extractFile } from '#lib/use-cases/extract-file.ts';
import { addModelOptions, type ModelOptions, modelOf } from './model-option.ts';
import { table } from './table.ts';

interface Options extends ModelOptions {
  json?: boolean;
  cache?: string;
}

export function addExtractCommand(program: Command): void {
  addModelOptions(program.command('extract'))
    .description('Read files and print their fields; several files with --json give one JSON object a line.')
    .argument('<file...>', 'PDF, PNG, JPEG, TIFF or .txt')
    .option('--json', 'print JSON')
    .option('--cache <folder>', 'keep read pages there by content, and read nothing twice')
    .action(extractCommand);
}

async function extractCommand(files: string[], options: Options): Promise<void> {
  const classifier = await modelOf(options);
  try {
    for (const file of files) await extractOne(file, files.length > 1, options, classifier);
  } finally {
    await classifier?.close();
  }
}

async function extractOne(file: string, several: boolean, options: Options, classifier: TokenClassifier | undefined): Promise<void> {
  const { cache, source } = options;
  try {
    const asked = {
      path: file,
      ...(cache !== undefined && { cache }),
      ...(classifier && { classifier }),
      ...(source && { answerer: source }),
    };
    const result = await extractFile(asked);
    console.log(options.json ? JSON.stringify(result, null, several ? 0 : 2) : forPeople(result));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    process.exitCode = 1;
    if (options.json) console.log(JSON.stringify({ fileName: file, error: error.issue }));
    else console.error(`${file}: ${error.message}`);
  }
}

function forPeople({ document, fields, issues, timings }: ExtractionResult): string {
  const types = document.types.map(
    ({ type, pages: [first, last] }) => `${type} (${first === last ? `page ${first}` : `pages ${first}-${last}`})`,
  );
  const rows = fields.map(({ key, value, page, confidence, foundBy }) => [
    FIELDS[key].label,
    value,
    String(page),
    confidence.toFixed(2),
    foundBy,
  ]);
  const found = rows.length > 0 ? table(['Field', 'Value', 'Page', 'Confidence', 'Found by'], rows, [2, 3]) : 'No field was found.';
  const notes = issues.map(({ page, message }) => `! ${page === undefined ? '' : `page ${page}: `}${message}`);
  const pages = `${document.pages} ${document.pages === 1 ? 'page' : 'pages'}`;
  return [`${document.fileName}: ${pages}, ${types.join(', ')}, ${((timings.totalMs ?? 0) / 1000).toFixed(1)} s`, found, ...notes, ''].join(
    '\n',
  );
}
