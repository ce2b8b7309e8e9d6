'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type DeviceReader, deviceReader, Stopped } from '#lib/browser/device-reader.ts';
import type { DeviceReading, Progress } from '#lib/browser/messages.ts';

export type Desk =
  | { phase: 'empty' }
  | { phase: 'reading'; name: string; progress: Progress | null }
  | { phase: 'done'; name: string; reading: DeviceReading }
  | { phase: 'failed'; name: string; message: string };

/** One file at a time: the one chosen last. */
export function useDeviceReading(): { desk: Desk; read: (file: File) => void; stop: () => void } {
  const [desk, setDesk] = useState<Desk>({ phase: 'empty' });
  const reader = useRef<DeviceReader>(undefined);
  const busy = useRef(false);
  useEffect(() => () => reader.current?.stop(), []);
  const stop = useCallback(() => {
    reader.current?.stop();
    busy.current = false;
    setDesk({ phase: 'empty' });
  }, []);
  const read = useCallback((file: File) => {
    reader.current ??= deviceReader();
    // A reading under way is given up for the new one; an idle thread keeps its model.
    if (busy.current) reader.current.stop();
    busy.current = true;
    const { name } = file;
    setDesk({ phase: 'reading', name, progress: null });
    const show = (next: Desk): void => {
      busy.current = false;
      setDesk(next);
    };
    reader.current
      .read(file, (progress) => setDesk({ phase: 'reading', name, progress }))
      .then((reading) => show({ phase: 'done', name, reading }))
      .catch((error: unknown) => {
        if (error instanceof Stopped) return;
        show({ phase: 'failed', name, message: error instanceof Error ? error.message : String(error) });
      });
  }, []);
  return { desk, read, stop };
}
