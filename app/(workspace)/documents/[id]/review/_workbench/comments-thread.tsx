'use client';

import { useEffect, useRef, useState, useTransition } from 'react';
import { Button } from '#app/_components/button.tsx';
import { When } from '#app/_components/when.tsx';
import type { Comments } from './use-comments.ts';

interface ThreadProps {
  comments: Comments;
  /** The value it is about; without one, the document as a whole. */
  slot?: string;
  /** Whether a new remark is being written. */
  writing: boolean;
  onWriting: (writing: boolean) => void;
}

/** What people remarked on one thing, oldest first, and room for one more. */
export function CommentsThread({ comments, slot, writing, onWriting }: ThreadProps) {
  const mine = comments.comments.filter((one) => one.slot === (slot ?? null));
  if (mine.length === 0 && !writing) return null;
  return (
    <section aria-label="Comments" className="mt-2 flex flex-col gap-2 rounded-md border border-line bg-surface px-3 py-2 text-sm">
      {mine.length > 0 && (
        <ol className="flex flex-col gap-2">
          {mine.map(({ id, body, by, at }) => (
            <li key={id}>
              <p className="break-words whitespace-pre-line">{body}</p>
              <p className="text-xs text-ink-faint">
                {by || 'Somebody who left'} · <When at={at} />
              </p>
            </li>
          ))}
        </ol>
      )}
      {writing ? (
        <CommentForm onDone={() => onWriting(false)} add={(body) => comments.add(body, slot)} />
      ) : (
        <button type="button" className="link min-h-6 self-start rounded-sm" onClick={() => onWriting(true)}>
          Answer
        </button>
      )}
    </section>
  );
}

function CommentForm({ onDone, add }: { onDone: () => void; add: (body: string) => Promise<string | undefined> }) {
  const [body, setBody] = useState('');
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const field = useRef<HTMLTextAreaElement>(null);
  // Asked for by a key or a click just now.
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (pending || body.trim() === '') return;
        start(async () => {
          const failed = await add(body.trim());
          if (failed) setProblem(failed);
          else onDone();
        });
      }}
    >
      <textarea
        aria-label="Comment"
        className="input"
        rows={2}
        maxLength={2000}
        value={body}
        ref={field}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onDone();
          else if (event.key === 'Enter' && !event.shiftKey) event.currentTarget.form?.requestSubmit();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {problem && (
        <p role="alert" className="mt-1 text-bad">
          {problem}
        </p>
      )}
      <div className="mt-2 flex gap-1.5">
        <Button type="submit" size="small" look="primary" disabled={pending || body.trim() === ''}>
          Comment
        </Button>
        <Button size="small" look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
