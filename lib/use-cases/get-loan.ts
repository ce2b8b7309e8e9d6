import { database } from '#lib/adapters/db/client.ts';
import { fromRowState, noSuchDocument, withinReach } from '#lib/adapters/db/document-row.ts';
import type { DocumentState } from '#lib/domain/document.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

export interface LoanOfDocument {
  /** Null when the file belongs to no loan. */
  loanId: string | null;
  /** Null for a loan without a name, and without a loan. */
  reference: string | null;
  /** The other files of the loan that the actor may see, oldest first. */
  others: { documentId: string; fileName: string; state: DocumentState }[];
}

/** The loan a file belongs to, with its other files. */
export async function getLoan({ actor, documentId }: { actor: Actor; documentId: string }): Promise<LoanOfDocument> {
  const within = withinReach(actor, authorise(actor, 'document.read'));
  const document = await database().document.findFirst({
    where: { id: documentId, ...within },
    select: {
      loan: { select: { id: true, reference: true, documents: { where: within, orderBy: { createdAt: 'asc' }, select: FILE_COLUMNS } } },
    },
  });
  if (!document) throw noSuchDocument();
  const others = document.loan?.documents.filter(({ id }) => id !== documentId) ?? [];
  return {
    loanId: document.loan?.id ?? null,
    reference: document.loan?.reference ?? null,
    others: others.map(({ id, fileName, state }) => ({ documentId: id, fileName, state: fromRowState(state) })),
  };
}

const FILE_COLUMNS = { id: true, fileName: true, state: true } as const;
