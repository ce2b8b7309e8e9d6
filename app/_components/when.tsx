'use client';

import { useSyncExternalStore } from 'react';

const OPTIONS: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
};
const never = () => () => {};

/** A moment in the reader's own time zone; the server, which does not know it, writes UTC. */
export function When({ at, dateOnly = false }: { at: string; dateOnly?: boolean }) {
  const timeZone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
  const { hour: _hour, minute: _minute, ...date } = OPTIONS;
  const full = new Intl.DateTimeFormat('en-GB', { ...OPTIONS, timeZone }).format(new Date(at));
  return (
    <time dateTime={at} title={full} className="whitespace-nowrap tabular-nums">
      {dateOnly ? new Intl.DateTimeFormat('en-GB', { ...date, timeZone }).format(new Date(at)) : full}
    </time>
  );
}
