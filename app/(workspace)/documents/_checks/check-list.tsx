import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { counted } from '#app/_components/words.ts';
import { keyOfCheck, type PlacedCheck, type PlacedValue } from '#lib/domain/placed-check.ts';

interface CheckListProps {
  checks: readonly PlacedCheck[];
  /** The way to a value that a failed check looked at. */
  renderValue: (value: PlacedValue, check: PlacedCheck) => ReactNode;
}

/** What the checks found: failed ones with the values they are about, passed ones folded away. */
export function CheckList({ checks, renderValue }: CheckListProps) {
  const failed = checks.filter(({ passed }) => !passed);
  const passed = checks.filter((check) => check.passed);
  return (
    <>
      {failed.length > 0 && (
        <ul aria-label="Failed checks" className="flex flex-col divide-y divide-line">
          {failed.map((check) => (
            <Failed key={keyOfCheck(check)} check={check} renderValue={renderValue} />
          ))}
        </ul>
      )}
      {passed.length > 0 && (
        <details className={failed.length > 0 ? 'border-t border-line' : ''}>
          <summary className="flex list-none items-center gap-2.5 px-4 py-2 text-sm text-ink-soft -outline-offset-2 hover:bg-hover">
            <CircleCheck size={16} aria-hidden="true" className="shrink-0 text-good" />
            {counted(passed.length, 'check')} passed
          </summary>
          <ul className="flex list-disc flex-col gap-1 pr-4 pb-3 pl-11 text-sm text-ink-soft">
            {passed.map((check) => (
              <li key={keyOfCheck(check)} className="break-words">
                {check.sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Failed({ check, renderValue }: { check: PlacedCheck } & Pick<CheckListProps, 'renderValue'>) {
  return (
    <li className="flex gap-2.5 px-4 py-2.5">
      <TriangleAlert size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-warn" />
      <div className="min-w-0 flex-1">
        <p className="break-words">{check.sentence}</p>
        <ul className="mt-1 flex flex-col gap-0.5 text-sm text-ink-faint">
          {check.values.map((value) => (
            <li key={`${value.documentId} ${value.key} ${value.page} ${value.text}`} className="min-w-0 break-words">
              {renderValue(value, check)}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
