'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { counted } from '#app/_components/words.ts';
import type { SettlementChoice } from '#lib/domain/settlement.ts';
import type { SecondReviewData } from '../_reading/reading-data.ts';
import { Difference } from './difference.tsx';

/** What two people answered differently, one beside the other; every difference needs a choice. */
export function Settling({ detail }: { detail: SecondReviewData }) {
  const { id, documentId, pages, compared, firstBy, secondBy } = detail;
  const router = useRouter();
  const [choices, setChoices] = useState<ReadonlyMap<string, SettlementChoice>>(new Map());
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const open = compared.filter(({ alike }) => !alike);
  const choose = (slot: string, choice: SettlementChoice | undefined): void => {
    const rest = new Map(choices);
    if (choice) rest.set(slot, choice);
    else rest.delete(slot);
    setChoices(rest);
  };
  const settle = (): void =>
    start(async () => {
      const answer = await callApi(`/second-reviews/${id}/settle`, nothing, { method: 'POST', body: { choices: [...choices.values()] } });
      if (answer.ok) router.push('/quality/second-readings');
      else setProblem(answer.message);
    });
  const left = open.filter(({ slot }) => !choices.has(slot)).length;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        settle();
      }}
    >
      <ul aria-label="Differences" className="flex flex-col gap-4">
        {open.map((pair) => (
          <Difference
            key={pair.slot}
            pair={pair}
            documentId={documentId}
            pages={pages}
            names={[firstBy ?? 'Somebody who left', secondBy ?? 'Somebody who left']}
            choice={choices.get(pair.slot)}
            onChoose={(choice) => choose(pair.slot, choice)}
          />
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink-faint">{counted(compared.length - open.length, 'other value')} both people answered alike.</p>
      {problem && (
        <div className="mt-3">
          <Notice tone="bad" alert>
            {problem}
          </Notice>
        </div>
      )}
      <div className="sticky bottom-0 mt-4 flex items-center justify-end gap-3 border-t border-line bg-canvas py-3 max-md:bottom-14">
        <span role="status" className="text-sm text-ink-faint">
          {left === 0 ? 'All decided' : `${left} to decide`}
        </span>
        <Button type="submit" look="primary" disabled={pending || left > 0}>
          {pending ? 'Writing …' : 'Let these count'}
        </Button>
      </div>
    </form>
  );
}
