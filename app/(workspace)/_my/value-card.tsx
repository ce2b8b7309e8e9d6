'use client';

import { Check, Flag, LoaderCircle } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import type { Box } from '#lib/domain/geometry.ts';
import type { Opinion } from '#lib/domain/opinion.ts';
import { Snippet } from '../documents/[id]/review/_page-view/snippet.tsx';

interface ValueCardProps {
  documentId: string;
  slot: string;
  label: string;
  value: string;
  place: { page: number; boxes: readonly Box[]; ratio: number | null } | null;
  opinion: Opinion | null;
}

/** One value beside the piece of the page it was read from; its owner says whether it is right, with a note if they like. */
export function ValueCard({ documentId, slot, label, value, place, opinion }: ValueCardProps) {
  const [said, setSaid] = useState<{ opinion: Opinion['opinion']; note: string | null } | null>(opinion);
  const [noting, setNoting] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const say = async (next: Opinion['opinion'], note: string | null): Promise<void> => {
    setBusy(true);
    const answer = await callApi(`/documents/${documentId}/opinions`, nothing, { method: 'POST', body: { slot, opinion: next, note } });
    setBusy(false);
    setProblem(answer.ok ? '' : answer.message);
    if (!answer.ok) return;
    setSaid({ opinion: next, note });
    setNoting(false);
  };
  return (
    <li className="grid gap-3 px-4 py-4 sm:grid-cols-2 sm:gap-5" aria-label={label}>
      <div className="min-w-0">
        <p className="text-sm text-ink-faint">{label}</p>
        <p className="mt-0.5 text-lg font-semibold break-words">{value}</p>
        {!noting && (
          <div className="mt-3 flex flex-wrap gap-2">
            <Answer
              pressed={said?.opinion === 'right'}
              busy={busy}
              tone="good"
              label={`${label}: that is right`}
              onClick={() => void say('right', null)}
            >
              <Check size={16} aria-hidden="true" />
              That is right
            </Answer>
            <Answer
              pressed={said?.opinion === 'wrong'}
              busy={busy}
              tone="bad"
              label={`${label}: something is wrong`}
              onClick={() => setNoting(true)}
            >
              <Flag size={16} aria-hidden="true" />
              Something is wrong
            </Answer>
          </div>
        )}
        {noting && (
          <Note
            label={label}
            busy={busy}
            note={said?.note ?? ''}
            onSend={(note) => void say('wrong', note)}
            onCancel={() => setNoting(false)}
          />
        )}
        <p role="status" className="mt-2 text-sm text-ink-soft empty:hidden">
          {!noting && said && thanks(said.opinion)}
        </p>
        {!noting && said?.note && <p className="mt-1 text-sm text-ink-faint">Your note: {said.note}</p>}
        {problem && (
          <p role="alert" className="mt-2 text-sm text-bad">
            {problem}
          </p>
        )}
      </div>
      {place && (
        <figure className="min-w-0">
          <Snippet
            documentId={documentId}
            page={place.page}
            boxes={place.boxes}
            ratio={place.ratio ?? undefined}
            label={`${label} on page ${place.page}`}
          />
          <figcaption className="mt-1 text-xs text-ink-faint">From page {place.page}</figcaption>
        </figure>
      )}
    </li>
  );
}

const thanks = (opinion: Opinion['opinion']): string =>
  opinion === 'right' ? 'Thank you. You said that this is right.' : 'Thank you. A person looks at it; you need to do nothing more.';

interface AnswerProps {
  pressed: boolean;
  busy: boolean;
  tone: 'good' | 'bad';
  label: string;
  onClick: () => void;
  children: React.ReactNode;
}

function Answer({ pressed, busy, tone, label, onClick, children }: AnswerProps) {
  const look = { good: 'border-good bg-good-soft text-good', bad: 'border-bad bg-bad-soft text-bad' }[tone];
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-label={label}
      disabled={busy}
      onClick={onClick}
      className={`inline-flex h-10 items-center gap-2 rounded-md border px-3 font-medium transition-colors disabled:opacity-50 ${pressed ? look : 'border-line-strong/60 bg-surface text-ink-soft hover:bg-hover'}`}
    >
      {children}
    </button>
  );
}

interface NoteProps {
  label: string;
  busy: boolean;
  note: string;
  onSend: (note: string | null) => void;
  onCancel: () => void;
}

function Note({ label, busy, note, onSend, onCancel }: NoteProps) {
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSend(String(new FormData(event.currentTarget).get('note') ?? '').trim() || null);
  };
  return (
    <form onSubmit={send} className="mt-3 flex flex-col gap-2">
      <label className="text-sm text-ink-soft">
        What should it be? (You may leave this empty.)
        <textarea
          name="note"
          defaultValue={note}
          maxLength={500}
          rows={2}
          aria-label={`${label}: what should it be?`}
          ref={takeFocus}
          className="input mt-1 text-base"
        />
      </label>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" className="h-10" disabled={busy}>
          {busy && <LoaderCircle size={16} aria-hidden="true" className="animate-spin" />}
          Tell us
        </Button>
        <Button className="h-10" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** The field appears because somebody asked to type in it. */
const takeFocus = (element: HTMLTextAreaElement | null): void => element?.focus();
