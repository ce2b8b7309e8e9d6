'use client';

import { useEffect, useRef, useState } from 'react';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Whether files are held over the window; hands them on when they are let go. Looks away while it is not `listening`. */
export function useFileDrop(onDrop: (files: readonly File[]) => void, listening = true): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    if (!listening) return;
    const watching = new AbortController();
    const on = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void): void =>
      window.addEventListener(name, (event) => carriesFiles(event) && listener(event), { signal: watching.signal });
    on('dragenter', () => setOver(true));
    on('dragover', (event) => event.preventDefault());
    // Leaving the window, and not merely one element for another.
    on('dragleave', (event) => event.relatedTarget === null && setOver(false));
    on('drop', (event) => {
      event.preventDefault();
      setOver(false);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    });
    return () => watching.abort();
  }, [listening]);
  return over;
}
