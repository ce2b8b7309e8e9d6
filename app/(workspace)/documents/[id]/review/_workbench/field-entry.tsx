'use client';

import { MessageSquare, ThumbsDown, ThumbsUp, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Chip } from '#app/_components/chip.tsx';
import { Confidence } from '#app/_components/confidence.tsx';
import { shownValue } from '#app/_components/shown-value.ts';
import { STATUS_WORDS } from '#app/_components/words.ts';
import { Snippet } from '../_page-view/snippet.tsx';
import { CommentsThread } from './comments-thread.tsx';
import { FieldActions } from './field-actions.tsx';
import { FieldEditor } from './field-editor.tsx';
import { FieldEvidence } from './field-evidence.tsx';
import { type FieldRow, failedFor } from './fields-model.ts';
import type { Panel } from './panel.ts';
import { SourceBadge } from './source-badge.tsx';

interface FieldEntryProps {
  row: FieldRow;
  panel: Panel;
}

/** One field: a line when it rests; with evidence, actions and editor when it is the one being looked at. */
export function FieldEntry({ row, panel }: FieldEntryProps) {
  const { bench, onShowPage } = panel;
  const active = bench.active?.slot === row.slot;
  const line = useRef<HTMLButtonElement>(null);
  useActiveFocus(line, active, active && (bench.draft !== undefined || panel.commenting === row.slot));
  return (
    <li
      data-slot={row.slot}
      data-status={row.value?.status ?? 'missing'}
      className={`border-l-[3px] ${active ? 'border-accent bg-accent-soft/50' : 'border-transparent hover:bg-hover'}`}
    >
      <button
        ref={line}
        type="button"
        data-field-row
        aria-expanded={active}
        onClick={() => (active && row.value?.page ? onShowPage(row.value.page) : bench.activate(row.slot))}
        onFocus={(event) => !active && event.currentTarget.matches(':focus-visible') && bench.activate(row.slot)}
        className="flex w-full items-start gap-3 px-3.5 py-2 text-left -outline-offset-2"
      >
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-1.5 text-xs text-ink-faint">
            <span>{row.definition.label}</span>
            {row.core && <CoreDot />}
            <Flags row={row} panel={panel} />
          </span>
          <Value row={row} />
          <Print row={row} hidden={active || panel.snippets} />
        </span>
        <Standing row={row} drafted={bench.drafts[row.slot] !== undefined} />
      </button>
      {panel.snippets && row.value?.page !== undefined && row.value.boxes && (
        <div className="px-3.5 pb-2">
          <Snippet
            documentId={panel.documentId}
            page={row.value.page}
            boxes={row.value.boxes}
            ratio={panel.ratioOf(row.value.page)}
            label={`${row.definition.label} on page ${row.value.page}`}
          />
        </div>
      )}
      {active && <ActivePart row={row} panel={panel} />}
    </li>
  );
}

function ActivePart({ row, panel }: FieldEntryProps) {
  const { bench } = panel;
  const { draft } = bench;
  const problem = bench.problem?.slot === row.slot ? bench.problem : undefined;
  return (
    <div className="px-3.5 pb-3">
      {draft ? <FieldEditor key={row.slot} row={row} draft={draft} bench={bench} /> : <FieldEvidence row={row} panel={panel} />}
      {failedFor(row, panel.documentId, panel.checks).map((check) => (
        <p key={check.sentence} className="mt-2 flex gap-1.5 text-sm text-ink">
          <TriangleAlert size={14} aria-hidden="true" className="mt-0.5 shrink-0 text-warn" />
          <span className="min-w-0 break-words">{check.sentence}</span>
        </p>
      ))}
      <BorrowersWord row={row} panel={panel} />
      {problem && (
        <p role="alert" className="mt-2 text-sm text-bad">
          {problem.message}
        </p>
      )}
      {!draft && bench.mayAnswer && <FieldActions row={row} bench={bench} />}
      <CommentsThread
        comments={panel.comments}
        slot={row.slot}
        writing={panel.commenting === row.slot}
        onWriting={(writing) => panel.onComment(writing ? row.slot : null)}
      />
    </div>
  );
}

/** What the borrower said of the value that was read: a word to weigh, not an answer. */
function BorrowersWord({ row, panel }: FieldEntryProps) {
  const said = panel.opinions.find(({ slot }) => slot === row.slot);
  if (!said) return null;
  const Icon = said.opinion === 'right' ? ThumbsUp : ThumbsDown;
  return (
    <p className="mt-2 flex gap-1.5 text-sm text-ink">
      <Icon size={14} aria-hidden="true" className={`mt-0.5 shrink-0 ${said.opinion === 'right' ? 'text-good' : 'text-warn'}`} />
      <span className="min-w-0 break-words">
        {said.by ?? 'The borrower'} says that what was read is {said.opinion}
        {said.note ? `: “${said.note}”` : '.'}
      </span>
    </p>
  );
}

/** The active line is in view and has the focus, unless one types or chose to be elsewhere. */
function useActiveFocus(line: React.RefObject<HTMLButtonElement | null>, active: boolean, editing: boolean): void {
  const first = useRef(true);
  useEffect(() => {
    const element = line.current;
    const isFirst = first.current;
    first.current = false;
    if (!active || !element) return;
    element.closest('li')?.scrollIntoView({ block: 'nearest' });
    const elsewhere = document.activeElement?.closest('[role="dialog"], [role="toolbar"]');
    if (!editing && !isFirst && !elsewhere) element.focus({ preventScroll: true });
  }, [line, active, editing]);
}

function CoreDot() {
  return (
    <span title="The document is not done without it" className="size-1.5 rounded-full bg-accent">
      <span className="sr-only">needed</span>
    </span>
  );
}

/** What a line says besides its value: a check that failed, remarks of people. */
function Flags({ row, panel }: FieldEntryProps) {
  const failed = failedFor(row, panel.documentId, panel.checks)[0];
  const remarks = panel.comments.comments.filter(({ slot }) => slot === row.slot).length;
  return (
    <>
      {failed && (
        <span title={failed.sentence} className="inline-flex text-warn">
          <TriangleAlert size={12} aria-hidden="true" />
          <span className="sr-only">a check failed</span>
        </span>
      )}
      {panel.opinions.some(({ slot, opinion }) => slot === row.slot && opinion === 'wrong') && (
        <span title="The borrower says that this is wrong" className="inline-flex text-warn">
          <ThumbsDown size={12} aria-hidden="true" />
          <span className="sr-only">the borrower says that this is wrong</span>
        </span>
      )}
      {remarks > 0 && (
        <span className="inline-flex items-center gap-0.5 text-xs">
          <MessageSquare size={12} aria-hidden="true" />
          {remarks}
          <span className="sr-only">{remarks === 1 ? ' comment' : ' comments'}</span>
        </span>
      )}
    </>
  );
}

function Value({ row }: { row: FieldRow }) {
  const { value, definition } = row;
  if (value?.value !== undefined) return <span className="block font-medium break-words">{shownValue(definition.key, value.value)}</span>;
  if (value) return <span className="block text-ink-faint italic">{STATUS_WORDS[value.status].label}</span>;
  return <span className="block text-warn">Not found</span>;
}

/** The printed text where it differs from what it means; the active line says it at length. */
function Print({ row: { value, definition }, hidden }: { row: FieldRow; hidden: boolean }) {
  if (hidden || value?.value === undefined || !value.text) return null;
  const same = [value.value, shownValue(definition.key, value.value)].some((shown) => isSameText(shown, value.text ?? ''));
  return same ? null : <span className="block truncate text-xs text-ink-faint">“{value.text}”</span>;
}

const isSameText = (a: string, b: string): boolean => a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();

function Standing({ row: { value }, drafted }: { row: FieldRow; drafted: boolean }) {
  const chip = value && value.status !== 'predicted' && value.status !== 'absent' && value.status !== 'unreadable';
  return (
    <span className="mt-0.5 flex shrink-0 flex-col items-end gap-0.5">
      {drafted && <Chip tone="warn">Not saved</Chip>}
      {value?.status === 'predicted' && value.predicted && <Confidence confidence={value.predicted.confidence} />}
      {chip && <Chip tone={STATUS_WORDS[value.status].tone}>{STATUS_WORDS[value.status].label}</Chip>}
      {value && !drafted && <SourceBadge value={value} />}
    </span>
  );
}
