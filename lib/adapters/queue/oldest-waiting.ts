/** The part of a Prisma client that reads with SQL. */
interface RawReader {
  $queryRaw<T = unknown>(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<T>;
}

/** Seconds that the oldest job which could run now has been waiting; 0 when none waits, or before the queue's first start. */
export async function oldestWaitingSeconds(prisma: RawReader): Promise<number> {
  const [queue] = await prisma.$queryRaw<{ exists: boolean }[]>`SELECT to_regclass('pgboss.job') IS NOT NULL AS "exists"`;
  if (!queue?.exists) return 0;
  const [oldest] = await prisma.$queryRaw<{ seconds: number | null }[]>`
    SELECT EXTRACT(EPOCH FROM now() - min(start_after))::float8 AS "seconds" FROM pgboss.job
    WHERE state IN ('created', 'retry') AND start_after <= now()`;
  return Math.round(oldest?.seconds ?? 0);
}
