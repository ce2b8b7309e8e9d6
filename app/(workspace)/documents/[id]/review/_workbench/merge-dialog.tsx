'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { Dialog } from '#app/_components/dialog.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { shownValue } from '#app/_components/shown-value.ts';
import { STATUS_WORDS } from '#app/_components/words.ts';
import type { CorrectionInput, CurrentValue } from '#lib/domain/correction.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { Snippet } from '../_page-view/snippet.tsx';
import { expected } from './outbox.ts';
import type { Refused } from './use-outbox.ts';
import type { Workbench } from './use-workbench.ts';

const reviewSchema = z.object({
  lastSequence: z.number(),
  extraction: z.number(),
  values: z.array(z.custom<CurrentValue>((value) => typeof value === 'object' && value !== null)),
});
const historySchema = z.object({
  events: z.array(z.object({ actorName: z.string(), event: z.string(), fieldKey: z.string().optional() })),
});

interface Theirs {
  value: CurrentValue | undefined;
  by: string;
  lastSequence: number;
}

interface MergeProps {
  bench: Workbench;
  documentId: string;
  /** The number of the extraction whose slots are shown here. */
  extraction: number;
}

/** Two people answered one field: what each says, and the machine, with the print beside it; one of them is chosen. */
export function MergeDialog({ bench, documentId, extraction }: MergeProps) {
  const [putOff, setPutOff] = useState(false);
  const [first] = bench.conflicts;
  const conflict = bench.draft || putOff ? undefined : first;
  const slot = conflict?.correction.slot;
  const label = conflict ? FIELDS[conflict.correction.fieldKey].label : '';
  if (first && !conflict)
    return (
      <div role="alert" className="flex items-center gap-3 border-b border-warn/25 bg-warn-soft px-4 py-1.5 text-sm text-ink">
        <p className="min-w-0 flex-1 font-medium">Somebody else answered {FIELDS[first.correction.fieldKey].label} too.</p>
        <button type="button" onClick={() => setPutOff(false)} disabled={bench.draft !== undefined} className="link min-h-6 rounded-sm">
          Choose the right one
        </button>
      </div>
    );
  return (
    <Dialog
      open={conflict !== undefined}
      onOpenChange={(open) => setPutOff(!open)}
      title={`Two answers for ${label}`}
      description="Somebody else answered this field while yours was on its way. Nothing is overwritten: choose the one that is right."
    >
      {conflict && <Choices key={slot} conflict={conflict} bench={bench} documentId={documentId} extraction={extraction} />}
    </Dialog>
  );
}

function Choices({ conflict, bench, documentId, extraction }: MergeProps & { conflict: Refused }) {
  const { correction, failure } = conflict;
  const { slot, fieldKey, documentType } = correction;
  const [theirs, problem] = useTheirs(documentId, conflict, extraction);
  if (problem)
    return (
      <>
        <Notice tone="warn">{problem}</Notice>
        <div className="mt-4 flex justify-end">
          <Button onClick={() => bench.settle(slot)}>Go on without it</Button>
        </div>
      </>
    );
  if (!theirs)
    return (
      <div role="status" aria-label="Loading" className="flex flex-col gap-3">
        {[0, 1, 2].map((row) => (
          <div key={row} className="skeleton h-20" />
        ))}
      </div>
    );
  const predicted = theirs.value?.predicted;
  const mine = expected(correction, theirs.value);
  const choose = (chosen: CorrectionInput): void => bench.settle(slot, { correction: chosen, lastSequence: theirs.lastSequence });
  const machine = predicted && { slot, fieldKey, documentIndex: 0, status: 'predicted' as const, ...predicted };
  return (
    <div className="flex flex-col gap-3">
      <p className="sr-only">{failure.message}</p>
      <Choice who="Yours" value={mine} documentId={documentId}>
        <Button size="small" onClick={() => choose(correction)}>
          Use mine
        </Button>
      </Choice>
      <Choice who={theirs.by ? `From ${theirs.by}` : 'Theirs'} value={theirs.value} documentId={documentId}>
        <Button size="small" onClick={() => bench.settle(slot)}>
          Let theirs stand
        </Button>
      </Choice>
      {machine && (
        <Choice who="The machine's" value={machine} documentId={documentId}>
          <Button size="small" onClick={() => choose({ action: 'confirmed', slot, fieldKey, documentType })}>
            Use what was read
          </Button>
        </Choice>
      )}
    </div>
  );
}

interface ChoiceProps {
  who: string;
  value: CurrentValue | undefined;
  documentId: string;
  children: ReactNode;
}

function Choice({ who, value, documentId, children }: ChoiceProps) {
  const { fieldKey, value: normalised, status, text, page, boxes } = value ?? {};
  return (
    <section aria-label={who} className="rounded-md border border-line px-3 py-2.5">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h3 className="text-xs text-ink-faint">{who}</h3>
          <p className="font-medium break-words">
            {fieldKey && normalised !== undefined ? shownValue(fieldKey, normalised) : status ? STATUS_WORDS[status].label : 'No answer'}
          </p>
          {text && text !== normalised && <p className="text-sm break-words text-ink-soft">Printed “{text}”</p>}
        </div>
        {children}
      </div>
      {page !== undefined && boxes && (
        <div className="mt-2">
          <Snippet documentId={documentId} page={page} boxes={boxes} label={`${who}, page ${page}`} />
        </div>
      )}
    </section>
  );
}

/** What the field says on the server now, and who said so last. */
function useTheirs(documentId: string, { correction, failure }: Refused, extraction: number): [Theirs | null, string] {
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const [problem, setProblem] = useState('');
  const { slot, fieldKey } = correction;
  useEffect(() => {
    let gone = false;
    void Promise.all([
      callApi(`/documents/${documentId}/review`, reviewSchema),
      callApi(`/documents/${documentId}/history`, historySchema),
    ]).then(([review, history]) => {
      if (gone) return;
      if (!review.ok) return setProblem(review.message);
      if (review.value.extraction !== extraction || failure.code === 'split_anew' || failure.code === 'not_in_review')
        return setProblem(failure.message);
      const events = history.ok ? history.value.events : [];
      const last = events.find((event) => event.fieldKey === fieldKey && event.event.startsWith('field.'));
      const value = review.value.values.find((one) => one.slot === slot);
      setTheirs({ value, by: last?.actorName ?? '', lastSequence: review.value.lastSequence });
    });
    return () => {
      gone = true;
    };
  }, [documentId, slot, fieldKey, extraction, failure]);
  return [theirs, problem];
}
