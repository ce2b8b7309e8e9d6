import { database } from '#lib/adapters/db/client.ts';
import { blankLines } from '#lib/adapters/storage/blank-lines.ts';

const TIMEOUT_MS = 600_000;

/**
 * Takes what an erased file said out of a frozen version: its lines are empty from then on, the others keep their place and their
 * hash, while the hash of the whole is that of the lines as they were frozen. Safe to repeat.
 */
export async function blankErasedLines({ versionId }: { versionId: string }): Promise<void> {
  await database().$transaction(
    async (tx) => {
      // Two at once would each write back what the other one took out.
      await tx.$queryRaw`SELECT 1 AS "locked" FROM pg_advisory_xact_lock(hashtextextended(${versionId}, 0))`;
      const version = await tx.datasetVersion.findFirst({ where: { id: versionId, state: 'frozen' }, select: { storageKey: true } });
      const erased = await tx.datasetItem.findMany({ where: { versionId, documentId: null }, select: { line: true } });
      if (!version?.storageKey || erased.length === 0) return;
      await blankLines(version.storageKey, new Set(erased.map(({ line }) => line)));
    },
    { timeout: TIMEOUT_MS, maxWait: 60_000 },
  );
}
