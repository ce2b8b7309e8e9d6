'use client';

import { CornerDownLeft } from 'lucide-react';
import { Button } from '#app/_components/button.tsx';
import { Confidence } from '#app/_components/confidence.tsx';
import { shownValue } from '#app/_components/shown-value.ts';
import type { Explanation, RunnerUp } from '#lib/domain/extraction.ts';
import { explained } from './explained.ts';
import { type FieldRow, runnersUpOf } from './fields-model.ts';
import { Remembered } from './remembered.tsx';
import type { Workbench } from './use-workbench.ts';

interface ExplanationProps {
  row: FieldRow;
  bench: Workbench;
  onShowPage: (page: number) => void;
}

/** Why the machine gave this value, and what else it found; one click or key takes another instead. */
export function FieldExplanation({ row, bench, onShowPage }: ExplanationProps) {
  const explanation = row.value?.predicted?.explanation;
  if (!explanation) return null;
  const others = runnersUpOf(row);
  const isShown = row.value?.status === 'predicted' || row.value?.status === 'confirmed';
  return (
    <>
      {isShown && <Reason explanation={explanation} onShowPage={onShowPage} />}
      {isShown && explanation.memory && <Remembered note={explanation.memory} />}
      {others.length > 0 && (
        <section aria-label="Also found" className="mt-1">
          <h4 className="text-xs font-semibold text-ink-faint">Also found</h4>
          <ol className="mt-1 flex flex-col divide-y divide-line overflow-hidden rounded-md border border-line bg-surface">
            {others.map((other, index) => (
              <Other
                key={`${other.page} ${other.boxes.join()}`}
                other={other}
                index={index}
                row={row}
                bench={bench}
                onShowPage={onShowPage}
              />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Reason({ explanation, onShowPage }: { explanation: Explanation; onShowPage: (page: number) => void }) {
  const { anchor } = explanation;
  return (
    <p className="break-words">
      <span className="text-ink-faint">Why this value </span>
      {explained(explanation)}
      {anchor && (
        <>
          {' on '}
          <button type="button" className="link rounded-sm" onClick={() => onShowPage(anchor.page)}>
            page {anchor.page}
          </button>
        </>
      )}
      .
    </p>
  );
}

interface OtherProps extends ExplanationProps {
  other: RunnerUp;
  index: number;
}

function Other({ other, index, row, bench, onShowPage }: OtherProps) {
  const look = (): void => bench.lookAt(other);
  return (
    <li
      className="px-2.5 py-2"
      onPointerEnter={look}
      onPointerLeave={() => bench.lookAt(null)}
      onFocus={look}
      onBlur={() => bench.lookAt(null)}
    >
      <div className="flex items-start gap-2">
        <span className="min-w-0 flex-1 font-medium break-words text-ink">{shownValue(row.definition.key, other.value)}</span>
        {bench.mayAnswer && (
          <Button size="small" onClick={() => bench.take(row, other)} title={`Take this one (${index + 1})`} className="-mt-0.5 h-7">
            <CornerDownLeft size={13} aria-hidden="true" />
            Take
            {index < 9 && <kbd className="font-sans text-xs text-ink-faint">{index + 1}</kbd>}
          </Button>
        )}
      </div>
      <div className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-xs">
        <button type="button" className="link rounded-sm" onClick={() => onShowPage(other.page)}>
          Page {other.page}
        </button>
        <Confidence confidence={other.confidence} />
      </div>
      <p className="mt-0.5 text-xs break-words text-ink-faint">{other.against}</p>
    </li>
  );
}
