'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Hours and minutes in the reader's own time zone; the server, which does not know it, writes UTC. */
export function TimeOfDay({ at }: { at: string }) {
  const timeZone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
  const text = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone }).format(new Date(at));
  return (
    <time dateTime={at} className="tabular-nums">
      {text}
    </time>
  );
}
