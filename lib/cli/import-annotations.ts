import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { labelStudioTasksSchema } from '#lib/domain/label-studio.ts';
import { withActor } from './with-actor.ts';

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
  await withActor(organisation, async (actor) => {
    const { importLabelStudio } = await import('#lib/use-cases/import-label-studio.ts');
    process.stdout.write(`${JSON.stringify(await importLabelStudio({ actor, tasks }), null, 2)}\n`);
  });
}
