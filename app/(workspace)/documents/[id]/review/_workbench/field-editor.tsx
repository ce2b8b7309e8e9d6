'use client';

import { MousePointerSquareDashed, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '#app/_components/button.tsx';
import { Chip } from '#app/_components/chip.tsx';
import { shownValue } from '#app/_components/shown-value.ts';
import { type Draft, meaningOf } from './draft.ts';
import type { FieldRow } from './fields-model.ts';
import type { Workbench } from './use-workbench.ts';

interface FieldEditorProps {
  row: FieldRow;
  draft: Draft;
  bench: Workbench;
}

/** Type the value, or select its words on the page; Enter saves, Escape throws away. */
export function FieldEditor({ row, draft, bench }: FieldEditorProps) {
  const input = useRef<HTMLTextAreaElement & HTMLSelectElement>(null);
  const { definition } = row;
  const meaning = meaningOf(row, draft.typed);
  useEffect(() => {
    input.current?.focus();
    if (input.current instanceof HTMLTextAreaElement) input.current.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') bench.cancel(row.slot);
    else if (event.key === 'Enter' && !event.shiftKey) bench.save(row, draft);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const type = (typed: string): void => {
    const { problem: _problem, ...rest } = draft;
    bench.change({ ...rest, typed });
  };
  const shared = {
    'aria-label': definition.label,
    value: draft.typed,
    onKeyDown,
    className: 'input bg-surface',
    ...(draft.problem && { 'aria-invalid': true, 'aria-describedby': 'draft-problem' }),
  };
  return (
    <div className="flex flex-col gap-2">
      {definition.values ? (
        <select ref={input} {...shared} onChange={(event) => type(event.target.value)}>
          <option value="">Choose …</option>
          {definition.values.map((value) => (
            <option key={value} value={value}>
              {shownValue(definition.key, value)}
            </option>
          ))}
        </select>
      ) : (
        <textarea
          ref={input}
          {...shared}
          rows={Math.min(6, Math.ceil(Math.max(1, draft.typed.length) / 38))}
          spellCheck={false}
          onChange={(event) => type(event.target.value)}
        />
      )}
      <div className="flex flex-wrap items-center gap-2 text-xs text-ink-faint" aria-live="polite">
        {meaning !== null && <span>Saved as {shownValue(definition.key, meaning)}</span>}
        {draft.selection ? (
          <Chip tone="accent">
            <MousePointerSquareDashed size={12} aria-hidden="true" />
            From page {draft.selection.page}
          </Chip>
        ) : (
          <span>Click or drag over words on the page to take them.</span>
        )}
      </div>
      {draft.problem && (
        <div id="draft-problem" role="alert" className="text-sm text-bad">
          {draft.problem}
        </div>
      )}
      <div className="flex gap-1.5">
        <Button look="primary" size="small" onClick={() => bench.save(row, draft)}>
          Save
        </Button>
        <Button size="small" look="quiet" onClick={() => bench.cancel(row.slot)}>
          <X size={14} aria-hidden="true" />
          Cancel
        </Button>
      </div>
    </div>
  );
}
