import { type Command, Option } from 'commander';
import { SPLITS, type Split } from '#lib/domain/dataset.ts';
import { InvalidInput, NotFound } from '#lib/domain/errors.ts';
import { modelIdentityOf, modelLabel } from '#lib/domain/model-version.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { table } from './table.ts';
import { withActor } from './with-actor.ts';

interface Where {
  organisation?: string;
  /** Name of a data set; its last frozen version counts. */
  dataset: string;
  split: Split;
}

const ORGANISATION = ['--organisation <name>', 'which organisation, where there are several'] as const;
const DATASET = ['--dataset <name>', 'name of the data set; its last frozen version counts'] as const;

/** The commands that judge models and put them to work, below `model`. */
export function addPromotionCommands(model: Command): void {
  model
    .command('evaluate')
    .description('let a model answer a split of a frozen version, here and now')
    .argument('<name@version>', 'as “model list” prints it')
    .requiredOption(...DATASET)
    .addOption(new Option('--split <split>', 'which documents').choices(SPLITS).default('test'))
    .option(...ORGANISATION)
    .action(evaluateCommand);
  model
    .command('promote')
    .description('hold a model against the gate, and let it read every document when it passes')
    .argument('<name@version>', 'evaluated on the test split of the data set, as is the champion')
    .requiredOption(...DATASET)
    .requiredOption('--approver <name>', 'who answers for it')
    .requiredOption('--reason <words>', 'why')
    .option(...ORGANISATION)
    .action(promoteCommand);
  model
    .command('rollback')
    .description('bring back what was champion before the present one was promoted')
    .requiredOption('--reason <words>', 'why')
    .option(...ORGANISATION)
    .action(rollbackCommand);
  model
    .command('card')
    .description('print the model card, made of stored figures')
    .argument('<name@version>', 'as “model list” prints it')
    .option(...ORGANISATION)
    .action(cardCommand);
}

async function modelOf(actor: Actor, label: string): Promise<string> {
  const { findModels } = await import('#lib/use-cases/find-models.ts');
  const wanted = modelIdentityOf(label);
  const found = (await findModels({ actor })).find(({ name, version }) => name === wanted?.name && version === wanted.version);
  if (!found) throw new NotFound(`There is no model ${label}. See: deedlens model list.`);
  return found.id;
}

async function versionOf(actor: Actor, dataset: string): Promise<string> {
  const { findDatasets } = await import('#lib/use-cases/find-datasets.ts');
  const found = (await findDatasets({ actor })).find(({ name }) => name === dataset)?.versions.find(({ state }) => state === 'frozen');
  if (!found) throw new NotFound(`There is no frozen version of a data set called “${dataset}”.`);
  return found.id;
}

const evaluateCommand = (label: string, { organisation, dataset, split }: Where): Promise<void> =>
  withActor(organisation, async (actor) => {
    const [{ requestEvaluation }, { runEvaluation }, { getEvaluation }] = await Promise.all([
      import('#lib/use-cases/request-evaluation.ts'),
      import('#lib/use-cases/run-evaluation.ts'),
      import('#lib/use-cases/get-evaluation.ts'),
    ]);
    const wanted = { modelVersionId: await modelOf(actor, label), datasetVersionId: await versionOf(actor, dataset), split };
    const { id } = await requestEvaluation({ actor, wanted });
    await runEvaluation({ evaluationId: id });
    const { report, failure } = await getEvaluation({ actor, evaluationId: id });
    if (!report) throw new InvalidInput(failure ?? 'A worker has it in hand. Ask again when it is done.', 'evaluation_not_done');
    const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
    const rows = Object.entries(report.by).map(([who, { all, core }]) => [
      who,
      String(all.support),
      percent(all.f1),
      `${percent(all.interval[0])} to ${percent(all.interval[1])}`,
      percent(core.f1),
    ]);
    console.log(table(['Answered by', 'n', 'F1', '95 %', 'Core F1'], rows, [1]));
    console.log(`${report.documents} documents, ${Math.round(report.msPerPage.median)} ms a page (median).`);
  });

const promoteCommand = (label: string, options: Omit<Where, 'split'> & { approver: string; reason: string }): Promise<void> =>
  withActor(options.organisation, async (actor) => {
    const [{ findEvaluations }, { promoteModel }] = await Promise.all([
      import('#lib/use-cases/find-evaluations.ts'),
      import('#lib/use-cases/promote-model.ts'),
    ]);
    const about = { modelVersionId: await modelOf(actor, label), datasetVersionId: await versionOf(actor, options.dataset) };
    const { evaluations } = await findEvaluations({ actor, ...about });
    const evaluation = evaluations.find(({ state, split }) => state === 'done' && split === 'test');
    if (!evaluation) throw new NotFound(`${label} was not evaluated on the test split. Do so first: deedlens model evaluate ${label} …`);
    const { approver, reason } = options;
    const { promoted, criteria, sentence } = await promoteModel({ actor, evaluationId: evaluation.id, approver, reason });
    for (const criterion of criteria) console.log(`${criterion.met ? '  met    ' : '  NOT MET'} ${criterion.sentence}`);
    if (!promoted) throw new InvalidInput(sentence, 'gate_closed');
    console.log(sentence);
  });

const rollbackCommand = ({ organisation, reason }: { organisation?: string; reason: string }): Promise<void> =>
  withActor(organisation, async (actor) => {
    const [{ findModels }, { rollBackModel }] = await Promise.all([
      import('#lib/use-cases/find-models.ts'),
      import('#lib/use-cases/roll-back-model.ts'),
    ]);
    const champion = (await findModels({ actor })).find(({ aliases }) => aliases.includes('champion'));
    if (!champion) throw new NotFound('No model is champion, so there is nothing to go back from.');
    const { model } = await rollBackModel({ actor, championId: champion.id, reason });
    console.log(`${model} reads every document again, in place of ${modelLabel(champion)}.`);
  });

const cardCommand = (label: string, { organisation }: { organisation?: string }): Promise<void> =>
  withActor(organisation, async (actor) => {
    const { getModelCard } = await import('#lib/use-cases/get-model-card.ts');
    const { card } = await getModelCard({ actor, modelVersionId: await modelOf(actor, label) });
    console.log(card);
  });
