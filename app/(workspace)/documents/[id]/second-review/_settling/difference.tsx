'use client';

import { useId } from 'react';
import { STATUS_WORDS } from '#app/_components/words.ts';
import { Snippet } from '#app/(workspace)/documents/[id]/review/_page-view/snippet.tsx';
import { FIELDS } from '#lib/domain/fields.ts';
import type { AnsweredSlot, ComparedAnswer } from '#lib/domain/second-review.ts';
import type { SettlementChoice } from '#lib/domain/settlement.ts';
import type { ReadingPage } from '../_reading/reading-data.ts';

interface DifferenceProps {
  pair: ComparedAnswer;
  documentId: string;
  pages: readonly ReadingPage[];
  /** Of the first and of the second reader. */
  names: readonly [string, string];
  choice: SettlementChoice | undefined;
  /** `undefined` takes the choice back. */
  onChoose: (choice: SettlementChoice | undefined) => void;
}

/** One value that two people answered differently, with the evidence of each, and a line for what neither of them said. */
export function Difference({ pair, documentId, pages, names, choice, onChoose }: DifferenceProps) {
  const { slot, fieldKey, documentType, first, second } = pair;
  const { label, rule } = FIELDS[fieldKey];
  const id = useId();
  const typed = choice?.pick === 'other' && 'value' in choice.correction ? choice.correction.value : '';
  const type = (value: string): void => {
    const correction = { action: 'corrected' as const, slot, fieldKey, documentType, value, text: value };
    onChoose(value.trim() === '' ? undefined : { slot, pick: 'other', correction });
  };
  return (
    <li className="card p-4">
      <fieldset>
        <legend className="text-base font-semibold">{label}</legend>
        <p className="mb-3 max-w-prose text-sm text-ink-faint">{rule}</p>
        <div className="grid gap-3 md:grid-cols-2">
          {(
            [
              ['first', first],
              ['second', second],
            ] as const
          ).map(([pick, answer], index) => (
            <label
              key={pick}
              className={`flex min-w-0 cursor-pointer items-start gap-3 rounded-md border p-3 transition-colors ${choice?.pick === pick ? 'border-accent bg-accent-soft/60' : 'border-line hover:bg-hover'}`}
            >
              <input
                type="radio"
                name={`pick-${id}`}
                className="mt-1 size-4 shrink-0 accent-accent"
                checked={choice?.pick === pick}
                onChange={() => onChoose({ slot, pick })}
              />
              <span className="min-w-0 flex-1">
                <span className="block text-xs text-ink-faint">{names[index]}</span>
                <span className="mb-2 block font-medium break-words">{saidWords(answer)}</span>
                <Evidence answer={answer} documentId={documentId} pages={pages} />
              </span>
            </label>
          ))}
        </div>
        <label className="mt-3 block text-sm text-ink-soft">
          Or type what it should be
          <input className="input mt-1 block max-w-md" value={typed} onChange={(event) => type(event.target.value)} />
        </label>
      </fieldset>
    </li>
  );
}

function saidWords(answer: AnsweredSlot | undefined): string {
  if (!answer || answer.said === 'absent') return STATUS_WORDS.absent.label;
  return answer.said === 'unreadable' ? STATUS_WORDS.unreadable.label : (answer.text ?? answer.value ?? '');
}

function Evidence({ answer, documentId, pages }: { answer: AnsweredSlot | undefined; documentId: string; pages: readonly ReadingPage[] }) {
  if (answer?.said !== 'value') return null;
  if (answer.page === undefined || !answer.boxes)
    return <span className="block text-xs text-ink-faint">Typed without a place on the page.</span>;
  const page = pages.find(({ number }) => number === answer.page);
  return (
    <Snippet
      documentId={documentId}
      page={answer.page}
      boxes={answer.boxes}
      ratio={page && page.width / page.height}
      label={`“${answer.text ?? ''}” on page ${answer.page}`}
    />
  );
}
