import { Confidence } from '#app/_components/confidence.tsx';
import { shownValue } from '#app/_components/shown-value.ts';
import { foundAnswers } from '#app/_session/actor.ts';
import type { CurrentValue } from '#lib/domain/correction.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { getReview } from '#lib/use-cases/get-review.ts';

/** What is known of the file now, document by document: what people answered, and what the machine read where nobody has. */
export async function FieldList({ actor, documentId }: { actor: Actor; documentId: string }) {
  const { types, values } = await foundAnswers(documentId, getReview({ actor, documentId }));
  return (
    <section className="card overflow-hidden" aria-labelledby="fields-title">
      <h2 id="fields-title" className="border-b border-line px-4 py-2.5 font-semibold">
        What was read
      </h2>
      {values.length === 0 && (
        <p className="px-4 py-6 text-ink-faint">No field was found. A reviewer looks at every page and adds what is missing.</p>
      )}
      {types.map(({ type, pages: [first, last] }, index) => {
        const own = values.filter(({ documentIndex }) => documentIndex === index);
        if (own.length === 0) return null;
        return (
          <div key={`${type}-${first}`}>
            {types.length > 1 && (
              <h3 className="border-b border-line bg-sunken px-4 py-1.5 text-sm font-semibold">
                {DOCUMENT_TYPE_TABLE[type].label}
                <span className="ml-2 font-normal text-ink-faint">{first === last ? `page ${first}` : `pages ${first} to ${last}`}</span>
              </h3>
            )}
            <dl className="grid sm:grid-cols-2 print:grid-cols-3">
              {own.map((value) => (
                <ListedField key={value.slot} label={FIELDS[value.fieldKey].label} state={<StateOf value={value} />}>
                  <dd className={`mt-0.5 break-words ${value.value === undefined ? 'text-ink-faint' : 'font-medium'}`}>
                    {value.value === undefined ? WITHOUT_VALUE[value.status] : shownValue(value.fieldKey, value.value)}
                  </dd>
                  {value.page !== undefined && <dd className="text-xs text-ink-faint">Page {value.page}</dd>}
                </ListedField>
              ))}
            </dl>
          </div>
        );
      })}
    </section>
  );
}

const WITHOUT_VALUE: Readonly<Partial<Record<CurrentValue['status'], string>>> = Object.freeze({
  absent: 'Not on the paper',
  unreadable: 'Cannot be read',
});

function StateOf({ value: { status, predicted } }: { value: CurrentValue }) {
  if (status === 'predicted') return predicted ? <Confidence confidence={predicted.confidence} /> : null;
  return (
    <span className="shrink-0 text-xs text-ink-faint">{status === 'confirmed' ? 'Confirmed by a person' : 'Answered by a person'}</span>
  );
}

/** One field of a list of values: its name, how sure it is, and what stands below. */
export function ListedField({ label, state, children }: { label: string; state: React.ReactNode; children: React.ReactNode }) {
  return (
    <div className="-mt-px flex min-w-0 break-inside-avoid flex-col border-t border-line px-4 py-2.5 sm:odd:border-r print:border-r-0 print:px-2 print:py-1">
      <dt className="flex items-center justify-between gap-3 text-sm text-ink-faint">
        <span className="truncate">{label}</span>
        {state}
      </dt>
      {children}
    </div>
  );
}
