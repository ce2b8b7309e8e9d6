'use client';

import { useEffect, useState } from 'react';

/** Whether what asks has stayed for so long: what only flies past in a fast scroll fetches no pictures. */
export function useRests(ms: number): boolean {
  const [rests, setRests] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRests(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return rests;
}
