import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { env } from '#lib/env.ts';
import { getOriginal } from '#lib/use-cases/get-original.ts';
import { uploadDocument } from '#lib/use-cases/upload-document.ts';
import { withDatabase } from '#tests/support/database.ts';
import { jobsOf, seedDocument, smallPdf, streamOf, upload } from '#tests/support/factories.ts';
import { type People, seedPeople } from '#tests/support/people.ts';

withDatabase();
let people: People;
beforeAll(async () => {
  people = await seedPeople();
});

const filesOf = (): string[] => {
  const folder = path.join(env().DATA_DIR, 'files/documents');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};

describe('an upload', () => {
  test('stores the bytes unaltered, with their hash, and queues the opening', async () => {
    const bytes = new Uint8Array([...smallPdf(), ...new Uint8Array(300_000)]);
    const documentId = await upload(people.borrower, bytes);
    const row = await database().document.findUniqueOrThrow({ where: { id: documentId } });
    expect(row).toMatchObject({ state: 'uploaded', bytes: bytes.byteLength, fileKind: 'pdf', uploadedById: people.borrower.memberId });
    expect(row.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const original = await getOriginal({ actor: people.borrower, documentId });
    expect(Buffer.from(await new Response(original.body).arrayBuffer()).equals(bytes)).toBe(true);
    expect(await jobsOf(documentId)).toEqual([{ name: 'open-document', state: 'created', data: { documentId, reading: 1 } }]);
  });

  test('goes by the bytes, never by the name', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
    const documentId = await upload(people.borrower, png, 'not-a-picture.pdf');
    expect(await database().document.findUniqueOrThrow({ where: { id: documentId } })).toMatchObject({ fileKind: 'png' });
  });

  test.each([
    ['an empty file', new Uint8Array(0), 'file_empty'],
    ['a text that calls itself a PDF', new TextEncoder().encode('Dear Sir or Madam'), 'file_type_unsupported'],
    ['a long file of an unknown kind', new Uint8Array(500_000), 'file_type_unsupported'],
    ['a file over the limit', new Uint8Array([...smallPdf(), ...new Uint8Array(200_000)]), 'file_too_large'],
  ])('of %s is refused and leaves nothing behind', async (_, bytes, code) => {
    const [files, rows] = [filesOf(), await database().document.count()];
    const refused = uploadDocument({ actor: people.borrower, fileName: 'x.pdf', body: streamOf(bytes), bytesMax: 150_000 });
    await expect(refused).rejects.toMatchObject({ name: 'InvalidInput', code });
    expect(filesOf()).toEqual(files);
    expect(await database().document.count()).toBe(rows);
  });

  test('over the limit is refused before the rest of it is read', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(sent === 1 ? smallPdf() : new Uint8Array(100_000));
      },
    });
    const refused = uploadDocument({ actor: people.borrower, fileName: 'endless.pdf', body: endless, bytesMax: 1_000_000 });
    await expect(refused).rejects.toMatchObject({ code: 'file_too_large' });
    expect(sent).toBeLessThan(100);
  });

  test('whose sender goes away leaves nothing behind', async () => {
    const files = filesOf();
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(smallPdf());
        controller.error(new Error('connection reset'));
      },
    });
    await expect(uploadDocument({ actor: people.borrower, fileName: 'x.pdf', body: broken })).rejects.toThrow('connection reset');
    expect(filesOf()).toEqual(files);
  });

  test('of bytes that are here already is accepted and linked to the first', async () => {
    const bytes = smallPdf();
    const first = await upload(people.borrower, bytes);
    const second = await uploadDocument({ actor: people.reviewer, fileName: 'again.pdf', body: streamOf(bytes) });
    expect(second).toMatchObject({ state: 'uploaded', duplicateOfId: first });
    const elsewhere = await seedPeople();
    expect(await uploadDocument({ actor: elsewhere.borrower, fileName: 'x.pdf', body: streamOf(bytes) })).toMatchObject({
      duplicateOfId: null,
    });
  });

  test('belongs to the loan it names', async () => {
    for (const fileName of ['one.pdf', 'two.pdf'])
      await uploadDocument({ actor: people.borrower, fileName, body: streamOf(smallPdf()), loanReference: 'L-77' });
    const loans = await database().loan.findMany({ where: { reference: 'L-77' }, include: { documents: true } });
    expect(loans.map(({ documents }) => documents.length)).toEqual([2]);
  });

  test('is remembered in the audit with who and what', async () => {
    const documentId = await upload(people.borrower);
    const events = await database().auditEvent.findMany({ where: { subjectId: documentId } });
    expect(events).toMatchObject([{ event: 'document.uploaded', memberId: people.borrower.memberId, actorName: people.borrower.name }]);
  });
});

describe('a job', () => {
  test('is gone when the transaction it was enqueued in is rolled back', async () => {
    const documentId = await seedDocument(people.system);
    const rolledBack = database().$transaction(async (tx) => {
      await enqueue(tx, 'open-document', { documentId, reading: 1 });
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    expect(await jobsOf(documentId)).toEqual([]);
  });

  test('with a payload of another shape is not accepted', async () => {
    const wrong = { documentId: 'not an id', reading: 1 };
    await expect(database().$transaction((tx) => enqueue(tx, 'open-document', wrong))).rejects.toThrow();
  });
});
