import { authOf } from '#lib/adapters/auth/auth.ts';
import { openSession, type SignInOutcome } from '#lib/adapters/auth/session.ts';
import { database } from '#lib/adapters/db/client.ts';

/**
 * Opens a session by e-mail and password. Inside a Next action the cookie is set; elsewhere `cookies` are the Set-Cookie
 * headers to answer with. Which of the two was wrong is not told.
 */
export async function signIn(input: { email: string; password: string; headers: Headers }): Promise<SignInOutcome> {
  const { email, password, headers } = input;
  return openSession(authOf(database()), { email: email.trim(), password }, headers);
}
