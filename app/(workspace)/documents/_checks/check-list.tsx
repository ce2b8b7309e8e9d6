import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { counted } from '#app/_components/words.ts';
import type { CheckedValue, CheckResult } from '#lib/domain/check.ts';

interface CheckListProps {
  checks: readonly CheckResult[];
  /** A value that a failed check looked at: a way to the place where it stands. */
  renderValue: (value: CheckedValue, index: number, check: CheckResult) => ReactNode;
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
            <li key={`${check.check} ${check.sentence}`} className="flex gap-2.5 px-4 py-2.5">
              <TriangleAlert size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-warn" />
              <div className="min-w-0 flex-1">
                <p className="break-words">{check.sentence}</p>
                <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
                  {check.values.map((value, index) => (
                    <li key={`${value.key} ${value.page} ${value.documentType} ${value.text}`} className="min-w-0 break-words">
                      {renderValue(value, index, check)}
                    </li>
                  ))}
                </ul>
              </div>
            </li>
          ))}
        </ul>
      )}
      {passed.length > 0 && (
        <details className={failed.length > 0 ? 'border-t border-line' : ''}>
          <summary className="flex list-none items-center gap-2.5 px-4 py-2 text-sm text-ink-soft hover:bg-hover">
            <CircleCheck size={16} aria-hidden="true" className="shrink-0 text-good" />
            {counted(passed.length, 'check')} passed
          </summary>
          <ul className="flex list-disc flex-col gap-1 pr-4 pb-3 pl-11 text-sm text-ink-soft">
            {passed.map(({ check, sentence }) => (
              <li key={`${check} ${sentence}`} className="break-words">
                {sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
