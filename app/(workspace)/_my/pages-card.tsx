import Image from 'next/image';
import type { DocumentDetail } from '#lib/use-cases/get-document.ts';

/** The pages as they came; one that could not be read says so and what to do. */
export function PagesCard({ documentId, pages }: { documentId: string; pages: DocumentDetail['pages'] }) {
  return (
    <section className="card px-4 py-3.5" aria-labelledby="pages-title">
      <h2 id="pages-title" className="mb-3 text-lg font-semibold">
        Pages
      </h2>
      <ul className="grid grid-cols-2 gap-3 min-[480px]:grid-cols-3 sm:grid-cols-4">
        {pages.map(({ number, hasView, width, height, issues, state }) => (
          <li key={number} className="flex min-w-0 flex-col gap-1.5">
            <span
              className="relative block overflow-hidden rounded-sm border border-line bg-[#ffffff]"
              style={{ aspectRatio: `${width ?? 612} / ${height ?? 792}` }}
            >
              {hasView ? (
                <Image src={`/api/v1/documents/${documentId}/pages/${number}/view`} alt="" fill unoptimized loading="lazy" />
              ) : (
                <span className="absolute inset-0 animate-shimmer bg-[#efece5]" />
              )}
            </span>
            <p className="text-sm font-medium">
              Page {number}
              {state === 'waiting' && <span className="font-normal text-ink-faint"> · waiting</span>}
            </p>
            {issues.map((issue) => (
              <p key={issue.code} className="text-sm text-warn">
                {issue.message}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
