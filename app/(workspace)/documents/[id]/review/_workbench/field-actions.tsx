'use client';

import { Check, EyeOff, Pencil, Plus, SearchX, Undo2 } from 'lucide-react';
import { Button } from '#app/_components/button.tsx';
import type { FieldRow } from './fields-model.ts';
import type { Workbench } from './use-workbench.ts';

/** What can be answered for the active field. */
export function FieldActions({ row, bench }: { row: FieldRow; bench: Workbench }) {
  const { value, definition } = row;
  const status = value?.status;
  const mayGoBack = value?.predicted !== undefined && status !== 'predicted' && status !== 'confirmed';
  return (
    <div className="mt-2.5 flex flex-wrap gap-1.5">
      {status === 'predicted' && (
        <Button look="primary" size="small" onClick={() => bench.confirm(row)} title="Enter">
          <Check size={14} aria-hidden="true" />
          Confirm
        </Button>
      )}
      <Button size="small" onClick={() => bench.edit(row)} title="e">
        <Pencil size={13} aria-hidden="true" />
        {value?.value === undefined ? 'Give a value' : 'Edit'}
      </Button>
      {status !== 'absent' && (
        <Button size="small" onClick={() => bench.mark(row, 'absent')} title="Not on this document (a)">
          <SearchX size={14} aria-hidden="true" />
          Absent
        </Button>
      )}
      {status !== 'unreadable' && (
        <Button size="small" onClick={() => bench.mark(row, 'unreadable')} title="There, but unreadable (u)">
          <EyeOff size={14} aria-hidden="true" />
          Unreadable
        </Button>
      )}
      {mayGoBack && (
        <Button size="small" look="quiet" onClick={() => bench.acceptReading(row)}>
          <Undo2 size={14} aria-hidden="true" />
          Use what was read
        </Button>
      )}
      {definition.many && value?.value !== undefined && (
        <Button size="small" look="quiet" onClick={() => bench.addAnother(row)} title="i">
          <Plus size={14} aria-hidden="true" />
          Add another
        </Button>
      )}
    </div>
  );
}
