import { Download, PackageOpen } from 'lucide-react';
import type { Metadata } from 'next';
import { buttonClass } from '#app/_components/button.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { PageFrame } from '#app/_components/page-frame.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { authorise } from '#lib/domain/rights.ts';
import { countDocuments } from '#lib/use-cases/count-documents.ts';

export const metadata: Metadata = { title: 'Export' };

const CONTENTS = Object.freeze([
  { name: 'Words', about: 'Every word of every page with its box, its confidence, and whether it comes from the file or from OCR.' },
  { name: 'Fields', about: 'The value that counts: confirmed, corrected or added, with text, page, boxes and the span of words.' },
  { name: 'Page types', about: 'Which document each page belongs to, who said so, and what the rules had said.' },
  { name: 'Absent and unreadable', about: 'What people looked for and did not find, apart from what nobody looked for.' },
]);

export default async function ExportPage() {
  const actor = await requireActor();
  await found((async () => authorise(actor, 'dataset.export'))());
  const { approved, 'in-review': inReview } = await countDocuments({ actor });
  return (
    <PageFrame>
      <PageHeader title="Export" lead="Approved documents as training data. Two exports of the same answers are the same bytes." />
      {approved === 0 ? (
        <Empty icon={PackageOpen} title="Nothing is approved yet">
          <p>
            {inReview > 0
              ? `${counted(inReview, 'document')} in review. What a reviewer approves can be exported here.`
              : 'What a reviewer approves can be exported here.'}
          </p>
        </Empty>
      ) : (
        <div className="card max-w-3xl">
          <div className="flex flex-wrap items-center justify-between gap-4 border-b border-line px-5 py-4">
            <div>
              <p className="text-xl font-semibold tabular-nums">{counted(approved, 'approved file')}</p>
              <p className="text-sm text-ink-faint">
                {inReview > 0
                  ? `${counted(inReview, 'file')} in review stay${inReview === 1 ? 's' : ''} out.`
                  : 'Nothing is left in review.'}
              </p>
            </div>
            <a href="/api/v1/export" download="deedlens-export.jsonl" className={buttonClass('primary')}>
              <Download size={16} aria-hidden="true" />
              Download JSONL
            </a>
          </div>
          <dl className="divide-y divide-line">
            {CONTENTS.map(({ name, about }) => (
              <div key={name} className="grid gap-x-6 px-5 py-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
                <dt className="font-medium">{name}</dt>
                <dd className="text-ink-soft">{about}</dd>
              </div>
            ))}
          </dl>
          <p className="border-t border-line px-5 py-3 text-sm text-ink-faint">
            One line a document of each file. From a terminal:{' '}
            <code className="font-mono text-ink-soft">npm run export -- --out approved.jsonl</code>
          </p>
        </div>
      )}
    </PageFrame>
  );
}
