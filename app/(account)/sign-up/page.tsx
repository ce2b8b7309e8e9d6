import type { Metadata } from 'next';
import Link from 'next/link';
import { SignUpForm } from './sign-up-form.tsx';

export const metadata: Metadata = { title: 'Create an account' };

export default function SignUpPage() {
  return (
    <>
      <h1 className="mb-1 font-serif text-2xl font-semibold tracking-tight">Create an account</h1>
      <p className="mb-6 text-ink-faint">
        You can upload documents and follow them. Already here?{' '}
        <Link href="/sign-in" className="link">
          Sign in
        </Link>
      </p>
      <SignUpForm />
    </>
  );
}
