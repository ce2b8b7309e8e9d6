'use client';

import { Flag, Lock, UserRound } from 'lucide-react';
import Link from 'next/link';
import { Chip } from '#app/_components/chip.tsx';
import { TypeChips } from '#app/_components/type-chips.tsx';
import { When } from '#app/_components/when.tsx';
import { counted } from '#app/_components/words.ts';
import type { Reviewer, ReviewQueueItem } from '#lib/domain/review-queue.ts';
import { RowMenu } from './row-menu.tsx';
import { TimeOfDay } from './time-of-day.tsx';
import type { QueueActions } from './use-queue-actions.ts';
import { RISK_WORDS, riskWord } from './words.ts';

export const COLUMNS = 'lg:grid-cols-[1rem_minmax(0,5fr)_minmax(0,6fr)_5.5rem_minmax(0,3fr)_6rem_2rem]';

interface QueueRowProps {
  item: ReviewQueueItem;
  reviewers: readonly Reviewer[];
  second: boolean;
  isAdmin: boolean;
  chosen: boolean;
  onChoose: (on: boolean) => void;
  onEscalate: () => void;
  actions: QueueActions;
}

export function QueueRow({ item, reviewers, second, isAdmin, chosen, onChoose, onEscalate, actions }: QueueRowProps) {
  const { documentId, fileName, types, pageCount, fieldCount, partial, waitsSince } = item;
  const facts = [pageCount !== null && counted(pageCount, 'page'), counted(fieldCount, 'field')].filter(Boolean).join(' · ');
  return (
    <li
      className={`relative grid grid-cols-[1rem_minmax(0,1fr)_2rem] gap-x-3 gap-y-2 px-4 py-3 transition-colors lg:items-center lg:gap-x-4 lg:py-2.5 ${COLUMNS} ${chosen ? 'bg-accent-soft' : 'hover:bg-hover'}`}
    >
      <input
        type="checkbox"
        aria-label={`Choose ${fileName}`}
        className="relative z-10 mt-1 size-4 accent-accent before:absolute before:-inset-2 before:content-[''] lg:mt-0"
        checked={chosen}
        disabled={second}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <div className="min-w-0">
        <Link
          href={second ? `/documents/${documentId}/second-review` : `/documents/${documentId}/review`}
          className="block truncate rounded-sm font-medium after:absolute after:inset-0 hover:underline"
          title={fileName}
        >
          {fileName}
        </Link>
        <div className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-faint">
          <TypeChips types={types} />
          {partial && <Chip tone="warn">Partial</Chip>}
          <span className="tabular-nums">{facts}</span>
        </div>
      </div>
      <div className="col-start-3 row-start-1 justify-self-end lg:col-start-7">
        {!second && <RowMenu item={item} reviewers={reviewers} isAdmin={isAdmin} onEscalate={onEscalate} actions={actions} />}
      </div>
      <div className="col-span-2 col-start-2 min-w-0 lg:col-span-1 lg:col-start-3 lg:row-start-1">
        <Why item={item} second={second} />
      </div>
      <div className="col-span-2 col-start-2 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm text-ink-faint lg:contents">
        <span className="lg:col-start-4 lg:row-start-1">
          <Risk risk={item.risk} />
        </span>
        <span className="flex min-w-0 flex-wrap gap-1 lg:col-start-5 lg:row-start-1">
          <Who item={item} />
        </span>
        <span className="lg:col-start-6 lg:row-start-1">
          <When at={waitsSince} dateOnly />
        </span>
      </div>
    </li>
  );
}

/** The weightiest reason as a sentence, the others by name; an escalation speaks first. */
function Why({ item: { reasons, confidenceMin, escalation }, second }: { item: ReviewQueueItem; second: boolean }) {
  if (second) return <p className="text-sm text-ink-soft">Approved once; a second person reads it without seeing the first answers.</p>;
  const [first, ...others] = reasons;
  const calm = calmSentence(confidenceMin);
  return (
    <>
      {escalation && (
        <p className="mb-0.5 text-sm break-words text-ink">
          <span className="font-medium">{escalation.by} asks:</span> {escalation.note}
        </p>
      )}
      <p className="line-clamp-2 text-sm break-words text-ink-soft" title={reasons.map(({ sentence }) => sentence).join('\n') || calm}>
        {first?.sentence ?? calm}
      </p>
      {others.length > 0 && (
        <p className="mt-0.5 truncate text-xs text-ink-faint">
          <span className="sr-only">Also: </span>
          {others.map(({ code }) => RISK_WORDS[code]).join(' · ')}
        </p>
      )}
    </>
  );
}

/** Without a reason, as from before reasons were kept: what the confidence says. */
function calmSentence(confidenceMin: number): string {
  if (confidenceMin === 0) return 'A needed field was not found.';
  const sure = `The least sure needed field is ${Math.round(confidenceMin * 100)} % sure.`;
  return confidenceMin >= 0.9 ? `Nothing stands out. ${sure}` : sure;
}

/** A word and a bar: how much a look is worth. */
function Risk({ risk }: { risk: number }) {
  const { label, tone } = riskWord(risk);
  const colour = { good: 'bg-good', warn: 'bg-warn', bad: 'bg-bad', accent: 'bg-accent', neutral: 'bg-ink-faint' }[tone];
  const percent = Math.round(risk * 100);
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5 text-xs text-ink-soft" title={`Risk ${percent} of 100`}>
      <span aria-hidden="true" className="h-1 w-8 overflow-hidden rounded-full bg-line">
        <span className={`block h-full ${colour}`} style={{ width: `${percent}%` }} />
      </span>
      <span className="sr-only">Risk: </span>
      {label}
    </span>
  );
}

function Who({ item: { claim, assignedTo, escalation } }: { item: ReviewQueueItem }) {
  if (!claim && !assignedTo && !escalation) return <span className="text-ink-faint">Free</span>;
  return (
    <>
      {claim && (
        <Chip tone={claim.mine ? 'accent' : 'neutral'} title={claim.mine ? 'You hold it.' : `${claim.by} holds it.`}>
          <Lock size={11} aria-hidden="true" className="shrink-0" />
          <span className="truncate">{claim.mine ? 'Yours' : claim.by}</span>
          <span className="shrink-0">
            until <TimeOfDay at={claim.until} />
          </span>
        </Chip>
      )}
      {assignedTo && (
        <Chip tone={assignedTo.me ? 'accent' : 'neutral'} title={`Assigned to ${assignedTo.name}`}>
          <UserRound size={11} aria-hidden="true" className="shrink-0" />
          <span className="truncate">
            <span className="sr-only">Assigned to </span>
            {assignedTo.me ? 'For you' : assignedTo.name}
          </span>
        </Chip>
      )}
      {escalation && (
        <Chip tone="bad" title={`Escalated by ${escalation.by}`}>
          <Flag size={11} aria-hidden="true" className="shrink-0" />
          Escalated
        </Chip>
      )}
    </>
  );
}
