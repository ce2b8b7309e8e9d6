import { callApi, nothing } from './call-api.ts';

export interface Approval {
  documentId: string;
  fileName: string;
}

let last: Approval | null = null;
const listeners = new Set<() => void>();

const change = (next: Approval | null): void => {
  last = next;
  for (const listener of listeners) listener();
};

/** The document that was approved last in this tab, as long as the approval can be taken back by a key. */
export const lastApproval = {
  get: (): Approval | null => last,
  set: (approval: Approval): void => change(approval),
  forget: (): void => change(null),
  listen(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

/** Takes the last approval back; answers the document to go to, or a sentence of what went wrong. Null when there is none. */
export async function undoApproval(): Promise<{ documentId: string } | { problem: string } | null> {
  const approval = last;
  if (!approval) return null;
  const answer = await callApi(`/documents/${approval.documentId}/reopen`, nothing, { method: 'POST' });
  if (!answer.ok && answer.status === 0) return { problem: answer.message };
  change(null);
  return answer.ok ? { documentId: approval.documentId } : { problem: answer.message };
}
