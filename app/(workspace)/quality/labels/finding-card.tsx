import Link from 'next/link';
import { Chip } from '#app/_components/chip.tsx';
import { counted } from '#app/_components/words.ts';
import { Snippet } from '#app/(workspace)/documents/[id]/review/_page-view/snippet.tsx';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { FindingKind } from '#lib/domain/finding.ts';
import type { FoundFinding, FoundPlace, FoundSide } from '#lib/use-cases/find-unlike-labels.ts';
import { FindingActions } from './finding-actions.tsx';

const KIND_WORDS: Readonly<Record<FindingKind, string>> = Object.freeze({
  'other-field': 'Same text, other field',
  missed: 'Given and absent',
  layout: 'Same layout, other field',
  rule: 'Against a rule',
});

interface FindingCardProps {
  finding: FoundFinding;
  mayRelabel: boolean;
  mayOpen: boolean;
}

/** One finding: what, where, how many, and what to do about it. */
export function FindingCard({ finding, mayRelabel, mayOpen }: FindingCardProps) {
  const { id, kind, documentType, sentence, shared, labels, documents, sides, choices } = finding;
  return (
    <li className="card p-4">
      <article aria-labelledby={`finding-${id}`}>
        <div className="flex flex-wrap items-center gap-2">
          <Chip tone={kind === 'rule' ? 'warn' : 'accent'}>{KIND_WORDS[kind]}</Chip>
          <Chip>{DOCUMENT_TYPE_TABLE[documentType].label}</Chip>
          <span className="text-sm text-ink-faint tabular-nums">
            {counted(labels, 'label')} in {counted(documents, 'document')}
          </span>
        </div>
        <h2 id={`finding-${id}`} className="mt-2 text-base font-semibold">
          {kind !== 'rule' && kind !== 'layout' && <span className="font-serif text-lg">“{shared}”</span>}{' '}
          <span className="font-medium">{sentence}</span>
        </h2>
        <div className={`mt-3 grid gap-4 ${sides.length > 1 ? 'md:grid-cols-2' : ''}`}>
          {sides.map((side) => (
            <Side key={`${side.said} ${side.fieldKey}`} side={side} wide={sides.length === 1} mayOpen={mayOpen} />
          ))}
        </div>
        <FindingActions finding={id} choices={choices} mayRelabel={mayRelabel} />
      </article>
    </li>
  );
}

function Side({ side: { said, fieldKey, count, places }, wide, mayOpen }: { side: FoundSide; wide: boolean; mayOpen: boolean }) {
  const name = said === 'absent' ? `${FIELDS[fieldKey].label}: said to be absent` : FIELDS[fieldKey].label;
  return (
    <section aria-label={name} className="min-w-0">
      <h3 className="text-sm font-semibold text-ink-soft">
        {name} <span className="font-normal text-ink-faint tabular-nums">{count}</span>
      </h3>
      <ul className={`mt-1.5 grid gap-3 ${wide ? 'md:grid-cols-2' : ''}`}>
        {places.map((place) => (
          <Place key={`${place.documentId} ${place.slot}`} place={place} field={fieldKey} mayOpen={mayOpen} />
        ))}
      </ul>
      {count > places.length && <p className="mt-1.5 text-sm text-ink-faint">and {count - places.length} more</p>}
    </section>
  );
}

function Place({
  place: { documentId, fileName, text, page, boxes, ratio },
  field,
  mayOpen,
}: {
  place: FoundPlace;
  field: string;
  mayOpen: boolean;
}) {
  const review = `/documents/${documentId}/review?field=${field}${page === null ? '' : `&page=${page}`}`;
  return (
    <li className="min-w-0">
      {page === null ? (
        <p className="rounded-sm border border-line bg-sunken px-2 py-1.5 text-xs text-ink-faint">Typed without a place on the page.</p>
      ) : (
        <Snippet documentId={documentId} page={page} boxes={boxes} ratio={ratio} label={`“${text}” on page ${page} of ${fileName}`} />
      )}
      <p className="mt-1 flex min-w-0 flex-wrap items-baseline gap-x-2 text-sm">
        <span className="min-w-0 break-words">{text}</span>
        <Link href={mayOpen ? review : `/documents/${documentId}`} className="link min-w-0 truncate py-0.5 text-xs" title={fileName}>
          {fileName}
          {page !== null && `, page ${page}`}
        </Link>
      </p>
    </li>
  );
}
