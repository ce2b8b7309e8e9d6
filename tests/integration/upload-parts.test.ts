import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { pathOf, uploadPrefix } from '#lib/adapters/storage/files.ts';
import { UPLOAD_REST_MS } from '#lib/domain/upload-session.ts';
import { dropExpiredUploads } from '#lib/use-cases/drop-expired-uploads.ts';
import { call } from '#tests/support/api.ts';
import { withDatabase } from '#tests/support/database.ts';
import { jobsOf, smallPdf } from '#tests/support/factories.ts';
import { type People, seedPeople, signedIn } from '#tests/support/people.ts';

withDatabase();
let people: People;
let headers: Record<'borrower' | 'reviewer', Headers>;
beforeAll(async () => {
  people = await seedPeople();
  const [borrower, reviewer] = await Promise.all([signedIn(people.borrower), signedIn(people.reviewer)]);
  headers = { borrower, reviewer };
});

/** A file of 300 kB with bytes that no other test has. */
const file = (): Uint8Array => new Uint8Array([...smallPdf(), ...Uint8Array.from({ length: 300_000 }, (_, index) => index % 251)]);

async function begin(bytes: number, more: object = {}): Promise<string> {
  const response = await call('POST', '/api/v1/uploads', { headers: headers.borrower, json: { fileName: 'note.pdf', bytes, ...more } });
  expect(response.status).toBe(201);
  return ((await response.json()) as { uploadId: string }).uploadId;
}

const send = (id: string, offset: number, part: Uint8Array, who = headers.borrower): Promise<Response> =>
  call('PATCH', `/api/v1/uploads/${id}`, { headers: who, body: part.slice(), more: { 'upload-offset': String(offset) } });

const where = async (id: string): Promise<{ offset: number; documentId: string | null }> => {
  const response = await call('GET', `/api/v1/uploads/${id}`, { headers: headers.borrower });
  return (await response.json()) as { offset: number; documentId: string | null };
};

describe('an upload in parts', () => {
  test('becomes the same document as one in a single piece', async () => {
    const bytes = file();
    const id = await begin(bytes.byteLength, { loan: 'L-12' });
    const first = await send(id, 0, bytes.subarray(0, 100_000));
    expect([first.status, first.headers.get('upload-offset')]).toEqual([200, '100000']);
    const last = await send(id, 100_000, bytes.subarray(100_000));
    const { documentId } = (await last.json()) as { documentId: string };
    const original = await call('GET', `/api/v1/documents/${documentId}/original`, { headers: headers.borrower });
    expect(Buffer.from(await original.arrayBuffer()).equals(bytes)).toBe(true);
    expect(await jobsOf(documentId)).toMatchObject([{ name: 'open-document', data: { documentId, reading: 1 } }]);
    const row = await database().document.findUniqueOrThrow({ where: { id: documentId }, include: { loan: true } });
    expect(row).toMatchObject({ fileName: 'note.pdf', fileKind: 'pdf', bytes: bytes.byteLength, state: 'uploaded' });
    expect(row.loan?.reference).toBe('L-12');
    expect(existsSync(pathOf(uploadPrefix(id)))).toBe(false);
  });

  test('answers a part that does not go on from the last one with the place where to go on', async () => {
    const bytes = file();
    const id = await begin(bytes.byteLength);
    await send(id, 0, bytes.subarray(0, 50_000));
    for (const offset of [0, 60_000]) {
      const refused = await send(id, offset, bytes.subarray(offset, offset + 10));
      expect([refused.status, refused.headers.get('upload-offset')]).toEqual([409, '50000']);
    }
    expect(await where(id)).toMatchObject({ offset: 50_000, documentId: null });
  });

  test('counts a part that comes twice at the same time once', async () => {
    const bytes = file();
    const id = await begin(bytes.byteLength);
    const answers = await Promise.all([0, 1].map(() => send(id, 0, bytes.subarray(0, 70_000))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await where(id)).toMatchObject({ offset: 70_000 });
  });

  test('whose last answer was lost is a document all the same, and only one', async () => {
    const bytes = file();
    const id = await begin(bytes.byteLength);
    const { documentId } = (await (await send(id, 0, bytes)).json()) as { documentId: string };
    expect(await where(id)).toMatchObject({ offset: bytes.byteLength, documentId });
    const again = await send(id, bytes.byteLength, new Uint8Array(0));
    expect(await again.json()).toMatchObject({ documentId });
  });

  test('of a kind that is not read is refused in words at its end and leaves nothing behind', async () => {
    const bytes = new TextEncoder().encode('Dear Sir or Madam');
    const id = await begin(bytes.byteLength);
    const refused = await send(id, 0, bytes);
    expect(refused.status).toBe(415);
    expect(await refused.text()).toContain('Upload a PDF, PNG, JPEG or TIFF.');
    expect(await database().uploadSession.findUnique({ where: { id } })).toBeNull();
    expect(existsSync(pathOf(uploadPrefix(id)))).toBe(false);
  });

  test.each([
    [0, 422, 'file_empty'],
    [300 * 1024 * 1024, 413, 'file_too_large'],
  ])('of %i bytes is refused before a byte is sent', async (bytes, status, code) => {
    const refused = await call('POST', '/api/v1/uploads', { headers: headers.borrower, json: { fileName: 'x.pdf', bytes } });
    expect(refused.status).toBe(status);
    expect(await refused.json()).toMatchObject({ error: { code } });
  });

  test('takes no part over four megabytes, and no more bytes than it was begun with', async () => {
    const id = await begin(10);
    expect((await send(id, 0, new Uint8Array(4 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await send(id, 0, new Uint8Array(11))).status).toBe(422);
    expect(await where(id)).toMatchObject({ offset: 0 });
  });

  test('is known to its sender alone', async () => {
    const id = await begin(100);
    expect((await send(id, 0, smallPdf().subarray(0, 10), headers.reviewer)).status).toBe(404);
    expect((await call('GET', `/api/v1/uploads/${id}`, { headers: headers.reviewer })).status).toBe(404);
    expect((await call('DELETE', `/api/v1/uploads/${id}`, { headers: headers.reviewer })).status).toBe(404);
    const theirs = await call('GET', '/api/v1/uploads', { headers: headers.reviewer });
    expect(await theirs.json()).toEqual({ uploads: [] });
    const mine = (await (await call('GET', '/api/v1/uploads', { headers: headers.borrower })).json()) as {
      uploads: { uploadId: string }[];
    };
    expect(mine.uploads.map(({ uploadId }) => uploadId)).toContain(id);
  });

  test('that is called off is forgotten with its bytes', async () => {
    const id = await begin(1000);
    await send(id, 0, smallPdf().subarray(0, 10));
    expect((await call('DELETE', `/api/v1/uploads/${id}`, { headers: headers.borrower })).status).toBe(204);
    expect((await call('GET', `/api/v1/uploads/${id}`, { headers: headers.borrower })).status).toBe(404);
    expect(existsSync(pathOf(uploadPrefix(id)))).toBe(false);
  });

  test('that nobody goes on with is thrown away, and one that still moves is not', async () => {
    const [left, moving] = [await begin(1000), await begin(1000)];
    await send(left, 0, smallPdf().subarray(0, 10));
    const now = new Date(Date.now() + UPLOAD_REST_MS + 1000);
    await database().uploadSession.update({ where: { id: moving }, data: { expiresAt: new Date(now.getTime() + 1000) } });
    await dropExpiredUploads({ now });
    const ids = (await database().uploadSession.findMany({ select: { id: true } })).map(({ id }) => id);
    expect(ids).toContain(moving);
    expect(ids).not.toContain(left);
    expect(existsSync(pathOf(uploadPrefix(left)))).toBe(false);
  });
});

describe('a duplicate', () => {
  test('is told before it is sent, to its owner and to those who see all, not to another borrower', async () => {
    const bytes = file();
    const id = await begin(bytes.byteLength);
    const { documentId } = (await (await send(id, 0, bytes)).json()) as { documentId: string };
    const { sha256 } = await database().document.findUniqueOrThrow({ where: { id: documentId }, select: { sha256: true } });
    const ask = async (who: Headers): Promise<unknown> =>
      (await call('GET', `/api/v1/duplicates?sha256=${sha256}`, { headers: who })).json();
    expect(await ask(headers.borrower)).toMatchObject({ duplicate: { documentId, fileName: 'note.pdf' } });
    expect(await ask(headers.reviewer)).toMatchObject({ duplicate: { documentId } });
    const stranger = await signedIn((await seedPeople()).borrower);
    expect(await ask(stranger)).toEqual({ duplicate: null });
  });
});
