import { CANDIDATE_KINDS, type NewTrainingRun, newTrainingRunSchema } from '#lib/domain/training-run.ts';

type Parsed = { ok: true; run: NewTrainingRun } | { ok: false; problem: string };

const number = (data: FormData, name: string): number => Number(data.get(name) ?? 0);

const SETTINGS: Readonly<Record<(typeof CANDIDATE_KINDS)[number], (data: FormData) => Record<string, unknown>>> = {
  rules: () => ({}),
  linear: (data) => ({ passes: number(data, 'linear-passes'), layout: data.get('linear-layout') === 'on' }),
  'fine-tuned': (data) => ({
    ...{ minutes: number(data, 'fine-tuned-minutes'), rate: number(data, 'fine-tuned-rate') },
    ...{ batch: number(data, 'fine-tuned-batch'), pull: number(data, 'fine-tuned-pull') },
  }),
  'from-scratch': (data) => ({
    ...{ minutes: number(data, 'from-scratch-minutes'), rate: number(data, 'from-scratch-rate') },
    ...{ batch: number(data, 'from-scratch-batch'), layout: data.get('from-scratch-layout') === 'on' },
  }),
};

/** What the form asks for; its problem is a sentence. */
export function runOfForm(data: FormData): Parsed {
  const chosen = CANDIDATE_KINDS.filter((kind) => data.get(kind) === 'on');
  const candidates = chosen.map((kind) => ({ kind, ...SETTINGS[kind](data), ...(kind !== 'rules' && { seed: number(data, 'seed') }) }));
  const asked = newTrainingRunSchema.safeParse({
    datasetVersionId: data.get('version'),
    config: { candidates, threads: number(data, 'threads') },
    here: data.get('where') === 'here',
  });
  if (asked.success) return { ok: true, run: asked.data };
  const [issue] = asked.error.issues;
  const name = issue?.path.at(-1);
  return {
    ok: false,
    problem: `${typeof name === 'string' && name !== 'candidates' ? `${name}: ` : ''}${issue?.message ?? 'Look at the settings again.'}`,
  };
}
