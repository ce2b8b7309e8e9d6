import { describe, expect, test } from 'vitest';
import { ATTEMPTS_MAX, countAttempt } from '#lib/adapters/auth/attempts.ts';
import { database } from '#lib/adapters/db/client.ts';
import { getActor } from '#lib/use-cases/get-actor.ts';
import { handleAuthRequest } from '#lib/use-cases/handle-auth-request.ts';
import { signIn } from '#lib/use-cases/sign-in.ts';
import { signOut } from '#lib/use-cases/sign-out.ts';
import { signUp } from '#lib/use-cases/sign-up.ts';
import { withDatabase } from '#tests/support/database.ts';
import { cookieHeaders, cookieOf, PASSWORD, seedOrganisation, seedPeople, seedPerson, signedIn } from '#tests/support/people.ts';

withDatabase();
const nobody = new Headers();

describe('signing up', () => {
  test('on an empty installation makes one administrator of one organisation, and everybody after that a borrower', async () => {
    const outcomes = await Promise.all(
      ['one', 'two', 'three'].map((name) => signUp({ name, email: `${name}@example.test`, password: PASSWORD, headers: nobody })),
    );
    const members = await database().member.findMany({ select: { role: true, organisationId: true } });
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(members.map(({ role }) => role).sort()).toEqual(['admin', 'borrower', 'borrower']);
    expect(new Set(members.map(({ organisationId }) => organisationId)).size).toBe(1);
  });

  test('signs in at once', async () => {
    const outcome = await signUp({ name: 'Nell New', email: ' Nell@Example.test ', password: PASSWORD, headers: nobody });
    expect(await getActor({ headers: cookieHeaders(outcome) })).toMatchObject({ name: 'Nell New', role: 'borrower' });
  });

  test('refuses an address that is taken, in whatever case, and leaves nothing behind', async () => {
    const { email, organisationId } = await seedPerson({ organisationId: await seedOrganisation(), role: 'engineer' });
    const again = signUp({ name: 'Twin', email: email.toUpperCase(), password: PASSWORD, headers: nobody });
    await expect(again).rejects.toThrow(/already an account/);
    expect(await database().user.count({ where: { name: 'Twin' } })).toBe(0);
    expect(await database().member.count({ where: { organisationId } })).toBe(1);
  });

  test.each([
    ['a short password', { password: 'ninechars' }, /at least 10 characters/],
    ['no address', { email: 'nobody' }, /not an e-mail address/],
    ['no name', { name: '  ' }, /Type your name/],
  ])('refuses %s', async (_case, wrong, message) => {
    const typed = { name: 'Ann', email: 'ann@example.test', password: PASSWORD, headers: nobody, ...wrong };
    await expect(signUp(typed)).rejects.toThrow(message);
  });

  test('is closed at the door of the auth library, which knows no organisations', async () => {
    await expect(
      handleAuthRequest(authRequest('/sign-up/email', { name: 'X', email: 'x@example.test', password: PASSWORD })),
    ).rejects.toThrow(/no such address/);
  });
});

describe('signing in', () => {
  test('opens a session that says who is asking, and signing out ends it', async () => {
    const { reviewer } = await seedPeople();
    const headers = await signedIn(reviewer);
    const { memberId, organisationId, name } = reviewer;
    expect(await getActor({ headers })).toEqual({ memberId, organisationId, name, role: 'reviewer' });
    const { cookies } = await signOut({ headers });
    expect(cookies.join()).toMatch(/Max-Age=0/);
    expect(await getActor({ headers })).toBeNull();
  });

  test('keeps the session in a cookie that scripts and other sites cannot use', async () => {
    const { reviewer } = await seedPeople();
    const outcome = await signIn({ email: reviewer.email, password: PASSWORD, headers: nobody });
    expect(outcome.ok && outcome.cookies.join()).toMatch(/deedlens\.session_token=.*HttpOnly; SameSite=Lax/);
  });

  test('does not tell a wrong password from an unknown address', async () => {
    const { reviewer } = await seedPeople();
    const wrong = { ok: false, reason: 'wrong-credentials' };
    expect(await signIn({ email: reviewer.email, password: 'wrong password', headers: nobody })).toEqual(wrong);
    expect(await signIn({ email: 'unknown@example.test', password: PASSWORD, headers: nobody })).toEqual(wrong);
    expect(await signIn({ email: 'no address', password: PASSWORD, headers: nobody })).toEqual(wrong);
  });

  test('is refused after too many wrong passwords in a minute, also with the right one and all at once', async () => {
    const { reviewer } = await seedPeople();
    const guess = () => signIn({ email: reviewer.email, password: 'wrong password', headers: nobody });
    const outcomes = await Promise.all(Array.from({ length: ATTEMPTS_MAX + 2 }, guess));
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'too-many-attempts')).toHaveLength(2);
    expect(await signIn({ email: reviewer.email, password: PASSWORD, headers: nobody })).toEqual({
      ok: false,
      reason: 'too-many-attempts',
    });
    await database().rateLimit.updateMany({ data: { lastRequest: BigInt(Date.now() - 61_000) } });
    expect(await signIn({ email: reviewer.email, password: PASSWORD, headers: nobody })).toMatchObject({ ok: true });
  });

  test('counts every one of many first attempts made at once', async () => {
    for (let round = 0; round < 25; round += 1) {
      const attempts = Array.from({ length: 20 }, () => countAttempt(database(), `round-${round}@example.com`));
      const allowed = (await Promise.all(attempts)).filter((attempt) => attempt.allowed);
      expect(allowed).toHaveLength(ATTEMPTS_MAX);
    }
  });

  test('with the right password forgets the wrong ones', async () => {
    const { reviewer } = await seedPeople();
    for (let round = 0; round < 3; round += 1) {
      for (let guess = 1; guess < 5; guess += 1) await signIn({ email: reviewer.email, password: 'wrong password', headers: nobody });
      expect(await signIn({ email: reviewer.email, password: PASSWORD, headers: nobody })).toMatchObject({ ok: true });
    }
  });
});

describe('a session', () => {
  test('ends when it expires', async () => {
    const { admin } = await seedPeople();
    const headers = await signedIn(admin);
    await database().session.updateMany({ where: { user: { email: admin.email } }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await getActor({ headers })).toBeNull();
  });

  test('cannot be made up', async () => {
    const headers = await signedIn((await seedPeople()).admin);
    const forged = new Headers({ cookie: (headers.get('cookie') ?? '').replace(/\.[^.]*$/, '.AAAA') });
    expect(await getActor({ headers: forged })).toBeNull();
    expect(await getActor({ headers: nobody })).toBeNull();
  });

  test('takes on a new role with the next request, and opens nothing for somebody who is no member any more', async () => {
    const { engineer } = await seedPeople();
    const headers = await signedIn(engineer);
    await database().member.update({ where: { id: engineer.memberId }, data: { role: 'admin' } });
    expect(await getActor({ headers })).toMatchObject({ role: 'admin' });
    await database().member.delete({ where: { id: engineer.memberId } });
    expect(await getActor({ headers })).toBeNull();
  });
});

describe('the sign-in endpoint', () => {
  test.each(['http://127.0.0.1:3000', 'http://localhost:4711'])('works at %s, the address the browser used', async (origin) => {
    const { borrower } = await seedPeople();
    const response = await handleAuthRequest(authRequest('/sign-in/email', { email: borrower.email, password: PASSWORD }, origin, origin));
    expect(response.status).toBe(200);
    const cookie = cookieOf(response.headers.getSetCookie());
    expect(await getActor({ headers: new Headers({ cookie }) })).toMatchObject({ memberId: borrower.memberId });
    const signedOut = await handleAuthRequest(authRequest('/sign-out', {}, origin, origin, cookie));
    expect(signedOut.status).toBe(200);
    expect(await getActor({ headers: new Headers({ cookie }) })).toBeNull();
  });

  test('refuses another site', async () => {
    const { borrower } = await seedPeople();
    const body = { email: borrower.email, password: PASSWORD };
    const response = await handleAuthRequest(authRequest('/sign-in/email', body, 'http://127.0.0.1:3000', 'http://evil.test'));
    expect(response.status).toBe(403);
  });

  test('counts the same attempts', async () => {
    const { borrower } = await seedPeople();
    const guess = () => handleAuthRequest(authRequest('/sign-in/email', { email: borrower.email, password: 'wrong password' }));
    for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) expect((await guess()).status).toBe(401);
    expect((await guess()).status).toBe(429);
  });
});

/** A POST as a browser at `origin` sends it to the server at `server`. */
function authRequest(path: string, body: object, server = 'http://127.0.0.1:3000', origin = server, cookie = ''): Request {
  const headers = { 'content-type': 'application/json', host: new URL(server).host, origin, cookie, 'x-forwarded-for': '192.0.2.1' };
  return new Request(`${server}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}
