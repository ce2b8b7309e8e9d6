'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { useDocumentEvents } from '#app/_client/document-events.tsx';
import { DOCUMENT_STATES } from '#lib/domain/document.ts';
import { checkFile } from './check-file.ts';
import { factsOf, findInterrupted, forgetFile, keptFile, rememberFile, whileSending } from './kept-uploads.ts';
import { beginSending, sendFile } from './send-file.ts';
import { continuedBy, isBusy, isOpen, stepOf, type Upload } from './uploads.ts';

/** More at once would only share the same line. */
const SENT_AT_ONCE = 2;

const documentSchema = z.object({
  state: z.enum(DOCUMENT_STATES),
  pagesRead: z.number(),
  pageCount: z.number().nullable(),
  failure: z.object({ message: z.string() }).nullable(),
});

/** The files of this tab on their way: checked, asked about where something is wrong, sent in parts, then read page by page. */
export function useUploads() {
  const router = useRouter();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const files = useRef(new Map<number, File>());
  const pauses = useRef(new Map<number, AbortController>());
  const waiting = useRef<number[]>([]);
  const sending = useRef(0);
  const nextId = useRef(1);
  const current = useRef(uploads);
  const update = (next: (all: readonly Upload[]) => readonly Upload[]): void => {
    current.current = next(current.current);
    setUploads(current.current);
  };
  const change = (id: number, part: Partial<Upload>): void =>
    update((all) => all.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));
  const find = (id: number): Upload | undefined => current.current.find((upload) => upload.id === id);
  const drop = (id: number): void => update((all) => all.filter((upload) => upload.id !== id));

  useEffect(() => {
    let gone = false;
    void findInterrupted().then((found) => {
      if (gone) return;
      const rows = found.map(({ uploadId, fileName, bytes, offset }): Upload => {
        const share = offset / bytes;
        return { id: nextId.current++, fileName, bytes, step: 'interrupted', share, uploadId, pagesRead: 0, pageCount: null };
      });
      current.current = [...current.current.filter(({ step }) => step !== 'interrupted'), ...rows];
      setUploads(current.current);
    });
    return () => {
      gone = true;
    };
  }, []);

  async function follow(id: number, documentId: string): Promise<void> {
    const answer = await callApi(`/documents/${documentId}`, documentSchema);
    if (!answer.ok) return;
    const { state, pagesRead, pageCount, failure } = answer.value;
    change(id, { step: stepOf(state), pagesRead, pageCount, ...(failure && { problem: failure.message }) });
  }

  async function check(id: number, file: File): Promise<void> {
    const { refused, warnings, duplicate, pageCount = null } = await checkFile(file);
    if (refused) return change(id, { step: 'failed', problem: refused });
    const again = duplicate ? [`You sent the same file before, as ${duplicate.fileName}.`] : [];
    const all = [...again, ...warnings];
    change(id, { pageCount, ...(duplicate && { duplicateOfId: duplicate.documentId }) });
    if (all.length > 0) return change(id, { step: 'asking', warnings: all });
    queue(id);
  }

  function queue(id: number): void {
    change(id, { step: 'waiting', offline: false });
    waiting.current.push(id);
    sendNext();
  }

  function sendNext(): void {
    const id = sending.current < SENT_AT_ONCE ? waiting.current.shift() : undefined;
    const file = id === undefined ? undefined : files.current.get(id);
    if (id === undefined || !file) return;
    sending.current += 1;
    void send(id, file).finally(() => {
      sending.current -= 1;
      sendNext();
    });
    sendNext();
  }

  async function send(id: number, file: File): Promise<void> {
    change(id, { step: 'sending' });
    const known = find(id)?.uploadId;
    const begun = known ? undefined : await beginSending(file);
    if (begun && !begun.ok) {
      if (begun.status === 0 || begun.status >= 500) return change(id, { step: 'stuck' });
      return change(id, { step: 'failed', problem: begun.message });
    }
    const uploadId = known ?? (begun?.ok ? begun.value.uploadId : '');
    rememberFile(uploadId, await factsOf(file));
    const pause = new AbortController();
    pauses.current.set(id, pause);
    change(id, { uploadId });
    const onShare = (share: number): void => change(id, { share });
    const onWaiting = (offline: boolean): void => change(id, { offline });
    const sent = await whileSending(uploadId, () => sendFile({ file, uploadId, pause: pause.signal, onShare, onWaiting }));
    if (!find(id)) return;
    if (sent.outcome === 'paused' || sent.outcome === 'stuck') return change(id, { step: sent.outcome, offline: false });
    forgetFile(uploadId);
    if (sent.outcome === 'refused') return change(id, { step: 'failed', problem: sent.message });
    const { documentId, duplicateOfId } = sent.uploaded;
    files.current.delete(id);
    change(id, { step: 'reading', share: 1, documentId, ...(duplicateOfId && { duplicateOfId }) });
    router.refresh();
    await follow(id, documentId);
  }

  function add(added: readonly File[]): void {
    for (const file of [...added].reverse()) {
      const id = nextId.current++;
      files.current.set(id, file);
      update((all) => [{ id, fileName: file.name, bytes: file.size, step: 'checking', share: 0, pagesRead: 0, pageCount: null }, ...all]);
      void begin(id, file);
    }
  }

  /** A file that goes on with an interrupted upload takes its place and was checked then; others are checked now. */
  async function begin(id: number, file: File): Promise<void> {
    const earlier = continuedBy(await factsOf(file), current.current, keptFile);
    if (!earlier?.uploadId) return check(id, file);
    drop(earlier.id);
    change(id, { uploadId: earlier.uploadId, share: earlier.share });
    queue(id);
  }

  /** Stops an upload for good, with what has come of it. */
  function forget(id: number): void {
    const upload = find(id);
    pauses.current.get(id)?.abort();
    waiting.current = waiting.current.filter((one) => one !== id);
    files.current.delete(id);
    drop(id);
    if (!upload?.uploadId || upload.documentId) return;
    forgetFile(upload.uploadId);
    void callApi(`/uploads/${upload.uploadId}`, nothing, { method: 'DELETE' });
  }

  useDocumentEvents((documentId) => {
    const upload = current.current.find((one) => one.documentId === documentId && one.step === 'reading');
    if (upload) void follow(upload.id, documentId);
  });

  return {
    uploads,
    add,
    forget,
    sendAnyway: queue,
    goOn: queue,
    pause: (id: number) => pauses.current.get(id)?.abort(),
    clear: () => update((all) => all.filter((upload) => (isBusy(upload) && upload.step !== 'reading') || isOpen(upload))),
  };
}
export type Uploads = ReturnType<typeof useUploads>;
