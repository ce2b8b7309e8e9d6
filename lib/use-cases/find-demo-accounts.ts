import { type DemoAccount, demoAccounts } from '#lib/adapters/auth/demo-accounts.ts';
import { database } from '#lib/adapters/db/client.ts';

/** The demo accounts one can sign in with here: only on the embedded demo, and only those that are there. */
export async function findDemoAccounts(): Promise<DemoAccount[]> {
  const accounts = demoAccounts();
  if (accounts.length === 0) return [];
  const users = await database().user.findMany({
    where: { email: { in: accounts.map(({ email }) => email) } },
    select: { email: true },
  });
  return accounts.filter(({ email }) => users.some((user) => user.email === email));
}
