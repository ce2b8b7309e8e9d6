'use client';

import { FileLock2, FolderOpen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#app/_components/button.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { useFileDrop } from '../../_upload/use-file-drop.ts';
import { ReadingProgress } from './reading-progress.tsx';
import { ReadingResult } from './reading-result.tsx';
import { type Desk, useDeviceReading } from './use-device-reading.ts';

const ACCEPTED = '.pdf,.txt,application/pdf,text/plain';

/** Takes one file and reads it here. */
export function DeviceDesk() {
  const { desk, read, stop } = useDeviceReading();
  const chosen = useRef<HTMLInputElement>(null);
  const ready = useReady();
  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file && ready) read(file);
  };
  const over = useFileDrop(take);
  const browse = (): void => chosen.current?.click();
  return (
    <div className="flex flex-col gap-5">
      {!ready && (
        <Notice tone="warn" alert>
          This page needs a secure connection (https, or this very machine). Ask your administrator, or upload the file.
        </Notice>
      )}
      <Chooser over={over} small={desk.phase === 'done'} disabled={!ready} browse={browse} />
      <input
        ref={chosen}
        type="file"
        className="hidden"
        tabIndex={-1}
        accept={ACCEPTED}
        aria-label="File to read on this device"
        onChange={({ target }) => {
          take([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <p role="status" className="sr-only">
        {spoken(desk)}
      </p>
      {desk.phase === 'reading' && <ReadingProgress name={desk.name} progress={desk.progress} onStop={stop} />}
      {desk.phase === 'failed' && (
        <Notice tone="bad" alert>
          <p className="font-medium break-words">{desk.name}</p>
          <p>{desk.message}</p>
        </Notice>
      )}
      {desk.phase === 'done' && <ReadingResult name={desk.name} reading={desk.reading} />}
    </div>
  );
}

/** Browsers hash and keep files on secure pages only; known once the page runs. */
function useReady(): boolean {
  const [ready, setReady] = useState(true);
  useEffect(() => setReady(window.isSecureContext), []);
  return ready;
}

function spoken(desk: Desk): string {
  if (desk.phase === 'reading') return `Reading ${desk.name}.`;
  if (desk.phase !== 'done') return '';
  const { length } = desk.reading.result.fields;
  return `${desk.name} was read. ${length === 1 ? '1 field' : `${length} fields`} found.`;
}

function Chooser(props: { over: boolean; small: boolean; disabled: boolean; browse: () => void }) {
  const { over, small, disabled, browse } = props;
  const look = over ? 'border-accent bg-accent-soft' : 'border-line-strong/60 bg-surface';
  const button = (
    <Button look="primary" onClick={browse} disabled={disabled}>
      <FolderOpen size={16} aria-hidden="true" />
      {small ? 'Read another' : 'Choose a PDF'}
    </Button>
  );
  if (small)
    return (
      <div className={`flex flex-wrap items-center justify-between gap-3 rounded-lg border-2 border-dashed px-4 py-3 ${look}`}>
        <p className="text-sm text-ink-soft">Drop another PDF anywhere on this page, or choose it. It stays here too.</p>
        {button}
      </div>
    );
  return (
    <div className={`flex flex-col items-center rounded-lg border-2 border-dashed px-5 py-12 text-center ${look}`}>
      <span className="mb-4 flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent-strong">
        <FileLock2 size={22} aria-hidden="true" />
      </span>
      <h2 className="text-lg font-semibold">{over ? 'Let go to read it here' : 'Drop a PDF anywhere on this page'}</h2>
      <p className="mt-1.5 mb-4 max-w-md text-ink-soft">
        Your browser reads it with the same model as the server. The first time it fetches the model and what runs it, about 35 MB; then it
        keeps them. Scans and photos are read by the server only.
      </p>
      {button}
    </div>
  );
}
