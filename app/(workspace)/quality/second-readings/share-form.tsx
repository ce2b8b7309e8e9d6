'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';

/** How many of a hundred approved documents are read again. */
export function ShareForm({ share }: { share: number }) {
  const router = useRouter();
  const [typed, setTyped] = useState(String(Math.round(share * 1000) / 10));
  const [told, setTold] = useState({ text: '', bad: false });
  const [pending, start] = useTransition();
  const percent = Number(typed.replace(',', '.'));
  const sound = typed.trim() !== '' && percent >= 0 && percent <= 100;
  const save = (): void =>
    start(async () => {
      const answer = await callApi('/second-reviews/share', nothing, { method: 'PUT', body: { share: percent / 100 } });
      setTold(answer.ok ? { text: 'Saved. It counts for approvals from now on.', bad: false } : { text: answer.message, bad: true });
      router.refresh();
    });
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (sound) save();
      }}
    >
      <label className="text-sm text-ink-soft">
        Read twice, in %
        <input
          type="text"
          inputMode="decimal"
          className="input mt-0.5 max-w-28 tabular-nums"
          value={typed}
          aria-invalid={!sound}
          onChange={(event) => {
            setTyped(event.target.value);
            setTold({ text: '', bad: false });
          }}
        />
      </label>
      <Button type="submit" disabled={!sound || pending || percent / 100 === share}>
        Save
      </Button>
      <p role="status" className={`basis-full text-sm ${told.bad || !sound ? 'text-bad' : 'text-ink-faint'}`}>
        {sound ? told.text : 'Type a number from 0 to 100.'}
      </p>
    </form>
  );
}
