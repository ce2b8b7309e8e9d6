import type { Metadata } from 'next';
import Link from 'next/link';
import { findDemoAccounts } from '#lib/use-cases/find-demo-accounts.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { SignInForm } from './sign-in-form.tsx';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage() {
  const accounts = await findDemoAccounts();
  return (
    <>
      <h1 className="mb-1 font-serif text-2xl font-semibold tracking-tight">Sign in</h1>
      <p className="mb-6 text-ink-faint">
        New here?{' '}
        <Link href="/sign-up" className="link">
          Create an account
        </Link>
      </p>
      <SignInForm />
      {accounts.length > 0 && <DemoAccounts accounts={accounts} />}
    </>
  );
}
