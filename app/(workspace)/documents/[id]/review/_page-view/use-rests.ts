'use client';

import { useEffect, useState } from 'react';

/** Whether what asks has stayed for so long: what only flies past in a fast scroll fetches no pictures. `atOnce`: it need not prove that. */
export function useRests(ms: number, atOnce = false): boolean {
  const [rests, setRests] = useState(atOnce);
  useEffect(() => {
    const timer = setTimeout(() => setRests(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return rests;
}
