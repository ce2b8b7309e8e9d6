'use client';

import { Snowflake } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useId, useRef, useState, useTransition } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { newDatasetVersionSchema } from '#lib/domain/dataset.ts';
import { type Choice, Choices } from './choices.tsx';
import { filterOfForm } from './filter-of-form.ts';
import { LiveCount, useCount } from './live-count.tsx';

const madeSchema = z.object({ id: z.string() });

interface VersionFormProps {
  names: readonly string[];
  types: readonly Choice[];
  lenders: readonly Choice[];
  reviewers: readonly Choice[];
}

/** What a version is made of; how many files that is stands beside it at once. */
export function VersionForm({ names, types, lenders, reviewers }: VersionFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const { count, ask } = useCount();
  useEffect(() => {
    if (form.current) ask(filterOfForm(new FormData(form.current)));
  }, [ask]);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const asked = newDatasetVersionSchema.safeParse({ name: data.get('name'), filter: filterOfForm(data) });
    setProblem(asked.success ? '' : (asked.error.issues[0]?.message ?? 'Look at the days again.'));
    if (!asked.success) return;
    start(async () => {
      const answer = await callApi('/datasets', madeSchema, { method: 'POST', body: asked.data });
      if (answer.ok) router.push(`/learning/datasets/${answer.value.id}`);
      else setProblem(answer.message);
    });
  };
  const changed = (event: FormEvent<HTMLFormElement>): void => {
    setProblem('');
    ask(filterOfForm(new FormData(event.currentTarget)));
  };
  return (
    <form ref={form} onSubmit={submit} onChange={changed} className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_18rem]" noValidate>
      <div className="card flex flex-col gap-5 px-4 py-4">
        <NameField names={names} />
        <Choices title="Types" name="types" choices={types} all="None chosen: all types." />
        <Choices title="Lenders" name="lenders" choices={lenders} all="None chosen: all lenders, known or not." />
        <Choices title="Reviewers" name="reviewers" choices={reviewers} all="None chosen: whoever approved." />
        <MoreFields />
      </div>
      <div className="card flex flex-col gap-3 px-4 py-4 lg:sticky lg:top-5">
        <LiveCount count={count} />
        {problem && (
          <p role="alert" className="text-sm text-bad">
            {problem}
          </p>
        )}
        <Button type="submit" look="primary" disabled={pending || count?.files === 0}>
          <Snowflake size={16} aria-hidden="true" />
          {pending ? 'Asking …' : 'Freeze a version'}
        </Button>
        <p className="text-xs text-ink-faint">It is built in the background. What is approved later is the next version’s.</p>
      </div>
    </form>
  );
}

function NameField({ names }: { names: readonly string[] }) {
  const id = useId();
  return (
    <label className="flex max-w-md flex-col gap-1">
      <span className="text-sm font-medium">Data set</span>
      <input name="name" className="input" maxLength={60} autoComplete="off" list={id} defaultValue={names[0] ?? 'Approved documents'} />
      <datalist id={id}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <span className="text-xs text-ink-faint">A name that is there already gets its next version; another one begins a new data set.</span>
    </label>
  );
}

const MoreFields = () => (
  <div className="grid gap-4 sm:grid-cols-2">
    <label className="flex flex-col gap-1">
      <span className="text-sm font-medium">Approved from</span>
      <input type="date" name="approvedFrom" className="input" />
    </label>
    <label className="flex flex-col gap-1">
      <span className="text-sm font-medium">Approved to</span>
      <input type="date" name="approvedTo" className="input" />
    </label>
    <label className="flex flex-col gap-1">
      <span className="text-sm font-medium">Text</span>
      <select name="textSource" className="input" defaultValue="">
        <option value="">In the file or read by OCR</option>
        <option value="text-layer">All pages have text in the file</option>
        <option value="ocr">Some page was read by OCR</option>
      </select>
    </label>
    <label className="flex flex-col gap-1">
      <span className="text-sm font-medium">Keep together</span>
      <select name="together" className="input" defaultValue="loan-and-layout">
        <option value="loan-and-layout">Loans, and layouts of a lender</option>
        <option value="loan">Loans only</option>
      </select>
    </label>
    <label className="flex min-h-8 items-center gap-2 sm:col-span-2">
      <input type="checkbox" name="doubleReviewed" className="size-4 shrink-0 accent-accent" />
      Only files that two people read
    </label>
  </div>
);
