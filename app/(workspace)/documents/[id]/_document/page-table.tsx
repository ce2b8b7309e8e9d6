import Image from 'next/image';
import { Chip } from '#app/_components/chip.tsx';
import { TEXT_SOURCE_WORDS } from '#app/_components/words.ts';
import { describePageQuality, type PageQuality } from '#lib/domain/page-quality.ts';
import type { DocumentDetail } from '#lib/use-cases/get-document.ts';

type PageSummary = DocumentDetail['pages'][number];

/** Each page: how it was read and why, and what is wrong with it. */
export function PageTable({ documentId, pages }: { documentId: string; pages: readonly PageSummary[] }) {
  return (
    <section className="card overflow-hidden print:hidden" aria-labelledby="pages-title">
      <h2 id="pages-title" className="border-b border-line px-4 py-2.5 font-semibold">
        Pages
      </h2>
      <ul className="divide-y divide-line">
        {pages.map((page) => (
          <li key={page.number} className="flex gap-4 px-4 py-3">
            <Thumbnail documentId={documentId} page={page} />
            <div className="min-w-0 flex-1">
              <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
                <h3 className="font-medium">Page {page.number}</h3>
                <PageState page={page} />
                {page.state === 'read' && page.wordCount !== null && (
                  <span className="text-sm text-ink-faint tabular-nums">{page.wordCount.toLocaleString('en-US')} words</span>
                )}
              </div>
              {page.textSourceReason && <p className="mt-0.5 text-sm text-ink-faint">{page.textSourceReason}</p>}
              {page.quality && <Quality quality={page.quality} />}
              {page.issues
                .filter(({ message }) => message !== page.textSourceReason)
                .map((issue) => (
                  <p key={issue.code} className="mt-1 text-sm text-warn">
                    {issue.message}
                  </p>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How good the scan of a page is; nothing where nothing is wrong with it. A blank page says so by its issue. */
function Quality({ quality }: { quality: PageQuality }) {
  const sentences = quality.blank ? [] : describePageQuality(quality);
  if (sentences.length === 0) return null;
  return <p className="mt-0.5 text-sm text-ink-soft">{sentences.join(' ')}</p>;
}

function PageState({ page }: { page: PageSummary }) {
  if (page.state === 'waiting') return <Chip>Waiting</Chip>;
  if (page.state === 'failed') return <Chip tone="bad">Could not be read</Chip>;
  return page.textSource && <Chip tone={page.textSource === 'text-layer' ? 'good' : 'accent'}>{TEXT_SOURCE_WORDS[page.textSource]}</Chip>;
}

function Thumbnail({ documentId, page }: { documentId: string; page: PageSummary }) {
  if (!page.hasView) return <div className="h-16 w-12 shrink-0 rounded-sm border border-line bg-sunken" />;
  return (
    <div className="flex h-16 w-12 shrink-0 items-start justify-center overflow-hidden rounded-sm border border-line bg-[#ffffff]">
      <Image
        src={`/api/v1/documents/${documentId}/pages/${page.number}/view`}
        alt=""
        width={48}
        height={64}
        unoptimized
        className="h-auto w-full"
      />
    </div>
  );
}
