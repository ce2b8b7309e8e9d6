import Link from 'next/link';
import { Chip } from '#app/_components/chip.tsx';
import { When } from '#app/_components/when.tsx';
import type { AlertSummary } from '#lib/use-cases/find-alerts.ts';
import { Acknowledge } from './acknowledge.tsx';

const SHOWN = 8;

/** One alert: what drifted, since when, which documents show it, and what to do. */
export function AlertCard({ alert, mayManage }: { alert: AlertSummary; mayManage: boolean }) {
  const { level, message, since, advice, documents, state, acknowledgedBy } = alert;
  const [first, ...others] = documents;
  return (
    <li className="card px-4 py-3.5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2">
            <Chip tone={level === 'alarm' ? 'bad' : 'warn'}>{level === 'alarm' ? 'Alarm' : 'Warning'}</Chip>
            <span className="text-sm text-ink-faint">
              since <When at={since} />
            </span>
          </p>
          <h3 className="mt-1 font-semibold">{message}</h3>
          <p className="mt-1 max-w-prose text-ink-soft">{advice}</p>
        </div>
        {state === 'open' && mayManage && <Acknowledge alertId={alert.id} />}
        {state === 'acknowledged' && <span className="text-sm text-ink-faint">{acknowledgedBy ?? 'Somebody'} takes care of it</span>}
      </div>
      {first && (
        <div className="mt-2.5 border-t border-line pt-2.5 text-sm">
          <p>
            The first one: <DocumentLink document={first} />
          </p>
          {others.length > 0 && (
            <>
              <p className="mt-1 text-ink-faint">Documents that show it most</p>
              <ul className="mt-0.5 flex flex-wrap gap-x-4 gap-y-1">
                {others.slice(0, SHOWN).map((document) => (
                  <li key={document.id} className="min-w-0">
                    <DocumentLink document={document} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </li>
  );
}

const DocumentLink = ({ document: { id, fileName } }: { document: AlertSummary['documents'][number] }) => (
  <Link
    href={`/documents/${id}`}
    className="inline-flex min-h-6 max-w-64 items-center rounded-sm text-accent-strong underline decoration-line-strong underline-offset-4 hover:decoration-accent"
  >
    <span className="truncate">{fileName}</span>
  </Link>
);
