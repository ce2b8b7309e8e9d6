'use client';

import { ScanSearch } from 'lucide-react';
import Link from 'next/link';
import { useState, useTransition } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { counted } from '#app/_components/words.ts';
import type { Dimension } from '#lib/domain/evaluation.ts';

export interface ShownLoss {
  dimension: Dimension;
  name: string;
  /** For people. */
  about: string;
  label: string;
  errors: number;
  documents: number;
  points: number;
}

const batchSchema = z.object({ documents: z.number(), reopened: z.number(), address: z.string() });
type Told = { kind: 'sent'; batch: z.infer<typeof batchSchema>; label: string } | { kind: 'problem'; text: string } | null;

const SHOWN = 8;

/** The slices that cost most; each opens as a batch for review. */
export function Losses({ evaluationId, losses, mayReview }: { evaluationId: string; losses: readonly ShownLoss[]; mayReview: boolean }) {
  const [told, setTold] = useState<Told>(null);
  const [all, setAll] = useState(false);
  const [pending, start] = useTransition();
  const open = ({ dimension, name, label }: ShownLoss): void =>
    start(async () => {
      const answer = await callApi(`/evaluations/${evaluationId}/batch`, batchSchema, { method: 'POST', body: { dimension, name } });
      setTold(answer.ok ? { kind: 'sent', batch: answer.value, label } : { kind: 'problem', text: answer.message });
    });
  const longest = Math.max(1e-9, ...losses.map(({ points }) => points));
  return (
    <div className="flex flex-col gap-3">
      <div role="status" className="empty:hidden">
        {told?.kind === 'sent' && <Sent {...told} mayReview={mayReview} />}
      </div>
      {told?.kind === 'problem' && (
        <Notice tone="bad" alert>
          {told.text}
        </Notice>
      )}
      <ol className="card divide-y divide-line">
        {(all ? losses : losses.slice(0, SHOWN)).map((loss) => (
          <li
            key={`${loss.dimension} ${loss.name}`}
            className="grid items-center gap-x-4 gap-y-1.5 px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,11rem)_auto]"
          >
            <div className="min-w-0">
              <p className="font-medium break-words">{loss.label}</p>
              <p className="text-sm text-ink-faint">
                {loss.about} · {counted(loss.errors, 'wrong or missed value')} in {counted(loss.documents, 'document')}
              </p>
            </div>
            <div>
              <p className="text-sm font-medium tabular-nums">If fixed, +{loss.points.toFixed(1)} points</p>
              <div aria-hidden="true" className="mt-1 h-1.5 overflow-hidden rounded-full bg-line">
                <div className="h-full rounded-full bg-warn" style={{ width: `${(loss.points / longest) * 100}%` }} />
              </div>
            </div>
            <Button size="small" disabled={pending} onClick={() => open(loss)}>
              <ScanSearch size={15} aria-hidden="true" />
              Open as a batch<span className="sr-only">: {loss.label}</span>
            </Button>
          </li>
        ))}
      </ol>
      {losses.length > SHOWN && !all && (
        <Button look="quiet" size="small" className="self-start" onClick={() => setAll(true)}>
          Show all {losses.length}
        </Button>
      )}
    </div>
  );
}

const Sent = ({ batch: { documents, reopened, address }, label, mayReview }: Extract<Told, { kind: 'sent' }> & { mayReview: boolean }) => (
  <Notice tone="good">
    {label}: {counted(documents, 'document')} wait{documents === 1 ? 's' : ''} at the top of the review queue as “Model mistaken”;{' '}
    {reopened} of them {reopened === 1 ? 'was' : 'were'} approved before.{' '}
    {mayReview && (
      <Link href={address} className="link">
        Open the batch
      </Link>
    )}
  </Notice>
);
