import { Confidence } from '#app/_components/confidence.tsx';
import { Progress } from '#app/_components/progress.tsx';
import { shownValue } from '#app/_components/shown-value.ts';
import { TypeChips } from '#app/_components/type-chips.tsx';
import { counted } from '#app/_components/words.ts';
import { found } from '#app/_session/actor.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { getPreview, type Preview } from '#lib/use-cases/get-preview.ts';
import { ListedField } from './field-list.tsx';

/** While a document is being read: how far it is, and what its first pages say. */
export async function ReadSoFar({ actor, documentId }: { actor: Actor; documentId: string }) {
  const preview = await found(getPreview({ actor, documentId }));
  const { pageCount, pagesRead } = preview;
  return (
    <>
      <div className="card px-4 py-3.5">
        <p className="mb-2 font-medium" aria-live="polite">
          {pageCount === null
            ? 'Waiting to be opened. You can leave this page; reading goes on.'
            : `Read so far: ${pagesRead} of ${counted(pageCount, 'page')}`}
        </p>
        <Progress share={pagesRead / Math.max(1, pageCount ?? 1)} label="Reading" />
      </div>
      {preview.words && <FirstPages preview={preview} words={preview.words} />}
    </>
  );
}

/** `pages 1, 2 and 4`, or `the first 10 pages that were read`. */
function pagesPhrase(pages: readonly number[]): string {
  if (pages.length > 4) return `the first ${pages.length} pages that were read`;
  return `${pages.length === 1 ? 'page' : 'pages'} ${new Intl.ListFormat('en-US').format(pages.map(String))}`;
}

function FirstPages({ preview, words }: { preview: Preview; words: NonNullable<Preview['words']> }) {
  const { fields, pages, types } = preview;
  return (
    <section className="card overflow-hidden" aria-labelledby="so-far-title">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2.5">
        <h2 id="so-far-title" className="font-semibold">
          Found so far
        </h2>
        <TypeChips types={types.map(({ type }) => type)} />
        <p className="text-sm text-ink-faint">From {pagesPhrase(pages)}. Values may change when the whole file is read.</p>
      </div>
      {fields.length === 0 && <p className="px-4 py-4 text-ink-faint">No field yet.</p>}
      <dl className="grid sm:grid-cols-2">
        {fields.map(({ key, value, page, box, documentType, confidence }) => (
          <ListedField key={`${key}-${page}-${box.join()}`} label={FIELDS[key].label} state={<Confidence confidence={confidence} />}>
            <dd className="mt-0.5 font-medium break-words">{shownValue(key, value)}</dd>
            <dd className="text-xs text-ink-faint">
              Page {page} · {DOCUMENT_TYPE_TABLE[documentType].label}
            </dd>
          </ListedField>
        ))}
      </dl>
      <details className="border-t border-line px-4 py-2.5" open={fields.length === 0}>
        <summary className="cursor-pointer text-sm font-medium">How page {words.page} begins</summary>
        <p className="mt-2 text-sm whitespace-pre-line break-words text-ink-soft">{words.lines.join('\n')}</p>
      </details>
    </section>
  );
}
