import { database } from '#lib/adapters/db/client.ts';
import { withinReach } from '#lib/adapters/db/document-row.ts';
import { listenToDocuments } from '#lib/adapters/db/listen.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/**
 * The ids of documents within reach, each time one of them or one of its pages changes, until `signal` is aborted. Changes
 * that come while the reader is busy are told once.
 */
export async function* watchDocuments({ actor, signal }: { actor: Actor; signal: AbortSignal }): AsyncGenerator<{ documentId: string }> {
  const reach = withinReach(actor, authorise(actor, 'document.read'));
  const changed = new Set<string>();
  let wake: () => void = () => undefined;
  const stopListening = listenToDocuments(({ organisationId, documentId }) => {
    if (organisationId !== reach.organisationId) return;
    changed.add(documentId);
    wake();
  });
  const stop = (): void => wake();
  signal.addEventListener('abort', stop);
  const mine = new Map<string, boolean>();
  try {
    while (!signal.aborted) {
      const [documentId] = changed;
      if (documentId === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (changed.size > 0 || signal.aborted) resolve();
        });
        continue;
      }
      changed.delete(documentId);
      if (reach.uploadedById === undefined || (await isMine(documentId, reach, mine))) yield { documentId };
    }
  } finally {
    signal.removeEventListener('abort', stop);
    stopListening();
  }
}

async function isMine(
  documentId: string,
  reach: { organisationId: string; uploadedById?: string },
  known: Map<string, boolean>,
): Promise<boolean> {
  const before = known.get(documentId);
  if (before !== undefined) return before;
  const found = (await database().document.count({ where: { id: documentId, ...reach } })) > 0;
  known.set(documentId, found);
  return found;
}
