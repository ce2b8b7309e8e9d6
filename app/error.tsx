'use client';

import { Button } from './_components/button.tsx';

export default function AppError({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-3 px-6 text-center">
      <h1 className="font-serif text-2xl font-semibold">Something went wrong</h1>
      <p className="max-w-sm text-ink-faint">
        Nothing that was saved is lost. Try again in a moment; if it goes on, tell your administrator.
      </p>
      <Button look="primary" className="mt-3" onClick={reset}>
        Try again
      </Button>
    </main>
  );
}
