import { database } from '#lib/adapters/db/client.ts';
import { toRowState } from '#lib/adapters/db/document-row.ts';
import { statesBefore } from '#lib/domain/document.ts';
import { issueOf } from '#lib/domain/issue.ts';

/** A job of this reading failed for good: the document says so and may be tried again. Its other jobs then find nothing to do. */
export async function failDocument({ documentId, reading }: { documentId: string; reading: number }): Promise<void> {
  const issue = issueOf('reader_crashed');
  await database().document.updateMany({
    where: { id: documentId, reading, state: { in: statesBefore('failed').map(toRowState) } },
    data: { state: 'failed', failureCode: issue.code, issues: [{ ...issue }], retryable: true },
  });
}
