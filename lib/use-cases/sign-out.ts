import { authOf } from '#lib/adapters/auth/auth.ts';
import { closeSession } from '#lib/adapters/auth/session.ts';
import { database } from '#lib/adapters/db/client.ts';

/** Ends the session of these headers; its row is gone at once. Answers the Set-Cookie headers that clear the cookie. */
export async function signOut({ headers }: { headers: Headers }): Promise<{ cookies: string[] }> {
  return { cookies: await closeSession(authOf(database()), headers) };
}
