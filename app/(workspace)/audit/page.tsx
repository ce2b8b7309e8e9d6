import { History } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { buttonClass } from '#app/_components/button.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { PageFrame } from '#app/_components/page-frame.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { When } from '#app/_components/when.tsx';
import { actorWords, eventWords, ROLE_WORDS } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { fieldKeySchema } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { ROLES } from '#lib/domain/rights.ts';
import { findAuditEvents } from '#lib/use-cases/find-audit-events.ts';

export const metadata: Metadata = { title: 'Audit' };

const cursorSchema = z.object({ cursor: z.uuid().optional().catch(undefined) });
type AuditEvent = Awaited<ReturnType<typeof findAuditEvents>>['events'][number];

export default async function AuditPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const actor = await requireActor();
  const { cursor } = cursorSchema.parse(await searchParams);
  const { events, nextCursor } = await found(findAuditEvents({ actor, ...(cursor && { cursor }) }));
  return (
    <PageFrame>
      <PageHeader title="Audit" lead="Who did what, newest first. Nothing here can be changed." />
      {events.length === 0 ? (
        <Empty icon={History} title="Nothing has happened yet">
          <p>Uploads, answers, approvals and exports are written down here.</p>
        </Empty>
      ) : (
        <ul aria-label="Events" className="card divide-y divide-line">
          {events.map((event) => (
            <li key={event.id} className="grid gap-x-6 gap-y-0.5 px-4 py-2.5 md:grid-cols-[11rem_10rem_minmax(0,1fr)]">
              <span className="text-sm text-ink-faint">
                <When at={event.at} />
              </span>
              <span className="truncate">{actorWords(event.actorName)}</span>
              <span className="min-w-0 break-words">
                {event.subjectType === 'document' || event.subjectType === 'loan' ? (
                  <Link href={`/${event.subjectType}s/${event.subjectId}`} className="link">
                    {eventWords(event.event)}
                  </Link>
                ) : (
                  eventWords(event.event)
                )}
                <Detail detail={event.detail} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {(nextCursor || cursor) && (
        <nav aria-label="Pages of the list" className="mt-4 flex justify-end gap-2">
          {cursor && (
            <Link href="/audit" className={buttonClass()}>
              Newest
            </Link>
          )}
          {nextCursor && (
            <Link href={`/audit?cursor=${nextCursor}`} className={buttonClass()}>
              Older
            </Link>
          )}
        </nav>
      )}
    </PageFrame>
  );
}

/** The part of a detail that means something to people; events differ in the rest. */
const detailSchema = z.object({
  fileName: z.string().optional().catch(undefined),
  fieldKey: fieldKeySchema.optional().catch(undefined),
  before: z.string().nullish().catch(undefined),
  after: z.string().nullish().catch(undefined),
});

const roleOr = (text: string): string => ROLE_WORDS[ROLES.find((role) => role === text) ?? 'system'];

function Detail({ detail }: { detail: AuditEvent['detail'] }) {
  const { data } = detailSchema.safeParse(detail);
  if (!data) return null;
  const isRole = (text: string): boolean => ROLES.some((role) => role === text);
  const shown = (text: string): string => (isRole(text) ? roleOr(text) : text);
  const change = [data.before, data.after].filter((text): text is string => Boolean(text)).map(shown);
  const parts = [data.fileName, data.fieldKey && FIELDS[data.fieldKey].label, change.join(' → ')].filter(Boolean);
  return parts.length > 0 && <span className="text-sm text-ink-faint"> {parts.join(' · ')}</span>;
}
