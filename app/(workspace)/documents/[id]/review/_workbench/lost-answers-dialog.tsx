'use client';

import { Button } from '#app/_components/button.tsx';
import { Dialog } from '#app/_components/dialog.tsx';
import { counted, STATUS_WORDS } from '#app/_components/words.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { Split } from './use-split.ts';

/** Names the answers that a new split has no place for, before it is made. */
export function LostAnswersDialog({ split }: { split: Split }) {
  const { asked } = split;
  return (
    <Dialog
      open={asked !== null}
      onOpenChange={(open) => !open && split.stay()}
      title="Some answers have no place"
      description={asked && `${sentenceOf(asked.kept)} These belong to no document of the new split; they stay in the history.`}
    >
      <ul className="flex flex-col divide-y divide-line rounded-md border border-line">
        {asked?.lost.map(({ fieldKey, action, text }) => (
          <li key={`${fieldKey} ${action} ${text}`} className="flex flex-wrap items-baseline justify-between gap-x-3 px-3 py-2">
            <span className="text-sm text-ink-faint">{FIELDS[fieldKey].label}</span>
            <span className="min-w-0 font-medium break-words">{text ?? STATUS_WORDS[action].label}</span>
          </li>
        ))}
      </ul>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={split.stay}>Not yet</Button>
        <Button look="primary" onClick={split.confirm} disabled={split.pending} autoFocus>
          {split.pending ? 'Reading …' : 'Split the file'}
        </Button>
      </div>
    </Dialog>
  );
}

const sentenceOf = (kept: number): string => (kept === 0 ? '' : `${counted(kept, 'answer')} ${kept === 1 ? 'goes' : 'go'} along.`);
