'use client';

import { Upload as UploadIcon } from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { Button } from '#app/_components/button.tsx';
import { UploadTray } from './upload-tray.tsx';
import { useUploads } from './use-uploads.ts';

const Browse = createContext<() => void>(() => {});

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files dropped anywhere in the window, or chosen by `UploadButton`, and shows how far each one is. */
export function UploadArea({ children }: { children: ReactNode }) {
  const { uploads, add, clear } = useUploads();
  const input = useRef<HTMLInputElement>(null);
  const over = useFileDrop(add);
  return (
    <Browse.Provider value={() => input.current?.click()}>
      {children}
      <input
        ref={input}
        type="file"
        multiple
        accept=".pdf,.png,.jpg,.jpeg,.tif,.tiff,application/pdf,image/png,image/jpeg,image/tiff"
        className="hidden"
        aria-label="Files to upload"
        tabIndex={-1}
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {over && <DropHere />}
      {uploads.length > 0 && <UploadTray uploads={uploads} onClear={clear} />}
    </Browse.Provider>
  );
}

/** Whether files are held over the window; hands them on when they are let go. */
function useFileDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
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
  }, []);
  return over;
}

function DropHere() {
  return (
    <div className="pointer-events-none fixed inset-0 z-50 flex items-center justify-center bg-scrim p-6">
      <div className="flex animate-pop flex-col items-center rounded-lg border-2 border-dashed border-accent bg-raised px-12 py-10 text-center shadow-high">
        <UploadIcon size={32} aria-hidden="true" className="mb-3 text-accent" />
        <p className="font-serif text-xl font-semibold">Let go to upload</p>
        <p className="mt-1 text-ink-faint">PDF, PNG, JPEG or TIFF, up to 200 MB each</p>
      </div>
    </div>
  );
}

export function UploadButton() {
  const browse = useContext(Browse);
  return (
    <Button look="primary" onClick={browse}>
      <UploadIcon size={16} aria-hidden="true" />
      Upload
    </Button>
  );
}
