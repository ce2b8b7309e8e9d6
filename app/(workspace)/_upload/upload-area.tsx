'use client';

import { Upload as UploadIcon } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { createContext, type ReactNode, useContext, useRef, useState } from 'react';
import { Button } from '#app/_components/button.tsx';
import { isPhoto } from './photos/photo.ts';
import { PhotoSheet } from './photos/photo-sheet.tsx';
import { usePhotos } from './photos/use-photos.ts';
import { UploadTray } from './upload-tray.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useUploads } from './use-uploads.ts';

interface Ways {
  /** Lets one choose files. */
  browse: () => void;
  /** Opens the camera, or on a desk the pictures. */
  photograph: () => void;
}

const WaysToUpload = createContext<Ways>({ browse: () => {}, photograph: () => {} });
export const useWaysToUpload = (): Ways => useContext(WaysToUpload);

const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.tif,.tiff,application/pdf,image/png,image/jpeg,image/tiff';

/** What is dropped on that page is read there and must not be sent. */
const STAYS_HERE = '/on-device';

interface UploadAreaProps {
  /** Pictures are pages of one document until somebody says otherwise: so borrowers send them. */
  composes: boolean;
  children: ReactNode;
}

/** Takes files dropped anywhere in the window, or chosen by `useWaysToUpload`, and shows how far each one is. */
export function UploadArea({ composes, children }: UploadAreaProps) {
  const uploads = useUploads();
  const photos = usePhotos();
  const [composing, setComposing] = useState(false);
  const chosen = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]): void => {
    const pictures = composes ? files.filter(isPhoto) : [];
    uploads.add(files.filter((file) => !pictures.includes(file)));
    if (pictures.length === 0) return;
    setComposing(true);
    void photos.add(pictures);
  };
  const close = (): void => {
    setComposing(false);
    photos.clear();
  };
  const over = useFileDrop(take, usePathname() !== STAYS_HERE);
  const input = (target: HTMLInputElement): void => {
    take([...(target.files ?? [])]);
    target.value = '';
  };
  const hidden = { type: 'file', className: 'hidden', tabIndex: -1 } as const;
  return (
    <WaysToUpload.Provider value={{ browse: () => chosen.current?.click(), photograph: () => camera.current?.click() }}>
      {children}
      <input {...hidden} ref={chosen} multiple accept={ACCEPTED} aria-label="Files to upload" onChange={(event) => input(event.target)} />
      <input
        {...hidden}
        ref={camera}
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
        aria-label="Photos to upload"
        onChange={(event) => input(event.target)}
      />
      {over && <DropHere />}
      <PhotoSheet
        photos={photos}
        open={composing}
        onClose={close}
        onSend={(files) => {
          uploads.add(files);
          close();
        }}
      />
      {uploads.uploads.length > 0 && <UploadTray uploads={uploads} onBrowse={() => chosen.current?.click()} />}
    </WaysToUpload.Provider>
  );
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
  const { browse } = useWaysToUpload();
  return (
    <Button look="primary" onClick={browse}>
      <UploadIcon size={16} aria-hidden="true" />
      Upload
    </Button>
  );
}
