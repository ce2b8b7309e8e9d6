import type { DeviceReading, Progress, Said } from './messages.ts';

/** Nobody waits for this reading any more. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

export interface DeviceReader {
  /** Reads one file at a time. Rejects with an `Error` whose message is for people, or with `Stopped`. */
  read: (file: File, onProgress: (progress: Progress) => void) => Promise<DeviceReading>;
  /** Ends what is under way; the next reading begins anew. */
  stop: () => void;
}

/** Reads files in a thread of their own, which opens with the first one. */
export function deviceReader(): DeviceReader {
  let worker: Worker | undefined;
  let left: ((error: Error) => void) | undefined;
  let id = 0;
  const stop = (): void => {
    id += 1;
    worker?.terminate();
    worker = undefined;
    left?.(new Stopped());
    left = undefined;
  };
  const read = async (file: File, onProgress: (progress: Progress) => void): Promise<DeviceReading> => {
    id += 1;
    const own = id;
    const bytes = await file.arrayBuffer().catch((cause: unknown) => {
      throw new Error('The file could not be opened. Choose it again.', { cause });
    });
    if (own !== id) throw new Stopped();
    worker ??= new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module', name: 'deedlens-reader' });
    const thread = worker;
    return new Promise((resolve, reject) => {
      left = reject;
      thread.onmessage = ({ data }: MessageEvent<Said | { kind?: never }>) => {
        if (data.kind === undefined || data.id !== own) return;
        if (data.kind === 'progress') onProgress(data.progress);
        else if (data.kind === 'done') resolve(data.reading);
        else reject(new Error(data.message));
      };
      thread.onerror = () => {
        reject(new Error('Reading on this device could not begin. Reload the page and try again, or upload the file.'));
        stop();
      };
      thread.postMessage({ kind: 'read', id: own, fileName: file.name, bytes }, [bytes]);
    });
  };
  return { read, stop };
}
