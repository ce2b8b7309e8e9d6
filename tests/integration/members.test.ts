import { describe, expect, test } from 'vitest';
import { demoAccounts } from '#lib/adapters/auth/demo-accounts.ts';
import { database } from '#lib/adapters/db/client.ts';
import { Conflict, NotFound } from '#lib/domain/errors.ts';
import { ROLES } from '#lib/domain/rights.ts';
import { setEnv } from '#lib/env.ts';
import { createAccount } from '#lib/use-cases/create-account.ts';
import { findAuditEvents } from '#lib/use-cases/find-audit-events.ts';
import { findDemoAccounts } from '#lib/use-cases/find-demo-accounts.ts';
import { findMembers } from '#lib/use-cases/find-members.ts';
import { getActor } from '#lib/use-cases/get-actor.ts';
import { setMemberRole } from '#lib/use-cases/set-member-role.ts';
import { signIn } from '#lib/use-cases/sign-in.ts';
import { withDatabase } from '#tests/support/database.ts';
import { cookieHeaders, PASSWORD, seedPeople, seedPerson } from '#tests/support/people.ts';

withDatabase();

describe('members', () => {
  test('are those of the own organisation, by name', async () => {
    const { admin, organisationId } = await seedPeople();
    await seedPeople();
    const names = (await findMembers({ actor: admin })).map(({ name }) => name);
    expect(names).toHaveLength(4);
    expect(names).toEqual([...names].sort());
    expect(await database().member.count({ where: { organisationId } })).toBe(4);
  });

  test('get a new role, which is written down', async () => {
    const { admin, borrower } = await seedPeople();
    await setMemberRole({ actor: admin, memberId: borrower.memberId, role: 'reviewer' });
    const { events } = await findAuditEvents({ actor: admin });
    expect(events[0]).toMatchObject({
      event: 'member.role-changed',
      subjectId: borrower.memberId,
      detail: { before: 'borrower', after: 'reviewer' },
    });
  });

  test('of other organisations are not found', async () => {
    const [{ admin }, { borrower }] = [await seedPeople(), await seedPeople()];
    await expect(setMemberRole({ actor: admin, memberId: borrower.memberId, role: 'admin' })).rejects.toThrow(NotFound);
  });

  test('never lose their last administrator, also when two step down at once', async () => {
    const { admin, organisationId } = await seedPeople();
    const stepDown = (memberId: string) => setMemberRole({ actor: admin, memberId, role: 'reviewer' });
    await expect(stepDown(admin.memberId)).rejects.toThrow(Conflict);
    const second = await seedPerson({ organisationId, role: 'admin' });
    const outcomes = await Promise.allSettled([stepDown(admin.memberId), stepDown(second.memberId)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await database().member.count({ where: { organisationId, role: 'admin' } })).toBe(1);
  });

  test('made by an administrator can sign in with their role', async () => {
    const { admin } = await seedPeople();
    const { memberId } = await createAccount({
      actor: admin,
      name: 'Newton New',
      email: 'Newton@Example.test',
      password: PASSWORD,
      role: 'engineer',
    });
    const outcome = await signIn({ email: 'newton@example.test', password: PASSWORD, headers: new Headers() });
    expect(await getActor({ headers: cookieHeaders(outcome) })).toMatchObject({ memberId, role: 'engineer', name: 'Newton New' });
  });
});

describe('the audit', () => {
  test('is read page by page, newest first, each event once', async () => {
    const { admin, borrower } = await seedPeople();
    for (let round = 0; round < 51; round += 1)
      await setMemberRole({ actor: admin, memberId: borrower.memberId, role: round % 2 === 0 ? 'reviewer' : 'borrower' });
    const first = await findAuditEvents({ actor: admin });
    expect([first.events.length, first.nextCursor]).toEqual([50, first.events[49]?.id]);
    const second = await findAuditEvents({ actor: admin, cursor: first.nextCursor ?? '' });
    expect([second.events.length, second.nextCursor]).toEqual([1, null]);
    const times = [...first.events, ...second.events].map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
  });
});

describe('demo accounts', () => {
  test('are offered on the demo only, one a role, and only once they are there', async () => {
    expect(await findDemoAccounts()).toEqual([]);
    setEnv({ DEEDLENS_DEMO: '1' });
    try {
      expect(await findDemoAccounts()).toEqual([]);
      const { admin } = await seedPeople();
      for (const account of demoAccounts()) await createAccount({ actor: admin, ...account });
      const offered = await findDemoAccounts();
      expect(offered.map(({ role }) => role)).toEqual(ROLES);
      const [{ email, password } = { email: '', password: '' }] = offered;
      expect(await signIn({ email, password, headers: new Headers() })).toMatchObject({ ok: true });
    } finally {
      setEnv({ DEEDLENS_DEMO: '0' });
    }
  });
});
