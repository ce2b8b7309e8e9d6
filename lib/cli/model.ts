import { type Command, Option } from 'commander';
import { InvalidInput } from '#lib/domain/errors.ts';
import { ALIASES, type AliasName, modelIdentityOf, modelLabel } from '#lib/domain/model-version.ts';
import { addPromotionCommands } from './model-promotion.ts';
import { table } from './table.ts';
import { withActor } from './with-actor.ts';

interface Options {
  organisation?: string;
}

const ORGANISATION = ['--organisation <name>', 'which organisation, where there are several'] as const;

export function addModelCommand(program: Command): void {
  const model = program.command('model').description('which model reads the documents of an organisation');
  model
    .command('import')
    .description('check a model bundle and keep it; what runs stays as it is')
    .argument('<folder>', 'the bundle')
    .option('--name <name>', 'call it this, not what it says itself')
    .option('--version <version>', 'call its version this')
    .option(...ORGANISATION)
    .action(importCommand);
  model
    .command('list')
    .description('the models that were imported, newest first')
    .option(...ORGANISATION)
    .action(listCommand);
  model
    .command('use')
    .description('let a model read every document from now on, without a restart and without the gate')
    .argument('<name@version>', 'as “model list” prints it')
    .addOption(new Option('--as <alias>', 'or only note it as the challenger').choices(ALIASES).default('champion'))
    .option('--reason <words>', 'why a champion is replaced without the gate; “model promote” asks the gate')
    .option(...ORGANISATION)
    .action(useCommand);
  addPromotionCommands(model);
}

const importCommand = (folder: string, options: Options & { name?: string; version?: string }): Promise<void> =>
  withActor(options.organisation, async (actor) => {
    const { importModel } = await import('#lib/use-cases/import-model.ts');
    const model = await importModel({ actor, folder, name: options.name, version: options.version });
    const label = modelLabel(model);
    console.log(model.isNew ? `${label} is imported. It runs after: deedlens model promote ${label}` : `${label} was imported before.`);
  });

const listCommand = (options: Options): Promise<void> =>
  withActor(options.organisation, async (actor) => {
    const { findModels } = await import('#lib/use-cases/find-models.ts');
    const models = await findModels({ actor });
    const rows = models.map((model) => [
      modelLabel(model),
      model.aliases.join(', '),
      String(model.extractions),
      model.createdAt.slice(0, 10),
      model.sha256.slice(0, 12),
    ]);
    console.log(rows.length > 0 ? table(['Model', 'Alias', 'Extractions', 'Imported', 'Hash'], rows, [2]) : 'No model is imported yet.');
    if (!models.some(({ aliases }) => aliases.includes('champion')))
      console.log('There is no champion: the model that comes with the product runs.');
  });

const useCommand = (label: string, options: Options & { as: AliasName; reason?: string }): Promise<void> =>
  withActor(options.organisation, async (actor) => {
    const { setAlias } = await import('#lib/use-cases/set-alias.ts');
    const model = modelIdentityOf(label);
    if (!model)
      throw new InvalidInput(`“${label}” is no name of a model. Write it as “model list” does: name@version.`, 'model_name_invalid');
    await setAlias({ actor, alias: options.as, model, reason: options.reason });
    console.log(`${label} is the ${options.as} now.`);
  });
