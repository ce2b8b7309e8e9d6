import { randomUUID } from 'node:crypto';

/** Sign-in attempts are counted per e-mail address, in the rate limit table of better-auth: an address in a header can be made up. */
export const ATTEMPTS_MAX = 10;
/** Not longer than the longest window of better-auth, which removes older rows. */
export const ATTEMPTS_WINDOW_S = 60;

/** The part of a Prisma client that runs SQL. */
export interface RawSql {
  $queryRaw<T = unknown>(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<T>;
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<number>;
}

const keyOf = (email: string): string => `sign-in|${email}`;

/**
 * Counts one attempt and says whether it is still allowed: one statement, so that parallel attempts are all counted. The id is
 * chance and not the key again: ON CONFLICT watches one unique column only, and first attempts made at once would fail on the other.
 */
export async function countAttempt(prisma: RawSql, email: string, now = Date.now()): Promise<{ allowed: boolean }> {
  const expired = now - ATTEMPTS_WINDOW_S * 1000;
  const rows = await prisma.$queryRaw<{ count: number }[]>`
    INSERT INTO "rateLimit" ("id", "key", "count", "lastRequest") VALUES (${randomUUID()}, ${keyOf(email)}, 1, ${now}::bigint)
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "rateLimit"."lastRequest" <= ${expired}::bigint THEN 1 ELSE "rateLimit"."count" + 1 END,
      "lastRequest" = CASE WHEN "rateLimit"."lastRequest" <= ${expired}::bigint THEN ${now}::bigint ELSE "rateLimit"."lastRequest" END
    RETURNING "count"`;
  return { allowed: (rows[0]?.count ?? 1) <= ATTEMPTS_MAX };
}

/** A successful sign-in wipes the slate. */
export async function forgetAttempts(prisma: RawSql, email: string): Promise<void> {
  await prisma.$executeRaw`DELETE FROM "rateLimit" WHERE "key" = ${keyOf(email)}`;
}
