import Link from 'next/link';
import type { PlacedCheck, PlacedValue } from '#lib/domain/placed-check.ts';
import { placeWords } from './place-words.ts';

interface ValueLinkProps {
  value: PlacedValue;
  check: PlacedCheck;
  /** The file that is shown; others are told by name. */
  documentId: string;
  /** Whether the link leads into the workbench, else to the file. */
  mayReview: boolean;
}

/** A checked value: as printed, and a link to the place where it stands. */
export function ValueLink({ value, check, documentId, mayReview }: ValueLinkProps) {
  const elsewhere = value.documentId !== documentId;
  const href = mayReview ? `/documents/${value.documentId}/review?field=${value.key}&page=${value.page}` : `/documents/${value.documentId}`;
  const place = placeWords(value, check, documentId);
  return (
    <>
      <span className="font-medium text-ink">{value.text}</span>{' '}
      {mayReview || elsewhere ? (
        <Link href={href} className="link">
          {place}
        </Link>
      ) : (
        place
      )}
    </>
  );
}
