import { Confidence } from '#app/_components/confidence.tsx';
import { shownValue } from '#app/_components/shown-value.ts';
import { found } from '#app/_session/actor.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { ExtractedField } from '#lib/domain/extraction.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { getExtraction } from '#lib/use-cases/get-extraction.ts';

/** What the machine read, for those who do not review: value, page, confidence. */
export async function FieldList({ actor, documentId }: { actor: Actor; documentId: string }) {
  const { fields } = await found(getExtraction({ actor, documentId }));
  return (
    <section className="card overflow-hidden" aria-labelledby="fields-title">
      <h2 id="fields-title" className="border-b border-line px-4 py-2.5 font-semibold">
        What was read
      </h2>
      {fields.length === 0 && (
        <p className="px-4 py-6 text-ink-faint">No field was found. A reviewer looks at every page and adds what is missing.</p>
      )}
      <FieldValues fields={fields} />
    </section>
  );
}

/** Values with the page they stand on. */
export function FieldValues({ fields }: { fields: readonly ExtractedField[] }) {
  return (
    <dl className="grid sm:grid-cols-2">
      {fields.map((field) => (
        <div
          key={`${field.key}-${field.page}-${field.box.join()}`}
          className="-mt-px flex min-w-0 flex-col border-t border-line px-4 py-2.5 sm:odd:border-r"
        >
          <dt className="flex items-center justify-between gap-3 text-sm text-ink-faint">
            <span className="truncate">{FIELDS[field.key].label}</span>
            <Confidence confidence={field.confidence} />
          </dt>
          <dd className="mt-0.5 font-medium break-words">{shownValue(field.key, field.value)}</dd>
          <dd className="text-xs text-ink-faint">
            Page {field.page} · {DOCUMENT_TYPE_TABLE[field.documentType].label}
          </dd>
        </div>
      ))}
    </dl>
  );
}
