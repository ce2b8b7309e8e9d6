'use client';

import { ChevronDown, ChevronUp, CircleAlert, CircleCheck, LoaderCircle, X } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { IconButton } from '#app/_components/button.tsx';
import { Progress } from '#app/_components/progress.tsx';
import { counted } from '#app/_components/words.ts';
import type { Upload } from './use-uploads.ts';

/** How far each file is; stays while one goes from page to page. */
export function UploadTray({ uploads, onClear }: { uploads: readonly Upload[]; onClear: () => void }) {
  const [open, setOpen] = useState(true);
  const busy = uploads.filter(({ step }) => step !== 'done' && step !== 'failed').length;
  return (
    <section
      aria-label="Uploads"
      className="fixed right-3 bottom-[4.25rem] left-3 z-30 animate-pop overflow-hidden rounded-lg border border-line bg-raised shadow-high sm:left-auto sm:w-96 md:right-5 md:bottom-5"
    >
      <header className="flex items-center gap-1 border-b border-line py-1.5 pr-1.5 pl-4">
        <h2 className="flex-1 font-semibold" aria-live="polite">
          {busy > 0 ? `${counted(busy, 'file')} on the way` : `${counted(uploads.length, 'file')} finished`}
        </h2>
        <IconButton label={open ? 'Fold uploads' : 'Unfold uploads'} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <ChevronDown size={17} aria-hidden="true" /> : <ChevronUp size={17} aria-hidden="true" />}
        </IconButton>
        <IconButton label="Close uploads" onClick={onClear}>
          <X size={17} aria-hidden="true" />
        </IconButton>
      </header>
      {open && (
        <ul className="max-h-72 divide-y divide-line overflow-y-auto">
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
    </section>
  );
}

function UploadRow({ upload }: { upload: Upload }) {
  const { fileName, step, documentId, duplicateOfId } = upload;
  return (
    <li className="flex flex-col gap-1.5 px-4 py-2.5">
      <div className="flex items-center gap-2">
        <StepIcon step={step} />
        {documentId ? (
          <Link
            href={`/documents/${documentId}`}
            className="min-w-0 flex-1 truncate rounded-sm font-medium hover:underline"
            title={fileName}
          >
            {fileName}
          </Link>
        ) : (
          <span className="min-w-0 flex-1 truncate font-medium" title={fileName}>
            {fileName}
          </span>
        )}
        <span className="shrink-0 text-xs text-ink-faint tabular-nums">{stepWords(upload)}</span>
      </div>
      {step === 'sending' && <Progress share={upload.share} label={`Upload of ${fileName}`} />}
      {step === 'reading' && upload.pageCount !== null && (
        <Progress share={upload.pagesRead / Math.max(1, upload.pageCount)} label={`Reading of ${fileName}`} />
      )}
      {step === 'failed' && upload.problem && <p className="text-sm text-bad">{upload.problem}</p>}
      {duplicateOfId && (
        <p className="text-sm text-warn">
          The same file is here already.{' '}
          <Link href={`/documents/${duplicateOfId}`} className="link">
            Open the earlier one
          </Link>
        </p>
      )}
    </li>
  );
}

function StepIcon({ step }: { step: Upload['step'] }) {
  if (step === 'done') return <CircleCheck size={16} aria-hidden="true" className="shrink-0 text-good" />;
  if (step === 'failed') return <CircleAlert size={16} aria-hidden="true" className="shrink-0 text-bad" />;
  return <LoaderCircle size={16} aria-hidden="true" className="shrink-0 animate-spin text-accent" />;
}

function stepWords({ step, share, pagesRead, pageCount }: Upload): string {
  if (step === 'waiting') return 'Waiting';
  if (step === 'sending') return `Sending ${Math.round(share * 100)} %`;
  if (step === 'reading') return pageCount === null ? 'Opening' : `${pagesRead} of ${counted(pageCount, 'page')}`;
  return step === 'done' ? 'Read' : 'Not taken';
}
