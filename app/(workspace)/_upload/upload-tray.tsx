'use client';

import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#app/_components/button.tsx';
import { counted } from '#app/_components/words.ts';
import { UploadRow } from './upload-row.tsx';
import { isBusy, isOpen } from './uploads.ts';
import type { Uploads } from './use-uploads.ts';

/** How far each file is; stays while one goes from page to page. */
export function UploadTray({ uploads, onBrowse }: { uploads: Uploads; onBrowse: () => void }) {
  const [open, setOpen] = useState(true);
  const all = uploads.uploads;
  return (
    <section
      aria-label="Uploads"
      className="fixed right-3 bottom-[4.25rem] left-3 z-30 animate-pop overflow-hidden rounded-lg border border-line bg-raised shadow-high sm:left-auto sm:w-[26rem] md:right-5 md:bottom-5"
    >
      <header className="flex items-center gap-1 border-b border-line py-1 pr-1 pl-4">
        <h2 className="flex-1 font-semibold" aria-live="polite">
          {headline(all.filter(isBusy).length, all.filter(isOpen).length, all.length)}
        </h2>
        <IconButton
          label={open ? 'Fold uploads' : 'Unfold uploads'}
          aria-expanded={open}
          className="size-10"
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDown size={18} aria-hidden="true" /> : <ChevronUp size={18} aria-hidden="true" />}
        </IconButton>
        <IconButton label="Close uploads" className="size-10" onClick={uploads.clear}>
          <X size={18} aria-hidden="true" />
        </IconButton>
      </header>
      {open && (
        <ul className="max-h-[50dvh] divide-y divide-line overflow-y-auto">
          {all.map((upload) => (
            <UploadRow key={upload.id} upload={upload} uploads={uploads} onBrowse={onBrowse} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** What waits for a person comes first. */
function headline(busy: number, open: number, all: number): string {
  if (open > 0) return `${counted(open, 'file')} ${open === 1 ? 'waits' : 'wait'} for you`;
  return busy > 0 ? `${counted(busy, 'file')} on the way` : `${counted(all, 'file')} finished`;
}
