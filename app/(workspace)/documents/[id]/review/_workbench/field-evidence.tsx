'use client';

import { Chip } from '#app/_components/chip.tsx';
import { Confidence } from '#app/_components/confidence.tsx';
import { SOURCE_WORDS } from '#app/_components/words.ts';
import { FieldExplanation } from './field-explanation.tsx';
import type { FieldRow } from './fields-model.ts';
import type { Panel } from './panel.ts';

interface FieldEvidenceProps {
  row: FieldRow;
  panel: Panel;
}

/** Where the value comes from: the printed text, the page, what found it and why; and, on demand, how to label it. */
export function FieldEvidence({ row, panel }: FieldEvidenceProps) {
  const { bench, onShowPage } = panel;
  const { value, definition } = row;
  const { predicted } = value ?? {};
  const page = value?.page;
  return (
    <div className="flex flex-col gap-1.5 text-sm text-ink-soft">
      {value?.text && (
        <p className="break-words">
          <span className="text-ink-faint">Printed </span>“{value.text}”
        </p>
      )}
      {value?.value !== undefined && page === undefined && <p className="text-ink-faint">Typed, without a place on the page.</p>}
      {!value && <p className="text-ink-faint">Type it, or drag over its words on the page.</p>}
      {(page !== undefined || predicted) && (
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {page !== undefined && (
            <button type="button" onClick={() => onShowPage(page)} className="link rounded-sm">
              Page {page}
            </button>
          )}
          {predicted && value?.status !== 'corrected' && (
            <>
              <Chip>{SOURCE_WORDS[predicted.source]}</Chip>
              <span className="text-xs text-ink-faint">{predicted.foundBy}</span>
              {value?.status !== 'predicted' && <Confidence confidence={predicted.confidence} />}
            </>
          )}
        </p>
      )}
      {value?.status === 'corrected' && predicted && <p className="text-ink-faint break-words">Read as “{predicted.text}”.</p>}
      <FieldExplanation row={row} bench={bench} onShowPage={onShowPage} />
      {definition.rule && (
        <details open={panel.rule} onToggle={(event) => panel.onRule(event.currentTarget.open)}>
          <summary className="min-h-6 w-fit rounded-sm text-xs leading-6 text-ink-faint hover:text-ink" title="r">
            How to label it
          </summary>
          <p className="mt-1 rounded-md bg-surface px-2.5 py-2 text-sm">{definition.rule}</p>
        </details>
      )}
    </div>
  );
}
