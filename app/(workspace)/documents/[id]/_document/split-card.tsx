import { Scissors } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from '#app/_components/button.tsx';
import { pagesWord } from '#app/_components/words.ts';
import { found } from '#app/_session/actor.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { type Actor, reachOf } from '#lib/domain/rights.ts';
import { getExtraction } from '#lib/use-cases/get-extraction.ts';

interface SplitCardProps {
  actor: Actor;
  documentId: string;
  /** Whether the split may still be corrected. */
  inReview: boolean;
}

/** The documents in a file that holds several, and the way to cut it otherwise. */
export async function SplitCard({ actor, documentId, inReview }: SplitCardProps) {
  const { document } = await found(getExtraction({ actor, documentId }));
  if (document.types.length < 2) return null;
  const mayCorrect = inReview && reachOf(actor, 'document.review') !== 'none';
  return (
    <section className="card overflow-hidden" aria-labelledby="split-title">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line px-4 py-2.5">
        <h2 id="split-title" className="font-semibold">
          Documents in this file
        </h2>
        {mayCorrect && (
          <Link href={`/documents/${documentId}/review?tab=split`} className={buttonClass('plain', 'small')}>
            <Scissors size={14} aria-hidden="true" />
            Correct the split
          </Link>
        )}
      </div>
      <ol className="grid sm:grid-cols-2">
        {document.types.map(({ type, pages }) => (
          <li
            key={pages[0]}
            className="-mt-px flex min-w-0 items-baseline justify-between gap-4 border-t border-line px-4 py-2 sm:odd:border-r"
          >
            <span className="min-w-0 break-words">{DOCUMENT_TYPE_TABLE[type].label}</span>
            <span className="shrink-0 text-sm text-ink-faint tabular-nums">{pagesWord(pages)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
