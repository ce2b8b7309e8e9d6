'use client';

import { Sprout } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { counted } from '#app/_components/words.ts';
import { CandidateFields } from './candidate-fields.tsx';
import { runOfForm } from './form-config.ts';

const madeSchema = z.object({ id: z.string() });

interface Version {
  id: string;
  name: string;
  number: number;
  openIssues: number;
  by: { train: number; validation: number; test: number };
}

interface RunFormProps {
  versions: readonly Version[];
  first: string | undefined;
  canTrainHere: boolean;
}

/** What is tried, on which version, and where. */
export function RunForm({ versions, first, canTrainHere }: RunFormProps) {
  const router = useRouter();
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const [chosen, setChosen] = useState(versions.find(({ id }) => id === first)?.id ?? versions[0]?.id ?? '');
  const version = versions.find(({ id }) => id === chosen);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const asked = runOfForm(new FormData(event.currentTarget));
    setProblem(asked.ok ? '' : asked.problem);
    if (!asked.ok) return;
    start(async () => {
      const answer = await callApi('/training-runs', madeSchema, { method: 'POST', body: asked.run });
      if (answer.ok) router.push(`/learning/training/${answer.value.id}`);
      else setProblem(answer.message);
    });
  };
  return (
    <form
      onSubmit={submit}
      onChange={() => setProblem('')}
      noValidate
      className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_18rem]"
    >
      <div className="flex min-w-0 flex-col gap-4">
        <div className="card flex flex-col gap-3 px-4 py-4">
          <label className="flex max-w-md flex-col gap-1">
            <span className="text-sm font-medium">Version</span>
            <select name="version" className="input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
              {versions.map(({ id, name, number }) => (
                <option key={id} value={id}>
                  {name}, version {number}
                </option>
              ))}
            </select>
          </label>
          {version && <Sizes version={version} />}
        </div>
        <CandidateFields />
      </div>
      <div className="card flex flex-col gap-3 px-4 py-4 lg:sticky lg:top-5">
        <Where canTrainHere={canTrainHere} />
        {problem && (
          <p role="alert" className="text-sm text-bad">
            {problem}
          </p>
        )}
        <Button type="submit" look="primary" disabled={pending}>
          <Sprout size={16} aria-hidden="true" />
          {pending ? 'Asking …' : 'Start the run'}
        </Button>
        <p className="text-xs text-ink-faint">
          What comes of it is kept as a model, but reads no document until somebody makes it the champion.
        </p>
      </div>
    </form>
  );
}

function Sizes({ version: { id, openIssues, by } }: { version: Version }) {
  const enough = by.train > 0 && by.validation > 0 && by.test > 0;
  return (
    <>
      <p className="text-sm text-ink-soft tabular-nums">
        {counted(by.train, 'document')} to learn from, {by.validation} to choose by, {by.test} to test.
      </p>
      {openIssues > 0 && (
        <Notice tone="warn">
          This version has {counted(openIssues, 'doubtful label')} that nobody has settled; what is learned from them is wrong too.{' '}
          <Link href={`/learning/datasets/${id}#issues`} className="link">
            Look at them first
          </Link>
        </Notice>
      )}
      {!enough && (
        <Notice tone="warn">
          {by.train === 0
            ? 'Its training split has no document: there is nothing to learn from.'
            : 'Not every split has a document, so figures will be missing. More loans and lenders make for more groups to share out.'}
        </Notice>
      )}
    </>
  );
}

const Where = ({ canTrainHere }: { canTrainHere: boolean }) => (
  <fieldset className="flex flex-col gap-2">
    <legend className="mb-1 text-sm font-medium">Where</legend>
    <label className="flex items-start gap-2 text-sm">
      <input type="radio" name="where" value="here" defaultChecked={canTrainHere} disabled={!canTrainHere} className="mt-1 accent-accent" />
      <span>
        Train on this machine
        {!canTrainHere && (
          <span className="block text-xs text-ink-faint">
            Not set up: <code className="font-mono">TRAINING_PYTHON</code> names no Python here.
          </span>
        )}
      </span>
    </label>
    <label className="flex items-start gap-2 text-sm">
      <input type="radio" name="where" value="elsewhere" defaultChecked={!canTrainHere} className="mt-1 accent-accent" />
      <span>
        On whichever trainer asks first
        <span className="block text-xs text-ink-faint">
          One is attached with a{' '}
          <Link href="/learning/training/trainers" className="link">
            key
          </Link>
          .
        </span>
      </span>
    </label>
  </fieldset>
);
