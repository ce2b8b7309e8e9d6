'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';

const DAY_MS = 86_400_000;
const startOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Which days are what is usual, both included (UTC). Later documents are held against those uploaded then. */
export function ReferenceForm({ from, to }: { from: string; to: string }) {
  const router = useRouter();
  const [days, setDays] = useState({ from, to });
  const [told, setTold] = useState({ text: '', bad: false });
  const [pending, start] = useTransition();
  const sound = days.from !== '' && days.to !== '' && days.from <= days.to;
  const freeze = (): void =>
    start(async () => {
      const body = { from: startOf(days.from).toISOString(), to: new Date(startOf(days.to).getTime() + DAY_MS).toISOString() };
      const answer = await callApi('/watch/reference', nothing, { method: 'PUT', body });
      setTold(
        answer.ok
          ? { text: 'Frozen. Documents from then on are held against it every hour.', bad: false }
          : { text: answer.message, bad: true },
      );
      router.refresh();
    });
  const day = (name: 'from' | 'to', label: string) => (
    <label className="text-sm text-ink-soft">
      {label}
      <input
        type="date"
        className="input mt-0.5"
        value={days[name]}
        max="9999-12-31"
        onChange={(event) => {
          setDays({ ...days, [name]: event.target.value });
          setTold({ text: '', bad: false });
        }}
      />
    </label>
  );
  return (
    <form
      className="flex flex-wrap items-end gap-2 text-left"
      onSubmit={(event) => {
        event.preventDefault();
        if (sound) freeze();
      }}
    >
      {day('from', 'First day')}
      {day('to', 'Last day')}
      <Button type="submit" look="primary" disabled={!sound || pending}>
        {pending ? 'Freezing …' : 'Freeze as reference'}
      </Button>
      <p role="status" className={`basis-full text-sm ${told.bad || !sound ? 'text-bad' : 'text-ink-faint'}`}>
        {sound ? told.text : 'The last day is not before the first.'}
      </p>
    </form>
  );
}
