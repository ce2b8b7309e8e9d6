'use client';

import { CircleAlert, CircleCheck, CircleHelp, CirclePause, LoaderCircle, Pause, Play, WifiOff, X } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button, IconButton } from '#app/_components/button.tsx';
import { Progress } from '#app/_components/progress.tsx';
import { counted } from '#app/_components/words.ts';
import type { Upload } from './uploads.ts';
import type { Uploads } from './use-uploads.ts';

interface UploadRowProps {
  upload: Upload;
  uploads: Uploads;
  onBrowse: () => void;
}

/** One file on its way: how far, what is wrong, and the one thing to do next. */
export function UploadRow({ upload, uploads, onBrowse }: UploadRowProps) {
  const { id, fileName, step, documentId } = upload;
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex items-center gap-2">
        <StepIcon upload={upload} />
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
        {step === 'sending' && (
          <IconButton label={`Pause ${fileName}`} className="-my-1 size-10" onClick={() => uploads.pause(id)}>
            <Pause size={16} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <Bars upload={upload} />
      {step === 'failed' && upload.problem && <p className="text-sm text-bad">{upload.problem}</p>}
      {upload.offline && <p className="text-sm text-warn">No connection. It goes on by itself as soon as there is one.</p>}
      <Questions upload={upload} uploads={uploads} onBrowse={onBrowse} />
      {upload.duplicateOfId && (
        <p className="text-sm text-warn">
          {step !== 'asking' && 'The same file is here already. '}
          <Link href={`/documents/${upload.duplicateOfId}`} className="link">
            Open the earlier one
          </Link>
        </p>
      )}
    </li>
  );
}

function Bars({ upload: { step, share, fileName, pagesRead, pageCount } }: { upload: Upload }) {
  if (step === 'sending') return <Progress share={share} label={`Upload of ${fileName}`} />;
  if (step === 'paused' || step === 'stuck' || step === 'interrupted')
    return <Progress share={share} tone="warn" label={`Upload of ${fileName}, stopped`} />;
  if (step === 'reading' && pageCount !== null)
    return <Progress share={pagesRead / Math.max(1, pageCount)} label={`Reading of ${fileName}`} />;
  return null;
}

/** What needs an answer before it goes on. */
function Questions({ upload: { id, step, warnings = [], fileName }, uploads, onBrowse }: UploadRowProps) {
  if (step === 'asking')
    return (
      <>
        {warnings.map((warning) => (
          <p key={warning} className="text-sm text-warn">
            {warning}
          </p>
        ))}
        <Answers>
          <Button look="primary" className="h-10" onClick={() => uploads.forget(id)}>
            Leave it out
          </Button>
          <Button className="h-10" onClick={() => uploads.sendAnyway(id)}>
            Send anyway
          </Button>
        </Answers>
      </>
    );
  if (step === 'paused' || step === 'stuck')
    return (
      <>
        {step === 'stuck' && <p className="text-sm text-warn">There is no connection for a while. What has come so far is kept.</p>}
        <Answers>
          <Button look="primary" className="h-10" onClick={() => uploads.goOn(id)}>
            <Play size={16} aria-hidden="true" />
            Go on
          </Button>
          <Forget fileName={fileName} onForget={() => uploads.forget(id)} />
        </Answers>
      </>
    );
  if (step !== 'interrupted') return null;
  return (
    <>
      <p className="text-sm text-warn">It was cut off. Choose the same file again: it goes on from where it stopped.</p>
      <Answers>
        <Button look="primary" className="h-10" onClick={onBrowse}>
          Choose the file
        </Button>
        <Forget fileName={fileName} onForget={() => uploads.forget(id)} />
      </Answers>
    </>
  );
}

const Answers = ({ children }: { children: ReactNode }) => <div className="grid grid-cols-2 gap-2">{children}</div>;

function Forget({ fileName, onForget }: { fileName: string; onForget: () => void }) {
  return (
    <Button className="h-10" aria-label={`Do not send ${fileName}`} onClick={onForget}>
      <X size={16} aria-hidden="true" />
      Do not send
    </Button>
  );
}

function StepIcon({ upload: { step, offline } }: { upload: Upload }) {
  if (step === 'done') return <CircleCheck size={16} aria-hidden="true" className="shrink-0 text-good" />;
  if (step === 'failed') return <CircleAlert size={16} aria-hidden="true" className="shrink-0 text-bad" />;
  if (step === 'asking') return <CircleHelp size={16} aria-hidden="true" className="shrink-0 text-warn" />;
  if (step === 'stuck' || offline) return <WifiOff size={16} aria-hidden="true" className="shrink-0 text-warn" />;
  if (step === 'paused' || step === 'interrupted') return <CirclePause size={16} aria-hidden="true" className="shrink-0 text-warn" />;
  return <LoaderCircle size={16} aria-hidden="true" className="shrink-0 animate-spin text-accent" />;
}

function stepWords({ step, share, pagesRead, pageCount }: Upload): string {
  const percent = `${Math.floor(share * 100)} %`;
  const words = {
    checking: 'Checking',
    asking: 'Not sent yet',
    waiting: 'Waiting',
    sending: `Sending ${percent}`,
    paused: `Paused at ${percent}`,
    stuck: `Stopped at ${percent}`,
    interrupted: `Stopped at ${percent}`,
    reading: pageCount === null ? 'Opening' : `${pagesRead} of ${counted(pageCount, 'page')}`,
    done: 'Read',
    failed: 'Not taken',
  } as const;
  return words[step];
}
