import { z } from 'zod';
import { DOCUMENT_TYPES, type DocumentType } from './document-types/key.ts';
import { RISK_CODES, type RiskReason } from './risk.ts';

/**
 * `waiting` = nobody holds it and it is not escalated; `mine` = held by or assigned to whoever asks; `held` = held by others;
 * `second-review` = approved, and a second person is to read it.
 */
export const QUEUE_STATES = ['waiting', 'mine', 'held', 'escalated', 'second-review'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** Instead of a member: nobody. */
export const NOBODY = 'nobody';

/** What part of the review queue one looks at; nothing = everything that is in review. Stands in addresses and in saved views. */
export const queueFilterSchema = z.object({
  state: z.enum(QUEUE_STATES).optional(),
  type: z.enum(DOCUMENT_TYPES).optional(),
  reason: z.enum(RISK_CODES).optional(),
  /** A member's id, or `nobody`. */
  assignedTo: z.union([z.uuid(), z.literal(NOBODY)]).optional(),
  /** Part of the lender's name as the machine read it. */
  lender: z.string().trim().min(1).max(100).optional(),
  /** Waits for this many days or longer. */
  olderThanDays: z.coerce.number().int().min(1).max(3650).optional(),
  /** Some pages could not be read well. */
  partial: z.coerce.boolean().optional(),
});
export type QueueFilter = z.infer<typeof queueFilterSchema>;

/** The filter in the parameters of an address: what is not one is left out, not refused. */
export function filterOfAddress(parameters: Readonly<Record<string, string | string[] | undefined>>): QueueFilter {
  const { state, type, reason, assignedTo, lender, olderThanDays, partial } = queueFilterSchema.shape;
  const part = <T>(schema: z.ZodType<T>, name: string): T | undefined => {
    const value = parameters[name];
    return typeof value === 'string' && value !== '' ? schema.safeParse(value).data : undefined;
  };
  return withoutGaps({
    state: part(state, 'state'),
    type: part(type, 'type'),
    reason: part(reason, 'reason'),
    assignedTo: part(assignedTo, 'assignedTo'),
    lender: part(lender, 'lender'),
    olderThanDays: part(olderThanDays, 'olderThanDays'),
    partial: parameters.partial === 'true' ? part(partial, 'partial') : undefined,
  });
}

/** The same filter as parameters of an address, in one order, so that equal filters have equal addresses. */
export function addressOfFilter(filter: QueueFilter, more: Readonly<Record<string, string | undefined>> = {}): string {
  const entries = Object.entries({ ...withoutGaps(filter), ...more }).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const query = new URLSearchParams(entries.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
  return query ? `/review?${query}` : '/review';
}

const withoutGaps = (filter: { [Key in keyof QueueFilter]: QueueFilter[Key] | undefined }): QueueFilter =>
  queueFilterSchema.parse(Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== false)));

/** A kept filter of one's own. */
export const savedViewSchema = z.object({
  name: z.string().trim().min(1, 'Give the view a name.').max(60),
  filter: queueFilterSchema,
});

/** A claim ends this many minutes after the last sign of life of its holder. */
export const CLAIM_MINUTES = 10;

/** How many documents one assigns at once at most. */
export const ASSIGNED_MAX = 200;

export const escalationSchema = z.object({
  note: z.string().trim().min(1, 'Say what somebody should look at.').max(1000),
});

/** One document that waits, with why it does and who has it. */
export interface ReviewQueueItem {
  documentId: string;
  fileName: string;
  types: DocumentType[];
  pageCount: number | null;
  fieldCount: number;
  /** How much a look is worth, 0..1: the order of the queue. */
  risk: number;
  reasons: RiskReason[];
  /** Lowest confidence of a core field, 0..1. */
  confidenceMin: number;
  partial: boolean;
  /** When it came into the queue. */
  waitsSince: string;
  claim: { by: string; until: string; mine: boolean } | null;
  assignedTo: { id: string; name: string; me: boolean } | null;
  escalation: { by: string; at: string; note: string; mine: boolean } | null;
}

/** How many documents each state holds for whoever looks. */
export type QueueCounts = Readonly<Record<QueueState | 'all', number>>;

export interface ReviewQueue {
  items: ReviewQueueItem[];
  nextCursor: string | null;
  counts: QueueCounts;
}

/** A filter that its owner kept under a name. */
export interface SavedView {
  id: string;
  name: string;
  filter: QueueFilter;
}

/** Somebody who may review. */
export interface Reviewer {
  id: string;
  name: string;
  me: boolean;
}
