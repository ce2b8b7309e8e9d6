'use client';

import { Button } from '#app/_components/button.tsx';
import { Confidence } from '#app/_components/confidence.tsx';
import { Dialog } from '#app/_components/dialog.tsx';
import { shownValue } from '#app/_components/shown-value.ts';
import { counted } from '#app/_components/words.ts';
import type { FieldRow } from './fields-model.ts';
import type { Workbench } from './use-workbench.ts';

interface ConfirmAllProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  rows: readonly FieldRow[];
  bench: Workbench;
}

/** Lists the values that the machine is sure of before a person agrees with all of them at once. */
export function ConfirmAllDialog({ open, onOpenChange, rows, bench }: ConfirmAllProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={rows.length === 0 ? 'Nothing to confirm at once' : `Confirm ${counted(rows.length, 'value')}?`}
      description={
        rows.length === 0
          ? 'Every value left is one that the machine is less sure of, or that a check speaks against. Look at each.'
          : 'The machine is sure of these, and no check speaks against them. One Undo takes all of it back.'
      }
    >
      <ul className="flex max-h-[50dvh] flex-col divide-y divide-line overflow-y-auto rounded-md border border-line empty:hidden">
        {rows.map((row) => (
          <li key={row.slot} className="flex items-baseline gap-3 px-3 py-1.5">
            <span className="w-32 shrink-0 text-xs text-ink-faint">{row.definition.label}</span>
            <span className="min-w-0 flex-1 font-medium break-words">{shownValue(row.definition.key, row.value?.value ?? '')}</span>
            {row.value?.predicted && <Confidence confidence={row.value.predicted.confidence} />}
          </li>
        ))}
      </ul>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={() => onOpenChange(false)}>{rows.length === 0 ? 'Close' : 'Not yet'}</Button>
        {rows.length > 0 && (
          <Button
            look="primary"
            autoFocus
            onClick={() => {
              bench.confirmAll(rows);
              onOpenChange(false);
            }}
          >
            Confirm {rows.length === 1 ? 'it' : `all ${rows.length}`}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
