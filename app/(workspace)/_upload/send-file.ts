import { z } from 'zod';
import { type ApiAnswer, callApi, failureOf } from '#app/_client/call-api.ts';
import { type UploadState, uploadStateSchema } from '#lib/domain/upload-session.ts';
import { FAILURES_MAX, nextPartBytes, PART_BYTES_MIN, waitAfter } from './part-plan.ts';

const appendedSchema = uploadStateSchema.extend({ duplicateOfId: z.string().nullable().default(null) });
type Appended = z.infer<typeof appendedSchema>;

export interface Uploaded {
  documentId: string;
  duplicateOfId: string | null;
}

export type Sent =
  | { outcome: 'arrived'; uploaded: Uploaded }
  /** Somebody paused it; what has come stays. */
  | { outcome: 'paused' }
  /** The line is gone for long; what has come stays. */
  | { outcome: 'stuck' }
  | { outcome: 'refused'; message: string };

interface Sending {
  file: File;
  uploadId: string;
  /** Aborted = pause. */
  pause: AbortSignal;
  /** Share of the bytes that have come, 0..1. */
  onShare: (share: number) => void;
  /** Whether it waits for the line to come back. */
  onWaiting: (waiting: boolean) => void;
}

export const beginSending = (file: File): Promise<ApiAnswer<UploadState>> =>
  callApi('/uploads', uploadStateSchema, { method: 'POST', body: { fileName: file.name || 'document', bytes: file.size } });

/** Sends what is not there yet, part by part; asks the server where to go on after every failure. Never throws. */
export async function sendFile({ file, uploadId, pause, onShare, onWaiting }: Sending): Promise<Sent> {
  let [failures, partBytes] = [0, PART_BYTES_MIN];
  for (;;) {
    if (pause.aborted) return { outcome: 'paused' };
    const known = await callApi(`/uploads/${uploadId}`, uploadStateSchema);
    if (!known.ok && !isPassing(known.status)) return { outcome: 'refused', message: known.message };
    if (known.ok) {
      if (known.value.documentId) return arrived(known.value.documentId, null);
      onWaiting(false);
      const sent = await sendParts({ file, pause, onShare, from: known.value, partBytes, onPart: () => (failures = 0) });
      if (sent.ok) return arrived(sent.value.documentId ?? '', sent.value.duplicateOfId);
      if (pause.aborted) return { outcome: 'paused' };
      if (!isPassing(sent.status) && sent.status !== 409) return { outcome: 'refused', message: sent.message };
    }
    failures += 1;
    partBytes = PART_BYTES_MIN;
    if (failures > FAILURES_MAX) return { outcome: 'stuck' };
    onWaiting(true);
    await calm(waitAfter(failures), pause);
  }
}

const arrived = (documentId: string, duplicateOfId: string | null): Sent => ({
  outcome: 'arrived',
  uploaded: { documentId, duplicateOfId },
});

/** No answer, too many at once, or the server has a bad moment: it may go better in a while. */
const isPassing = (status: number): boolean => status === 0 || status === 408 || status === 429 || status >= 500;

interface Parts {
  file: File;
  pause: AbortSignal;
  onShare: (share: number) => void;
  from: UploadState;
  partBytes: number;
  onPart: () => void;
}

/** From where the server is to the end, or to the first failure. */
async function sendParts({ file, pause, onShare, from, partBytes, onPart }: Parts): Promise<ApiAnswer<Appended>> {
  let [offset, size] = [from.offset, partBytes];
  for (;;) {
    const part = file.slice(offset, offset + size);
    const begun = performance.now();
    const answer = await sendPart({
      uploadId: from.uploadId,
      offset,
      part,
      pause,
      onBytes: (bytes) => onShare((offset + bytes) / file.size),
    });
    if (!answer.ok || answer.value.documentId) return answer;
    onPart();
    offset = answer.value.offset;
    onShare(offset / file.size);
    size = nextPartBytes(size, { ms: performance.now() - begun });
  }
}

interface Part {
  uploadId: string;
  offset: number;
  part: Blob;
  pause: AbortSignal;
  onBytes: (bytes: number) => void;
}

/** XMLHttpRequest, since fetch does not tell how far it is. */
function sendPart({ uploadId, offset, part, pause, onBytes }: Part): Promise<ApiAnswer<Appended>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const fail = (): void => resolve({ ok: false, status: 0, code: 'unreachable', message: 'The connection was cut off.' });
    request.open('PATCH', `/api/v1/uploads/${uploadId}`);
    request.setRequestHeader('Content-Type', 'application/offset+octet-stream');
    request.setRequestHeader('Upload-Offset', String(offset));
    request.upload.addEventListener('progress', ({ loaded }) => onBytes(loaded));
    for (const event of ['error', 'abort', 'timeout'] as const) request.addEventListener(event, fail);
    request.addEventListener('load', () => {
      const { status, responseText } = request;
      if (status < 200 || status >= 300) return resolve(failureOf(status, responseText));
      resolve({ ok: true, value: appendedSchema.parse(JSON.parse(responseText)) });
    });
    pause.addEventListener('abort', () => request.abort(), { once: true });
    request.send(part);
  });
}

/** Waits, but not longer than until the browser says that it is connected again. */
function calm(ms: number, pause: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = (): void => {
      clearTimeout(timer);
      over.abort();
      resolve();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener('online', end, { signal: over.signal });
    pause.addEventListener('abort', end, { signal: over.signal });
  });
}
