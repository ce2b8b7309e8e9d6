'use client';

import { Chip } from '#app/_components/chip.tsx';
import { counted } from '#app/_components/words.ts';
import type { LoanConflict, LoanSide } from '#lib/domain/loan-conflict.ts';
import { answerWords } from './conflict-words.ts';
import { Evidence } from './evidence.tsx';

/** The key of a side among those of a conflict; what says nothing has the empty one. */
export const sideKey = (values: readonly string[]): string => values.join('\n');

/** How a side is chosen, where it can be. */
export interface Picking {
  name: string;
  chosen: string | null | undefined;
  onChoose: (key: string) => void;
}

interface SidesProps {
  conflict: LoanConflict;
  ratios: Readonly<Record<string, number>>;
  mayReview: boolean;
  picking?: Picking;
  /** The side that counts, where somebody decided. */
  counts?: string | undefined;
}

/** Papers shown of one side; the others are folded away. */
const SHOWN_MAX = 2;

/** What the documents say, one side beside the other, each with its evidence. */
export function Sides({ conflict, ratios, mayReview, picking, counts }: SidesProps) {
  const { sides } = conflict;
  const columns = sides.length === 1 ? '' : sides.length === 2 ? 'md:grid-cols-2' : 'md:grid-cols-2 xl:grid-cols-3';
  return (
    <ul className={`grid gap-3 ${columns}`}>
      {sides.map((side) => {
        const key = sideKey(side.values);
        const isChosen = side.values.length > 0 && (picking ? picking.chosen === key : counts === key);
        return (
          <li
            key={key}
            className={`flex min-w-0 flex-col rounded-md border transition-colors ${isChosen ? 'border-accent bg-accent-soft/50' : 'border-line'}`}
          >
            <SideHead side={side} conflict={conflict} picking={picking} counts={counts !== undefined && counts === key} />
            <div className="flex flex-col gap-4 px-3 pb-3">
              {side.evidence.slice(0, SHOWN_MAX).map((evidence) => (
                <Evidence
                  key={`${evidence.documentId} ${evidence.documentIndex}`}
                  fieldKey={conflict.fieldKey}
                  evidence={evidence}
                  ratios={ratios}
                  mayReview={mayReview}
                />
              ))}
              {side.evidence.length > SHOWN_MAX && (
                <details>
                  <summary className="min-h-6 w-fit rounded-sm text-sm text-ink-faint hover:text-ink">
                    {counted(side.evidence.length - SHOWN_MAX, 'more paper')} of this side
                  </summary>
                  <div className="mt-3 flex flex-col gap-4">
                    {side.evidence.slice(SHOWN_MAX).map((evidence) => (
                      <Evidence
                        key={`${evidence.documentId} ${evidence.documentIndex}`}
                        fieldKey={conflict.fieldKey}
                        evidence={evidence}
                        ratios={ratios}
                        mayReview={mayReview}
                      />
                    ))}
                  </div>
                </details>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

interface SideHeadProps {
  side: LoanSide;
  conflict: LoanConflict;
  picking: Picking | undefined;
  counts: boolean;
}

function SideHead({ side: { values, lacks, evidence }, conflict: { fieldKey }, picking, counts }: SideHeadProps) {
  const key = sideKey(values);
  const said = (
    <span className="min-w-0 flex-1">
      <span className="block text-lg font-semibold break-words tabular-nums">
        {values.length > 0 ? answerWords(fieldKey, values) : 'Not said'}
      </span>
      <span className="mt-0.5 flex flex-wrap items-center gap-1.5 text-sm font-normal text-ink-faint">
        {counted(evidence.length, 'paper')}
        {values.length > 0 && lacks.length > 0 && <Chip tone="warn">without {answerWords(fieldKey, lacks)}</Chip>}
        {counts && <Chip tone="accent">Counts</Chip>}
      </span>
    </span>
  );
  if (!picking || values.length === 0) return <div className="flex px-3 pt-3 pb-2.5">{said}</div>;
  return (
    <label className="flex cursor-pointer items-start gap-3 rounded-md px-3 pt-3 pb-2.5">
      <input
        type="radio"
        name={picking.name}
        className="mt-1.5 size-4 shrink-0 accent-accent"
        checked={picking.chosen === key}
        onChange={() => picking.onChoose(key)}
      />
      {said}
    </label>
  );
}
