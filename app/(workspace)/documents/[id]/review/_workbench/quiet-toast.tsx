'use client';

import { useEffect } from 'react';

interface ToastProps {
  told: { text: string } | null;
  onGone: () => void;
}

const SHOWN_MS = 4_000;

/** Says for a moment what a key just did; takes no focus and covers no field. */
export function QuietToast({ told, onGone }: ToastProps) {
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told, onGone]);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-16 z-30 flex justify-center px-4 md:bottom-5">
      {told && (
        <p className="max-w-full animate-pop truncate rounded-full border border-line bg-raised px-4 py-1.5 text-sm text-ink shadow-high">
          {told.text}
        </p>
      )}
    </div>
  );
}
