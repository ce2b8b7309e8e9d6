'use client';

import { useEffect, useRef } from 'react';
import { Chip } from '#app/_components/chip.tsx';
import { Confidence } from '#app/_components/confidence.tsx';
import { shownValue } from '#app/_components/shown-value.ts';
import { STATUS_WORDS } from '#app/_components/words.ts';
import { FieldActions } from './field-actions.tsx';
import { FieldEditor } from './field-editor.tsx';
import { FieldEvidence } from './field-evidence.tsx';
import type { FieldRow } from './fields-model.ts';
import type { Workbench } from './use-workbench.ts';

interface FieldEntryProps {
  row: FieldRow;
  bench: Workbench;
  onShowPage: (page: number) => void;
}

/** One field: a line when it rests; with evidence, actions and editor when it is the one being looked at. */
export function FieldEntry({ row, bench, onShowPage }: FieldEntryProps) {
  const active = bench.active?.slot === row.slot;
  const draft = active ? bench.draft : undefined;
  const line = useRef<HTMLButtonElement>(null);
  const editing = draft !== undefined;
  useActiveFocus(line, active, editing);
  const problem = active && bench.problem?.slot === row.slot ? bench.problem : undefined;
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
          </span>
          <Value row={row} />
        </span>
        <Standing row={row} />
      </button>
      {active && (
        <div className="px-3.5 pb-3">
          {draft ? (
            <FieldEditor key={row.slot} row={row} draft={draft} bench={bench} />
          ) : (
            <FieldEvidence row={row} bench={bench} onShowPage={onShowPage} />
          )}
          {problem && (
            <p role="alert" className="mt-2 text-sm text-bad">
              {problem.message}
            </p>
          )}
          {!draft && bench.mayAnswer && <FieldActions row={row} bench={bench} />}
        </div>
      )}
    </li>
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

function Value({ row }: { row: FieldRow }) {
  const { value, definition } = row;
  if (value?.value !== undefined) return <span className="block font-medium break-words">{shownValue(definition.key, value.value)}</span>;
  if (value) return <span className="block text-ink-faint italic">{STATUS_WORDS[value.status].label}</span>;
  return <span className="block text-warn">Not found</span>;
}

function Standing({ row: { value } }: { row: FieldRow }) {
  if (!value) return null;
  if (value.status === 'predicted')
    return <span className="mt-0.5">{value.predicted && <Confidence confidence={value.predicted.confidence} />}</span>;
  if (value.status === 'absent' || value.status === 'unreadable') return null;
  const { label, tone } = STATUS_WORDS[value.status];
  return (
    <span className="mt-0.5">
      <Chip tone={tone}>{label}</Chip>
    </span>
  );
}
