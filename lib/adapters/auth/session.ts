import { isAPIError } from 'better-auth/api';
import type { Auth } from './auth.ts';

export type SignInOutcome = { ok: true; cookies: string[] } | { ok: false; reason: 'wrong-credentials' | 'too-many-attempts' };

/** The user of the session cookie in these headers; null without a valid one. */
export async function sessionUser(auth: Auth, headers: Headers): Promise<{ id: string; name: string; email: string } | null> {
  const session = await auth.api.getSession({ headers });
  return session ? { id: session.user.id, name: session.user.name, email: session.user.email } : null;
}

/** Opens a session. `cookies` are the Set-Cookie headers to answer with; inside Next they have been set already. */
export async function openSession(auth: Auth, credentials: { email: string; password: string }, headers: Headers): Promise<SignInOutcome> {
  try {
    const answer = await auth.api.signInEmail({ body: credentials, headers, returnHeaders: true });
    return { ok: true, cookies: answer.headers.getSetCookie() };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    if (error.statusCode === 429) return { ok: false, reason: 'too-many-attempts' };
    if (error.statusCode >= 400 && error.statusCode < 500) return { ok: false, reason: 'wrong-credentials' };
    throw error;
  }
}

/** Ends the session of these headers, if there is one, and answers the Set-Cookie headers that clear the cookie. */
export async function closeSession(auth: Auth, headers: Headers): Promise<string[]> {
  const answer = await auth.api.signOut({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}
