'use client';

import { Camera, FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWaysToUpload } from '../_upload/upload-area.tsx';

const CHOICE = 'flex min-h-20 items-center gap-3.5 rounded-lg border p-4 text-left transition-colors';

/** The two ways a paper comes here, large enough for a tired thumb. */
export function UploadChoices() {
  const { browse, photograph } = useWaysToUpload();
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Choice
        title="Take photos of pages"
        hint="One photo a page. We put them together into one document."
        icon={<Camera size={26} aria-hidden="true" className="shrink-0" />}
        look="border-accent bg-accent text-on-accent hover:bg-accent-strong"
        onClick={photograph}
      />
      <Choice
        title="Choose files"
        hint="PDFs, scans or photos, as many as you like."
        icon={<FileUp size={26} aria-hidden="true" className="shrink-0 text-accent" />}
        look="border-line-strong/60 bg-surface hover:bg-hover"
        onClick={browse}
      />
    </div>
  );
}

function Choice(props: { title: string; hint: string; icon: ReactNode; look: string; onClick: () => void }) {
  return (
    <button type="button" onClick={props.onClick} className={`${CHOICE} ${props.look}`}>
      {props.icon}
      <span className="min-w-0">
        <span className="block text-lg font-semibold">{props.title}</span>
        <span className="block text-sm">{props.hint}</span>
      </span>
    </button>
  );
}
