import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { env, setEnv } from '#lib/env.ts';

interface Options {
  out?: string;
  organisation?: string;
}

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('write the approved documents as training data: JSON lines, one document a line, the same bytes each time')
    .option('--out <file>', 'write to this file instead of the standard output')
    .option('--organisation <name>', 'which organisation, where there are several')
    .action(runExport);
}

async function runExport({ out, organisation }: Options): Promise<void> {
  // Loaded here, so that the commands without a database start without it.
  const { exportDocuments } = await import('#lib/use-cases/export-documents.ts');
  const { getSystemActor } = await import('#lib/use-cases/get-system-actor.ts');
  const { prepareDatabase } = await import('#lib/use-cases/prepare-database.ts');
  const { DATABASE_URL, DATA_DIR } = env();
  const database = await prepareDatabase({ url: DATABASE_URL, dataDir: DATA_DIR });
  try {
    setEnv({ DATABASE_URL: database.url });
    const actor = await getSystemActor(organisation === undefined ? {} : { organisation });
    const lines = Readable.from(await exportDocuments({ actor }));
    await (out === undefined ? pipeline(lines, process.stdout, { end: false }) : writeWhole(lines, out));
  } finally {
    await database.close();
  }
}

/** The file is there whole or not at all. */
async function writeWhole(lines: Readable, out: string): Promise<void> {
  const draft = `${out}.draft-${process.pid}`;
  try {
    await pipeline(lines, createWriteStream(draft));
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
