import { FileUp, Lock } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Actor } from '#lib/domain/rights.ts';
import { ChecklistCards } from './checklist-card.tsx';
import { UploadChoices } from './upload-choices.tsx';

interface MyDocumentsProps {
  actor: Actor;
  /** Nothing was ever sent. */
  empty: boolean;
  /** The list of what was sent. */
  children: ReactNode;
}

/** A borrower's start: how to send a paper, what is still missing, and what was sent. */
export function MyDocuments({ actor, empty, children }: MyDocumentsProps) {
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-5">
      <header>
        <h1 className="font-serif text-2xl font-semibold tracking-tight">My documents</h1>
        <p className="mt-1 text-lg text-ink-soft">
          {empty
            ? 'Send us your first paper. A photo is enough; we tell you if it is not.'
            : 'Send what is missing. We read it and show you what we found.'}
        </p>
      </header>
      <UploadChoices />
      <p className="flex items-start gap-2 text-sm text-ink-faint">
        <Lock size={15} aria-hidden="true" className="mt-0.5 shrink-0" />
        <span>
          Only you and the people who work on your loan see what you send.{' '}
          <Link href="/on-device" className="rounded-sm underline decoration-line-strong underline-offset-4 hover:text-ink">
            Read a paper on this device
          </Link>{' '}
          to see what it says without sending it.
        </span>
      </p>
      <ChecklistCards actor={actor} />
      {empty ? <FirstTime /> : <section aria-label="What you sent">{children}</section>}
    </div>
  );
}

const STEPS = [
  ['Photograph or choose', 'Every page, flat and in good light. Several photos become one document.'],
  ['We read it', 'It takes a minute or two. You may close the page; a lost connection costs nothing.'],
  ['You see what we read', 'In plain words, beside the page. Tell us where we are wrong.'],
] as const;

function FirstTime() {
  return (
    <section className="card px-4 py-5" aria-labelledby="how-title">
      <h2 id="how-title" className="flex items-center gap-2 text-lg font-semibold">
        <FileUp size={20} aria-hidden="true" className="text-accent" />
        How it goes
      </h2>
      <ol className="mt-3 flex flex-col gap-3">
        {STEPS.map(([title, text], index) => (
          <li key={title} className="flex gap-3">
            <span
              aria-hidden="true"
              className="flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft font-semibold text-accent-strong"
            >
              {index + 1}
            </span>
            <div>
              <p className="font-medium">{title}</p>
              <p className="text-ink-faint">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
