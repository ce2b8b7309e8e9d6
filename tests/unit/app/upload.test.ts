import { describe, expect, test } from 'vitest';
import { contentDisposition } from '#app/api/_http/attachment.ts';
import { uploadedFile } from '#app/api/_http/upload.ts';

const CHUNK = new Uint8Array(64 * 1024);
const address = new URL('http://127.0.0.1/api/v1/documents');
const posted = (body: BodyInit, type?: string): Request =>
  new Request(address, { method: 'POST', body, duplex: 'half', ...(type && { headers: { 'content-type': type } }) } as RequestInit);

const partHead = new TextEncoder().encode('--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-');
/** A form whose sender sends `chunks` pieces of a file and then ends by `end`. */
function formOf(chunks: number, end: (controller: ReadableStreamDefaultController<Uint8Array>) => void) {
  const sent = { chunks: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent.chunks += 1;
      if (sent.chunks > chunks) end(controller);
      else controller.enqueue(sent.chunks === 1 ? partHead : CHUNK);
    },
  });
  return { sent, request: posted(body, 'multipart/form-data; boundary=b') };
}

describe('an uploaded file', () => {
  test('comes out of a form whole, with its name', async () => {
    const form = new FormData();
    form.set('comment', 'before the file');
    form.set('file', new Blob([new Uint8Array(5_000_000).fill(65)]), 'folder/Übersicht “1”.pdf');
    const file = await uploadedFile(posted(form), address);
    expect(file.fileName).toBe('Übersicht “1”.pdf');
    expect((await new Response(file.body).arrayBuffer()).byteLength).toBe(5_000_000);
  });

  test.each([
    ['the sender goes away', 20, (controller: ReadableStreamDefaultController<Uint8Array>) => controller.error(new Error('gone'))],
    ['the form ends in the middle', 20, (controller: ReadableStreamDefaultController<Uint8Array>) => controller.close()],
  ])('fails to be read when %s', async (_case, chunks, end) => {
    const file = await uploadedFile(formOf(chunks, end).request, address);
    await expect(new Response(file.body).arrayBuffer()).rejects.toThrow();
  });

  test('makes its sender wait while nobody reads it', async () => {
    const { request, sent } = formOf(1000, (controller) => controller.close());
    const file = await uploadedFile(request, address);
    const reader = file.body.getReader();
    await reader.read();
    expect(sent.chunks).toBeLessThan(20);
    await reader.cancel();
  });

  test('that nobody wants is still taken from the sender, who then reads the answer', async () => {
    await new Promise<void>((ended, failed) => {
      const { request } = formOf(200, (controller) => {
        controller.close();
        ended();
      });
      uploadedFile(request, address).then((file) => file.body.cancel(), failed);
    });
  });
});

describe('the name of a download', () => {
  test.each([
    ['Note.pdf', `attachment; filename="Note.pdf"; filename*=UTF-8''Note.pdf`],
    ['Décl "a" (1).pdf', `attachment; filename="D_cl _a_ (1).pdf"; filename*=UTF-8''D%C3%A9cl%20%22a%22%20%281%29.pdf`],
    ['合同.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%E5%90%88%E5%90%8C.pdf`],
    ['line\r\nbreak', `attachment; filename="line__break"; filename*=UTF-8''line%0D%0Abreak`],
    ['half \ud83d', `attachment; filename="half _"; filename*=UTF-8''half%20%EF%BF%BD`],
  ])('%j is told to old and new programs', (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });
});
