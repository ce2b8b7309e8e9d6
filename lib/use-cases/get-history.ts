import { z } from 'zod';
import { database } from '#lib/adapters/db/client.ts';
import { noSuchDocument, withinReach } from '#lib/adapters/db/document-row.ts';
import { refuseBlindReader } from '#lib/adapters/db/second-review.ts';
import { fieldKeySchema } from '#lib/domain/field.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** The part of an event's detail that the history shows; events differ in the rest. */
const detailSchema = z.object({
  fieldKey: fieldKeySchema.optional(),
  before: z.string().nullish(),
  after: z.string().nullish(),
  lost: z.array(z.string()).optional(),
});

export interface HistoryEvent {
  at: string;
  actorName: string;
  event: string;
  fieldKey?: z.infer<typeof fieldKeySchema>;
  before?: string;
  after?: string;
  /** Answers that a new split of the file had no place for. */
  lost?: string[];
}

/** Who did what to a document, newest first. Throws `Conflict` (`reading_blind`) for whoever is reading it a second time. */
export async function getHistory({ actor, documentId }: { actor: Actor; documentId: string }): Promise<HistoryEvent[]> {
  const where = { id: documentId, ...withinReach(actor, authorise(actor, 'document.history')) };
  const document = await database().document.findFirst({ where, select: { id: true } });
  if (!document) throw noSuchDocument();
  await refuseBlindReader(database(), actor, documentId);
  const events = await database().auditEvent.findMany({
    where: { subjectType: 'document', subjectId: documentId, organisationId: actor.organisationId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { createdAt: true, actorName: true, event: true, detail: true },
  });
  return events.map(({ createdAt, detail, ...event }) => ({ at: createdAt.toISOString(), ...event, ...changeIn(detail) }));
}

function changeIn(detail: unknown): Pick<HistoryEvent, 'fieldKey' | 'before' | 'after' | 'lost'> {
  const { data } = detailSchema.safeParse(detail);
  return {
    ...(data?.fieldKey && { fieldKey: data.fieldKey }),
    ...(data?.before && { before: data.before }),
    ...(data?.after && { after: data.after }),
    ...(data?.lost && data.lost.length > 0 && { lost: data.lost }),
  };
}
