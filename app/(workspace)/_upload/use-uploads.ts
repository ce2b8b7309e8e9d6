'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { useDocumentEvents } from '#app/_client/document-events.tsx';
import { DOCUMENT_STATES, type DocumentState } from '#lib/domain/document.ts';
import { problemOf } from './check-file.ts';
import { sendFile } from './send-file.ts';

/** More at once would only share the same line. */
const SENT_AT_ONCE = 3;

export interface Upload {
  id: number;
  fileName: string;
  step: 'waiting' | 'sending' | 'reading' | 'done' | 'failed';
  /** Of the bytes, 0..1. */
  share: number;
  problem?: string;
  documentId?: string;
  duplicateOfId?: string;
  pagesRead: number;
  pageCount: number | null;
}

const documentSchema = z.object({
  state: z.enum(DOCUMENT_STATES),
  pagesRead: z.number(),
  pageCount: z.number().nullable(),
  failure: z.object({ message: z.string() }).nullable(),
});

const stepOf = (state: DocumentState): Upload['step'] => {
  if (state === 'uploaded' || state === 'reading') return 'reading';
  return state === 'failed' ? 'failed' : 'done';
};

/** The files of this tab on their way: checked, sent (three at once), then read page by page. */
export function useUploads() {
  const router = useRouter();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const waiting = useRef<{ id: number; file: File }[]>([]);
  const sending = useRef(0);
  const nextId = useRef(1);
  const current = useRef(uploads);
  useEffect(() => {
    current.current = uploads;
  });

  const change = (id: number, part: Partial<Upload>): void =>
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));

  async function follow(id: number, documentId: string): Promise<void> {
    const answer = await callApi(`/documents/${documentId}`, documentSchema);
    if (!answer.ok) return;
    const { state, pagesRead, pageCount, failure } = answer.value;
    change(id, { step: stepOf(state), pagesRead, pageCount, ...(failure && { problem: failure.message }) });
  }

  async function send(id: number, file: File): Promise<void> {
    const problem = await problemOf(file);
    if (problem) return change(id, { step: 'failed', problem });
    change(id, { step: 'sending' });
    const answer = await sendFile(file, (share) => change(id, { share }));
    if (!answer.ok) return change(id, { step: 'failed', problem: answer.message });
    const { documentId, duplicateOfId } = answer.value;
    change(id, { step: 'reading', share: 1, documentId, ...(duplicateOfId && { duplicateOfId }) });
    router.refresh();
    await follow(id, documentId);
  }

  function sendNext(): void {
    const next = sending.current < SENT_AT_ONCE ? waiting.current.shift() : undefined;
    if (!next) return;
    sending.current += 1;
    void send(next.id, next.file).finally(() => {
      sending.current -= 1;
      sendNext();
    });
    sendNext();
  }

  function add(files: readonly File[]): void {
    const added = files.map((file) => ({ id: nextId.current++, file }));
    waiting.current.push(...added);
    const fresh = added.map(
      ({ id, file }): Upload => ({ id, fileName: file.name, step: 'waiting', share: 0, pagesRead: 0, pageCount: null }),
    );
    setUploads((all) => [...fresh, ...all]);
    sendNext();
  }

  useDocumentEvents((documentId) => {
    const upload = current.current.find((one) => one.documentId === documentId && one.step === 'reading');
    if (upload) void follow(upload.id, documentId);
  });

  return { uploads, add, clear: () => setUploads((all) => all.filter(({ step }) => step === 'waiting' || step === 'sending')) };
}
