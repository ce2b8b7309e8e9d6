import { CircleCheck } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Empty } from '#app/_components/empty.tsx';
import { PageFrame } from '#app/_components/page-frame.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { When } from '#app/_components/when.tsx';
import { counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { reachOf } from '#lib/domain/rights.ts';
import { findDeadJobs } from '#lib/use-cases/find-dead-jobs.ts';
import { RetryJob } from './retry-job.tsx';

export const metadata: Metadata = { title: 'Failed jobs' };

const TASK_WORDS: Readonly<Record<string, string>> = Object.freeze({
  'open-document': 'Opening the file',
  'read-pages': 'Reading pages',
  'extract-document': 'Finding the fields',
});

export default async function JobsPage() {
  const actor = await requireActor();
  const jobs = await found(findDeadJobs({ actor }));
  const mayRetry = reachOf(actor, 'job.retry') !== 'none';
  return (
    <PageFrame>
      <PageHeader title="Failed jobs" lead="Work that was tried several times and given up. Nothing of it is lost." />
      {jobs.length === 0 ? (
        <Empty icon={CircleCheck} title="No failed jobs">
          <p>Everything that was started has been done, or is being done.</p>
        </Empty>
      ) : (
        <ul aria-label="Failed jobs" className="card divide-y divide-line">
          {jobs.map((job) => (
            <li key={job.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3">
              <div className="min-w-0 flex-1 basis-72">
                <p className="font-medium">{TASK_WORDS[job.task] ?? job.task}</p>
                {job.documentId && (
                  <Link href={`/documents/${job.documentId}`} className="link text-sm break-words">
                    {job.fileName ?? 'Document'}
                  </Link>
                )}
                <p className="mt-1 text-sm break-words text-bad">{job.error}</p>
                <p className="mt-1 text-sm text-ink-faint">
                  {counted(job.attempts, 'attempt')}, last <When at={job.failedAt} />
                </p>
              </div>
              {mayRetry && <RetryJob jobId={job.id} />}
            </li>
          ))}
        </ul>
      )}
    </PageFrame>
  );
}
