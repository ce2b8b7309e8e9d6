import { z } from 'zod';
import { type QueueFilter, queueFilterSchema } from '#lib/domain/review-queue.ts';
import { type ApiAnswer, callApi } from './call-api.ts';

const nextSchema = z.object({ documentId: z.uuid().nullable() }).transform(({ documentId }) => documentId);

interface Asked {
  filter?: QueueFilter;
  /** The document one comes from (approved, skipped or escalated): the queue goes on behind it. */
  after?: string;
}

/**
 * Finds and takes the document to look at next: it is locked for this reviewer when the answer comes, and its workbench is at
 * `reviewAddress`. Null when nothing is left. Without a `filter`, the one that the reviewer set out with.
 */
export const nextDocument = ({ filter = keptFilter(), after }: Asked = {}): Promise<ApiAnswer<string | null>> =>
  callApi('/review/next', nextSchema, { method: 'POST', body: { filter, ...(after && { after }) } });

/** Which document `nextDocument` would answer now, without taking it: to fetch ahead. It may be another by then. */
export const peekNextDocument = ({ filter = keptFilter(), after }: Asked = {}): Promise<ApiAnswer<string | null>> =>
  callApi('/review/next', nextSchema, { method: 'POST', body: { filter, peek: true, ...(after && { after }) } });

export const reviewAddress = (documentId: string): string => `/documents/${documentId}/review`;

const KEPT_UNDER = 'deedlens.queue-filter';

/** Remembers, for this tab, which part of the queue the reviewer works through. */
export function keepFilter(filter: QueueFilter): void {
  try {
    sessionStorage.setItem(KEPT_UNDER, JSON.stringify(filter));
  } catch {
    // Without storage the whole queue is gone through.
  }
}

function keptFilter(): QueueFilter {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT_UNDER) ?? '{}');
    return queueFilterSchema.catch({}).parse(kept);
  } catch {
    return {};
  }
}
