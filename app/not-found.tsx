import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from './_components/button.tsx';
import { Wordmark } from './_components/logo.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main className="flex min-h-[70dvh] flex-col items-center justify-center gap-3 px-6 py-16 text-center">
      <Wordmark />
      <h1 className="mt-4 font-serif text-2xl font-semibold">This page is not there</h1>
      <p className="max-w-sm text-ink-faint">
        It may have been deleted, or it is not yours to see. Check the address, or go back to the start.
      </p>
      <Link href="/" className={`mt-3 ${buttonClass('primary')}`}>
        To the start
      </Link>
    </main>
  );
}
