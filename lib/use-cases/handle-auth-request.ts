import { authOf, isOpenPath } from '#lib/adapters/auth/auth.ts';
import { database } from '#lib/adapters/db/client.ts';
import { NotFound } from '#lib/domain/errors.ts';

/** Answers /api/auth/…: sign-in, sign-out and sessions, with rate limit and origin check. Nothing else of it is open. */
export async function handleAuthRequest(request: Request): Promise<Response> {
  if (!isOpenPath(new URL(request.url).pathname)) throw new NotFound('There is no such address here.');
  return authOf(database()).handler(request);
}
