'use client';

import { FlaskConical, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState, useTransition } from 'react';
import type { z } from 'zod';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { GROUP_WORDS } from '#app/_components/words.ts';
import { cueWordSchema } from '#lib/domain/cue-words.ts';
import { FIELD_GROUPS } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { type Trial, TrialResult, trialSchema } from './trial-result.tsx';

/** A field and the label of one's own; it can be tried on the newest documents before it is added. */
export function CueWordForm() {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState('');
  const [trial, setTrial] = useState<Trial | null>(null);
  const [pending, start] = useTransition();

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value');
    const typed = cueWordSchema.safeParse(Object.fromEntries(new FormData(event.currentTarget)));
    setTrial(null);
    setProblem(typed.success ? '' : sentenceOf(typed.error));
    if (typed.success) start(() => (submitter === 'try' ? tryOut(typed.data) : add(typed.data)));
  };
  async function tryOut(body: z.infer<typeof cueWordSchema>): Promise<void> {
    const answer = await callApi('/cue-words/trial', trialSchema, { method: 'POST', body });
    if (answer.ok) setTrial(answer.value);
    else setProblem(answer.message);
  }
  async function add(body: z.infer<typeof cueWordSchema>): Promise<void> {
    const answer = await callApi('/cue-words', nothing, { method: 'POST', body });
    if (!answer.ok) return setProblem(answer.message);
    form.current?.reset();
    router.refresh();
  }

  return (
    <form ref={form} onSubmit={submit} onChange={() => setTrial(null)} className="card px-4 py-3.5" noValidate>
      <div className="grid gap-3 sm:grid-cols-2">
        <label className="flex flex-col gap-1">
          <span className="text-sm font-medium">Field</span>
          <select name="key" className="input" defaultValue="borrowerName">
            {FIELD_GROUPS.map((group) => (
              <optgroup key={group} label={GROUP_WORDS[group]}>
                {Object.values(FIELDS)
                  .filter((field) => field.group === group)
                  .map(({ key, label }) => (
                    <option key={key} value={key}>
                      {label}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label className="flex flex-col gap-1">
          <span className="text-sm font-medium">Your label for it</span>
          <input
            name="label"
            className="input"
            placeholder="as it is printed: Obligor"
            maxLength={80}
            autoComplete="off"
            {...(problem && { 'aria-invalid': true, 'aria-describedby': 'cue-word-problem' })}
          />
        </label>
      </div>
      {problem && (
        <p id="cue-word-problem" role="alert" className="mt-2 text-sm text-bad">
          {problem}
        </p>
      )}
      {trial && <TrialResult trial={trial} />}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button type="submit" look="primary" value="add" disabled={pending}>
          <Plus size={16} aria-hidden="true" />
          Add
        </Button>
        <Button type="submit" value="try" disabled={pending}>
          <FlaskConical size={16} aria-hidden="true" />
          {pending ? 'Looking …' : 'Try it first'}
        </Button>
      </div>
    </form>
  );
}

const sentenceOf = (error: z.ZodError): string => error.issues[0]?.message ?? 'Type the label as it is printed.';
