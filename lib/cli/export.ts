import { createWriteStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { EXPORT_FORMATS, type ExportFormat, exportFormatSchema } from '#lib/domain/export-format.ts';
import { LABEL_STUDIO_CONFIG } from '#lib/domain/label-studio.ts';
import { LABELS_SIDECAR } from '#lib/domain/training-page.ts';
import { withActor } from './with-actor.ts';

interface Options {
  out?: string;
  organisation?: string;
  format: string;
  versionId?: string;
  deidentified?: boolean;
}

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('write the approved documents, or a frozen version of a data set, as training data: the same bytes each time')
    .addOption(new Option('--format <name>', 'what to write').choices(EXPORT_FORMATS).default('jsonl'))
    .option('--version-id <id>', 'a frozen version of a data set, with its splits, instead of what is approved now')
    .option('--deidentified', 'with surrogates for names, addresses, numbers and dates')
    .option('--out <file>', 'write to this file instead of the standard output')
    .option('--organisation <name>', 'which organisation, where there are several')
    .action(runExport);
}

/** What is written beside a file, for those who read it. */
const BESIDE: Readonly<Partial<Record<ExportFormat, { ending: string; text: string }>>> = Object.freeze({
  parquet: { ending: '.labels.json', text: LABELS_SIDECAR },
  'label-studio': { ending: '.config.xml', text: LABEL_STUDIO_CONFIG },
});

async function runExport({ out, organisation, format: name, versionId, deidentified = false }: Options): Promise<void> {
  const format = exportFormatSchema.parse(name);
  await withActor(organisation, async (actor) => {
    const { exportDataset } = await import('#lib/use-cases/export-dataset.ts');
    const { chunks } = await exportDataset({ actor, format, deidentified, ...(versionId !== undefined && { versionId }) });
    const pieces = Readable.from(chunks);
    if (out === undefined) return pipeline(pieces, process.stdout, { end: false });
    await writeWhole(pieces, out);
    const beside = BESIDE[format];
    if (beside) await writeFile(`${out}${beside.ending}`, beside.text);
  });
}

/** The file is there whole or not at all. */
async function writeWhole(pieces: Readable, out: string): Promise<void> {
  const draft = `${out}.draft-${process.pid}`;
  try {
    await pipeline(pieces, createWriteStream(draft));
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
