import type { Role } from '#lib/domain/rights.ts';
import { env } from '#lib/env.ts';

export interface DemoAccount {
  name: string;
  email: string;
  /** Shared and printed on the sign-in page: it guards nothing. */
  password: string;
  role: Role;
}

const account = (role: Role, name: string): DemoAccount => ({
  role,
  name,
  email: `${role}@demo.deedlens.local`,
  password: 'deedlens-demo',
});

const DEMO_ACCOUNTS: readonly DemoAccount[] = Object.freeze([
  account('borrower', 'Bea Borrower'),
  account('reviewer', 'Rae Reviewer'),
  account('engineer', 'Eli Engineer'),
  account('admin', 'Ada Admin'),
]);

/** The accounts of the demo; none unless the supervisor runs its own embedded database (DEEDLENS_DEMO). */
export const demoAccounts = (): readonly DemoAccount[] => (env().DEEDLENS_DEMO ? DEMO_ACCOUNTS : []);
