import { Notice } from '#app/_components/notice.tsx';
import { pagesWord } from '#app/_components/words.ts';
import { found } from '#app/_session/actor.ts';
import type { CurrentValue } from '#lib/domain/correction.ts';
import type { Opinion } from '#lib/domain/opinion.ts';
import { plainLabel, plainSentences, plainValue } from '#lib/domain/plain-words.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { findOpinions } from '#lib/use-cases/find-opinions.ts';
import type { DocumentDetail } from '#lib/use-cases/get-document.ts';
import { getReview } from '#lib/use-cases/get-review.ts';
import { paperWords } from './borrower-words.ts';
import { ValueCard } from './value-card.tsx';

/** What was read, in whole sentences first, then value by value with the piece of the page it comes from. */
export async function ReadValues({ actor, document }: { actor: Actor; document: DocumentDetail }) {
  const [{ types, values }, opinions] = await Promise.all([
    found(getReview({ actor, documentId: document.id })),
    found(findOpinions({ actor, documentId: document.id })),
  ]);
  const known = values.filter((value) => value.value !== undefined);
  if (known.length === 0)
    return <Notice>We could not read any value from this paper. A person looks at every page; you need to do nothing.</Notice>;
  const bySlot = new Map(opinions.map((opinion) => [opinion.slot, opinion]));
  return types.map((range, documentIndex) => {
    const own = known.filter((value) => value.documentIndex === documentIndex);
    if (own.length === 0) return null;
    const heading = types.length > 1 ? `${paperWords(range.type).label}, ${pagesWord(range.pages).toLowerCase()}` : 'What we read';
    return <PaperValues key={range.pages[0]} heading={heading} values={own} opinions={bySlot} document={document} />;
  });
}

interface PaperValuesProps {
  heading: string;
  values: readonly CurrentValue[];
  opinions: ReadonlyMap<string, Opinion>;
  document: DocumentDetail;
}

function PaperValues({ heading, values, opinions, document }: PaperValuesProps) {
  const plain = values.map(({ slot, fieldKey, documentIndex, value = '' }) => ({ slot, fieldKey, documentIndex, value }));
  const sentences = plainSentences(plain);
  const id = `read-${values[0]?.documentIndex ?? 0}`;
  return (
    <section className="card overflow-hidden" aria-labelledby={id}>
      <div className="border-b border-line bg-accent-soft px-4 py-4">
        <h2 id={id} className="text-sm font-semibold text-accent-strong">
          {heading}
        </h2>
        {sentences.length > 0 && <p className="mt-1 max-w-prose font-serif text-xl">{sentences.join(' ')}</p>}
      </div>
      <ul className="divide-y divide-line">
        {values.map(({ slot, fieldKey, value = '', page, boxes, predicted }) => {
          const at = page ?? predicted?.page;
          const sheet = document.pages.find(({ number }) => number === at);
          return (
            <ValueCard
              key={slot}
              documentId={document.id}
              slot={slot}
              label={plainLabel(fieldKey)}
              value={plainValue(fieldKey, value)}
              place={at !== undefined && boxes && sheet?.hasView ? { page: at, boxes, ratio: ratioOf(sheet) } : null}
              opinion={opinions.get(slot) ?? null}
            />
          );
        })}
      </ul>
    </section>
  );
}

const ratioOf = ({ width, height }: { width: number | null; height: number | null }): number | null =>
  width && height ? width / height : null;
