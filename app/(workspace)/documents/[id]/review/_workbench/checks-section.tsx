'use client';

import Link from 'next/link';
import { CheckList } from '#app/(workspace)/documents/_checks/check-list.tsx';
import { placeWords } from '#app/(workspace)/documents/_checks/place-words.ts';
import { ValueLink } from '#app/(workspace)/documents/_checks/value-link.tsx';
import type { PlacedCheck, PlacedValue } from '#lib/domain/placed-check.ts';
import { rowAt } from './fields-model.ts';
import type { Workbench } from './use-workbench.ts';

interface ChecksSectionProps {
  checks: readonly PlacedCheck[];
  documentId: string;
  /** Null when the file belongs to no loan. */
  loanId: string | null;
  bench: Workbench;
  onShowPage: (page: number) => void;
}

/** What the checks say about the values as they are now; a click on a value goes to its field. */
export function ChecksSection({ checks, documentId, loanId, bench, onShowPage }: ChecksSectionProps) {
  if (checks.length === 0) return null;
  const differs = checks.some(({ check, passed }) => check === 'agree-across-documents' && !passed);
  const show = ({ key, page, value }: PlacedValue): void => {
    const same = bench.walk.filter((row) => row.value?.value === value);
    const row = rowAt(same, { field: key, page }) ?? rowAt(bench.walk, { field: key, page });
    if (row) bench.activate(row.slot);
    onShowPage(page);
  };
  const renderValue = (value: PlacedValue, check: PlacedCheck) =>
    value.documentId === documentId ? (
      <>
        <span className="font-medium text-ink">{value.text}</span>{' '}
        <button type="button" className="link rounded-sm text-left" onClick={() => show(value)}>
          {placeWords(value, check, documentId)}
        </button>
      </>
    ) : (
      <ValueLink value={value} check={check} documentId={documentId} mayReview />
    );
  return (
    <section aria-label="Checks" className="border-b border-line">
      <CheckList checks={checks} renderValue={renderValue} />
      {differs && loanId && (
        <p className="px-4 pb-2.5 pl-11 text-sm">
          <Link href={`/loans/${loanId}`} className="link rounded-sm py-1">
            Decide it in the loan’s file
          </Link>
        </p>
      )}
    </section>
  );
}
