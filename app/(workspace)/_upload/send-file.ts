import { z } from 'zod';
import { type ApiAnswer, failureOf } from '#app/_client/call-api.ts';

const uploadedSchema = z.object({ documentId: z.string(), duplicateOfId: z.string().nullable() });
export type Uploaded = z.infer<typeof uploadedSchema>;

/** Sends a file's bytes and tells the share sent, 0..1, on the way. XMLHttpRequest, since fetch tells nothing of that. */
export function sendFile(file: File, onShare: (share: number) => void): Promise<ApiAnswer<Uploaded>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const fail = (): void =>
      resolve({ ok: false, status: 0, code: 'unreachable', message: 'The upload was cut off. Check your connection and try again.' });
    request.open('POST', '/api/v1/documents');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodedName(file.name));
    request.upload.addEventListener('progress', ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0));
    request.addEventListener('error', fail);
    request.addEventListener('abort', fail);
    request.addEventListener('load', () => {
      const { status, responseText } = request;
      if (status < 200 || status >= 300) return resolve(failureOf(status, responseText));
      resolve({ ok: true, value: uploadedSchema.parse(JSON.parse(responseText)) });
    });
    request.send(file);
  });
}

/** A lone half of a character pair cannot be encoded; it becomes the replacement character. */
const encodedName = (name: string): string => encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(name)));
