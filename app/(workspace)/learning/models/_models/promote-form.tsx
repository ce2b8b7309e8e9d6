'use client';

import { Crown } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { gateCriterionSchema } from '#lib/domain/promotion.ts';

const outcomeSchema = z.object({ promoted: z.boolean(), sentence: z.string(), criteria: gateCriterionSchema.array() });
type Told = { tone: 'bad' | 'good'; text: string } | null;

interface PromoteFormProps {
  evaluationId: string;
  model: string;
  actorName: string;
  /** All criteria that do not depend on this form are met. */
  passes: boolean;
}

/** Who answers for it, and why; both are kept with the figures. */
export function PromoteForm({ evaluationId, model, actorName, passes }: PromoteFormProps) {
  const router = useRouter();
  const [approver, setApprover] = useState(actorName);
  const [reason, setReason] = useState('');
  const [told, setTold] = useState<Told>(null);
  const [pending, start] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    start(async () => {
      const answer = await callApi(`/evaluations/${evaluationId}/promotion`, outcomeSchema, { method: 'POST', body: { approver, reason } });
      if (!answer.ok) return setTold({ tone: 'bad', text: answer.message });
      const unmet = answer.value.criteria.filter(({ met }) => !met).map(({ sentence }) => sentence);
      if (!answer.value.promoted) return setTold({ tone: 'bad', text: [answer.value.sentence, ...unmet].join(' ') });
      setTold({ tone: 'good', text: answer.value.sentence });
      router.push('/learning/models');
    });
  };
  return (
    <form onSubmit={submit} className="card flex flex-col gap-3 px-4 py-4" noValidate>
      <label className="flex flex-col gap-1">
        <span className="text-sm font-medium">Approved by</span>
        <input
          className="input"
          value={approver}
          maxLength={200}
          autoComplete="name"
          onChange={({ target }) => setApprover(target.value)}
        />
      </label>
      <label className="flex flex-col gap-1">
        <span className="text-sm font-medium">Reason</span>
        <textarea className="input min-h-20" value={reason} maxLength={2000} onChange={({ target }) => setReason(target.value)} />
        <span className="text-xs text-ink-faint">Kept with the figures above, and in the audit.</span>
      </label>
      {told && (
        <Notice tone={told.tone} alert>
          {told.text}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" disabled={pending || !passes || approver.trim() === '' || reason.trim() === ''}>
          <Crown size={16} aria-hidden="true" />
          {pending ? 'Promoting …' : `Promote ${model}`}
        </Button>
        <p className="min-w-0 flex-1 text-sm text-ink-faint">
          {passes
            ? 'It reads every document from the next one on, without a restart. What was champion is kept for a rollback.'
            : 'The gate is closed while a criterion is not met. Nobody can open it otherwise.'}
        </p>
      </div>
    </form>
  );
}
