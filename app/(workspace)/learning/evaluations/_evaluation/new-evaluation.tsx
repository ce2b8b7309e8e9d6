'use client';

import { FlaskConical } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { SPLITS, type Split, type SplitCounts } from '#lib/domain/dataset.ts';
import { newEvaluationSchema } from '#lib/domain/evaluation.ts';

const SPLIT_LABELS: Readonly<Record<Split, string>> = Object.freeze({ test: 'Test', validation: 'Validation', train: 'Train' });
const askedSchema = z.object({ id: z.string() });

export interface ChosenVersion {
  id: string;
  label: string;
  counts: SplitCounts;
}

interface NewEvaluationProps {
  models: readonly { id: string; label: string }[];
  versions: readonly ChosenVersion[];
  /** Chosen at first. */
  modelId?: string | undefined;
  versionId?: string | undefined;
}

/** Which model is to be evaluated on what. */
export function NewEvaluation({ models, versions, modelId, versionId }: NewEvaluationProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState({ version: versionId ?? versions[0]?.id ?? '', split: 'test' as Split });
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const counts = versions.find(({ id }) => id === chosen.version)?.counts;
  const documents = counts?.[chosen.split] ?? 0;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const wanted = newEvaluationSchema.safeParse({
      modelVersionId: data.get('model'),
      datasetVersionId: chosen.version,
      split: chosen.split,
    });
    setProblem(wanted.success ? '' : 'Choose a model and a version of a data set.');
    if (!wanted.success) return;
    start(async () => {
      const answer = await callApi('/evaluations', askedSchema, { method: 'POST', body: wanted.data });
      if (answer.ok) router.push(`/learning/evaluations/${answer.value.id}`);
      else setProblem(answer.message);
    });
  };
  return (
    <form onSubmit={submit} className="card flex flex-wrap items-end gap-x-3 gap-y-2.5 px-4 py-3.5" noValidate>
      <label className="flex min-w-0 flex-1 basis-48 flex-col gap-1">
        <span className="text-sm font-medium">Model</span>
        <select name="model" className="input" defaultValue={modelId ?? models[0]?.id}>
          {models.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="flex min-w-0 flex-1 basis-48 flex-col gap-1">
        <span className="text-sm font-medium">Data set</span>
        <select className="input" value={chosen.version} onChange={({ target }) => setChosen({ ...chosen, version: target.value })}>
          {versions.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="flex min-w-0 flex-col gap-1">
        <span className="text-sm font-medium">Split</span>
        <select
          className="input"
          value={chosen.split}
          onChange={({ target }) => setChosen({ ...chosen, split: SPLITS.find((split) => split === target.value) ?? 'test' })}
        >
          {[...SPLITS].reverse().map((split) => (
            <option key={split} value={split}>
              {SPLIT_LABELS[split]} ({counts?.[split] ?? 0})
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" look="primary" disabled={pending || documents === 0}>
        <FlaskConical size={16} aria-hidden="true" />
        {pending ? 'Asking …' : 'Evaluate'}
      </Button>
      <p role="status" className={`basis-full text-sm ${problem ? 'text-bad' : 'text-ink-faint'}`}>
        {problem ||
          (documents === 0
            ? 'This split has no documents. Choose another one, or freeze a version with more.'
            : chosen.split === 'train'
              ? 'What a model was trained on says little about what it reads next.'
              : 'It runs in the background. There is one evaluation of each model, split and set of rules.')}
      </p>
    </form>
  );
}
