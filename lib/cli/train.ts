import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { InvalidInput } from '#lib/domain/errors.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { type TrainingConfig, trainingConfigSchema } from '#lib/domain/training-run.ts';
import { table } from './table.ts';
import { withActor } from './with-actor.ts';

interface Options {
  organisation?: string;
}

const ORGANISATION = ['--organisation <name>', 'which organisation, where there are several'] as const;

/** What is tried where nobody says otherwise: some minutes on two cores. */
const USUAL: TrainingConfig = trainingConfigSchema.parse({
  candidates: [{ kind: 'rules' }, { kind: 'linear' }, { kind: 'fine-tuned', minutes: 3, pull: 10 }],
});

function runNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('It must be the number of a run or a version.');
  return value;
}

export function addTrainCommand(program: Command): void {
  const train = program
    .command('train')
    .description('teach a model on a frozen version of a data set; what reads documents stays as it is');
  train
    .command('start', { isDefault: true })
    .description('ask for a training run; a trainer of this machine or another one takes it up')
    .requiredOption('--dataset <name>', 'the data set')
    .option('--number <n>', 'its version; the newest frozen one without', runNumber)
    .option('--config <file>', 'JSON: candidates with their settings, and threads; rules, linear and the champion taught further without')
    .option('--local', 'train on this machine: the running product does it (TRAINING_PYTHON)')
    .option(...ORGANISATION)
    .action(startCommand);
  train
    .command('list')
    .description('the training runs, newest first')
    .option(...ORGANISATION)
    .action(listCommand);
  train
    .command('stop')
    .argument('<run>', 'its number', runNumber)
    .description('stop a run after a checkpoint')
    .option(...ORGANISATION)
    .action(stopCommand);
  train
    .command('resume')
    .argument('<run>', 'its number', runNumber)
    .description('let a stopped or failed run go on from its last checkpoint')
    .option('--local', 'on this machine')
    .option(...ORGANISATION)
    .action(resumeCommand);
  train
    .command('key')
    .argument('<name>', 'of the machine')
    .description('make a key for a machine that trains; it is printed this once')
    .option(...ORGANISATION)
    .action(keyCommand);
}

interface StartOptions extends Options {
  dataset: string;
  number?: number;
  config?: string;
  local?: true;
}

async function configOf(file: string | undefined): Promise<TrainingConfig> {
  if (file === undefined) return USUAL;
  const parsed = trainingConfigSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const why = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' ');
  throw new InvalidInput(`${file} is no config of a training run. ${why}`, 'config_invalid');
}

async function startCommand({ dataset, number, config, local, organisation }: StartOptions): Promise<void> {
  const wanted = await configOf(config);
  await withActor(organisation, async (actor) => {
    const { createTrainingRun } = await import('#lib/use-cases/create-training-run.ts');
    const datasetVersionId = await versionOf(actor, dataset, number);
    const run = await createTrainingRun({ actor, run: { datasetVersionId, config: wanted, here: local === true } });
    console.log(`Run ${run.number} is asked for${local ? ' and begins on this machine' : '; a trainer with a key takes it up'}.`);
  });
}

async function versionOf(actor: Actor, name: string, number: number | undefined): Promise<string> {
  const { findDatasets } = await import('#lib/use-cases/find-datasets.ts');
  const versions = (await findDatasets({ actor })).find((dataset) => dataset.name === name)?.versions ?? [];
  const frozen = versions.find((version) => version.state === 'frozen' && (number === undefined || version.number === number));
  if (frozen) return frozen.id;
  throw new InvalidInput(`There is no frozen version ${number ?? ''} of a data set “${name}”. Freeze one first.`, 'no_version');
}

const listCommand = ({ organisation }: Options): Promise<void> =>
  withActor(organisation, async (actor) => {
    const { findTrainingRuns } = await import('#lib/use-cases/find-training-runs.ts');
    const { runs } = await findTrainingRuns({ actor });
    const rows = runs.map(({ number, state, progress, dataset, model, createdAt }) => [
      ...[String(number), state, `${Math.round(progress * 100)} %`, `${dataset.name} ${dataset.number}`],
      ...[model ? `${model.name}@${model.version}` : '', createdAt.slice(0, 10)],
    ]);
    console.log(
      rows.length > 0 ? table(['Run', 'State', 'Done', 'Version', 'Model', 'Asked for'], rows, [0, 2]) : 'There is no training run yet.',
    );
  });

async function idOf(actor: Actor, number: number): Promise<string> {
  const { findTrainingRuns } = await import('#lib/use-cases/find-training-runs.ts');
  const run = (await findTrainingRuns({ actor })).runs.find((one) => one.number === number);
  if (!run) throw new InvalidInput(`There is no run ${number}. See: deedlens train list.`, 'no_run');
  return run.id;
}

const stopCommand = (number: number, { organisation }: Options): Promise<void> =>
  withActor(organisation, async (actor) => {
    const { stopTrainingRun } = await import('#lib/use-cases/stop-training-run.ts');
    await stopTrainingRun({ actor, runId: await idOf(actor, number) });
    console.log(`Run ${number} stops after a checkpoint.`);
  });

const resumeCommand = (number: number, { local, organisation }: Options & { local?: true }): Promise<void> =>
  withActor(organisation, async (actor) => {
    const { resumeTrainingRun } = await import('#lib/use-cases/resume-training-run.ts');
    await resumeTrainingRun({ actor, runId: await idOf(actor, number), here: local === true });
    console.log(`Run ${number} goes on.`);
  });

const keyCommand = (name: string, { organisation }: Options): Promise<void> =>
  withActor(organisation, async (actor) => {
    const { createTrainerKey } = await import('#lib/use-cases/create-trainer-key.ts');
    console.log((await createTrainerKey({ actor, name })).key);
  });
