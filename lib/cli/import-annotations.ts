import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { labelStudioTasksSchema } from '#lib/domain/label-studio.ts';
import { env, setEnv } from '#lib/env.ts';

export function addImportAnnotationsCommand(program: Command): void {
  program
    .command('import-annotations')
    .description('take over what people changed in Label Studio, on tasks that “export --format label-studio” wrote')
    .argument('<file>', 'what Label Studio exports as JSON')
    .option('--organisation <name>', 'which organisation, where there are several')
    .action(runImport);
}

async function runImport(file: string, { organisation }: { organisation?: string }): Promise<void> {
  const tasks = labelStudioTasksSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  // Loaded here, so that the commands without a database start without it.
  const { importLabelStudio } = await import('#lib/use-cases/import-label-studio.ts');
  const { getSystemActor } = await import('#lib/use-cases/get-system-actor.ts');
  const { prepareDatabase } = await import('#lib/use-cases/prepare-database.ts');
  const { DATABASE_URL, DATA_DIR } = env();
  const database = await prepareDatabase({ url: DATABASE_URL, dataDir: DATA_DIR });
  try {
    setEnv({ DATABASE_URL: database.url });
    const actor = await getSystemActor(organisation === undefined ? {} : { organisation });
    process.stdout.write(`${JSON.stringify(await importLabelStudio({ actor, tasks }), null, 2)}\n`);
  } finally {
    await database.close();
  }
}
