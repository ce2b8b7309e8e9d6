'use client';

import { Check, EyeOff, Pencil, SearchX } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '#app/_components/button.tsx';
import { Chip } from '#app/_components/chip.tsx';
import { STATUS_WORDS } from '#app/_components/words.ts';
import type { ReadingRow } from './rows.ts';

interface ReadingEntryProps {
  row: ReadingRow;
  active: boolean;
  onActivate: () => void;
  onConfirm: () => void;
  onEdit: () => void;
  onMark: (action: 'absent' | 'unreadable') => void;
  children?: ReactNode;
}

/** One question: what the machine read, and what can be answered. */
export function ReadingEntry({ row, active, onActivate, onConfirm, onEdit, onMark, children }: ReadingEntryProps) {
  const { definition, value } = row;
  const head = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (active) head.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const read = value?.status === 'absent' || value?.status === 'unreadable' ? undefined : value?.text;
  const status = STATUS_WORDS[value?.status ?? 'predicted'];
  return (
    <li className={`rounded-md border px-3 py-2 ${active ? 'border-accent/40 bg-accent-soft/50' : 'border-transparent hover:bg-hover'}`}>
      <button
        ref={head}
        type="button"
        data-slot={row.slot}
        aria-expanded={active}
        className="block w-full rounded-sm text-left"
        onClick={onActivate}
      >
        <span className="flex items-baseline justify-between gap-2">
          <span className="text-sm text-ink-faint">{definition.label}</span>
          {value && value.status !== 'predicted' ? <Chip tone={status.tone}>{status.label}</Chip> : <Chip>To answer</Chip>}
        </span>
        <span className={`block break-words ${read === undefined ? 'text-ink-faint' : 'font-medium'}`}>
          {read ?? (value ? '–' : 'Nothing was read')}
        </span>
      </button>
      {active && (
        <div className="mt-2">
          <p className="mb-2 text-sm text-ink-soft">{definition.rule}</p>
          {children ?? (
            <div className="flex flex-wrap gap-1.5">
              {value?.predicted && value.status !== 'confirmed' && (
                <Button look="primary" size="small" onClick={onConfirm} title="Enter">
                  <Check size={14} aria-hidden="true" />
                  As read{value.status !== 'predicted' && `: ${value.predicted.text}`}
                </Button>
              )}
              <Button size="small" onClick={onEdit} title="e">
                <Pencil size={13} aria-hidden="true" />
                {value?.value === undefined ? 'Give a value' : 'Another value'}
              </Button>
              <Button size="small" onClick={() => onMark('absent')} title="a">
                <SearchX size={14} aria-hidden="true" />
                Absent
              </Button>
              <Button size="small" onClick={() => onMark('unreadable')} title="u">
                <EyeOff size={14} aria-hidden="true" />
                Unreadable
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}
