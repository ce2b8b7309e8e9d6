'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { When } from '#app/_components/when.tsx';
import { actorWords, eventWords } from '#app/_components/words.ts';
import { fieldKeySchema } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';

const historySchema = z.object({
  events: z.array(
    z.object({
      at: z.string(),
      actorName: z.string(),
      event: z.string(),
      fieldKey: fieldKeySchema.optional(),
      before: z.string().optional(),
      after: z.string().optional(),
      lost: z.array(z.string()).optional(),
    }),
  ),
});
type HistoryEvent = z.infer<typeof historySchema>['events'][number];

/** Who changed what, when; fetched anew whenever the values change. */
export function HistoryPanel({ documentId, revision }: { documentId: string; revision: number }) {
  const [shown, setShown] = useState<{ revision: number; events: readonly HistoryEvent[] } | null>(null);
  const shownRevision = shown?.revision;
  const [problem, setProblem] = useState('');
  useEffect(() => {
    if (shownRevision === revision) return;
    let gone = false;
    void callApi(`/documents/${documentId}/history`, historySchema).then((answer) => {
      if (gone) return;
      if (answer.ok) setShown({ revision, events: answer.value.events });
      else setProblem(answer.message);
    });
    return () => {
      gone = true;
    };
  }, [documentId, revision, shownRevision]);
  if (problem) return <p className="p-4 text-bad">{problem}</p>;
  if (!shown)
    return (
      <div role="status" aria-label="Loading" className="flex flex-col gap-3 p-4">
        <div className="skeleton h-4 w-3/4" />
        <div className="skeleton h-4 w-1/2" />
        <div className="skeleton h-4 w-2/3" />
      </div>
    );
  return (
    <ol className="flex flex-col px-4 py-3">
      {shown.events.map((event) => (
        <li key={`${event.at} ${event.event} ${event.fieldKey ?? ''}`} className="relative border-l border-line pb-4 pl-4 last:pb-0">
          <span aria-hidden="true" className="absolute top-1.5 -left-[4.5px] size-2 rounded-full bg-line-strong" />
          <p className="font-medium">
            {event.fieldKey
              ? `${FIELDS[event.fieldKey].label}: ${eventWords(event.event).replace(/^Field /, '')}`
              : eventWords(event.event)}
          </p>
          {(event.before || event.after) && (
            <p className="text-sm break-words text-ink-soft">
              {event.before && event.before !== event.after && <del className="mr-1.5 text-ink-faint">{event.before}</del>}
              {event.after}
            </p>
          )}
          {event.lost && <p className="text-sm break-words text-ink-soft">Without a place in it: {event.lost.join('; ')}</p>}
          <p className="text-xs text-ink-faint">
            {actorWords(event.actorName)} · <When at={event.at} />
          </p>
        </li>
      ))}
    </ol>
  );
}
