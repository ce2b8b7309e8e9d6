import { describe, expect, test } from 'vitest';
import { contentDisposition } from '#app/api/_http/attachment.ts';
import { database } from '#lib/adapters/db/client.ts';
import { call } from '#tests/support/api.ts';
import { withDatabase } from '#tests/support/database.ts';
import { seedPeople, signedIn } from '#tests/support/people.ts';
import { noteBoxes, seedReview } from '#tests/support/review.ts';

withDatabase();

/** Passes for a PDF by its first bytes, which is all that an upload looks at. */
const pdf = new TextEncoder().encode(`%PDF-1.7\n${'%'.repeat(5000)}\n%%EOF\n`);

async function people() {
  const all = await seedPeople();
  const [borrower, reviewer, engineer] = await Promise.all([signedIn(all.borrower), signedIn(all.reviewer), signedIn(all.engineer)]);
  return { ...all, headers: { borrower, reviewer, engineer } };
}

describe('an upload', () => {
  test.each(['Déclaration “final” 1/2.pdf', 'contrat 合同.pdf', 'x'.repeat(300)])('keeps the file and its name: %s', async (name) => {
    const { headers } = await people();
    const response = await call('POST', `/api/v1/documents?fileName=${encodeURIComponent(name)}`, { headers: headers.borrower, body: pdf });
    expect(response.status).toBe(201);
    const { documentId } = (await response.json()) as { documentId: string };
    const original = await call('GET', `/api/v1/documents/${documentId}/original`, { headers: headers.borrower });
    expect(new Uint8Array(await original.arrayBuffer())).toEqual(pdf);
    const kept = name.split('/').at(-1)?.slice(0, 255) ?? '';
    expect(original.headers.get('content-disposition')).toBe(contentDisposition(kept));
    expect(Object.fromEntries(original.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  });

  test('is taken from a form as well, and from a header with the name', async () => {
    const { headers } = await people();
    const form = new FormData();
    form.set('comment', 'before the file');
    form.set('file', new Blob([pdf]), 'Übersicht.pdf');
    const encoded = new Response(form);
    const more = { 'content-type': encoded.headers.get('content-type') ?? '' };
    const response = await call('POST', '/api/v1/documents', { headers: headers.borrower, more, body: await encoded.arrayBuffer() });
    expect(response.status).toBe(201);
    const named = await call('POST', '/api/v1/documents', {
      headers: headers.borrower,
      more: { 'x-file-name': 'na%C3%AFve.pdf' },
      body: pdf,
    });
    expect(named.status).toBe(201);
    const list = await call('GET', '/api/v1/documents', { headers: headers.borrower });
    const { documents } = (await list.json()) as { documents: { fileName: string; duplicateOfId: string | null }[] };
    expect(documents.map(({ fileName }) => fileName)).toEqual(['naïve.pdf', 'Übersicht.pdf']);
    expect(documents[0]?.duplicateOfId).not.toBeNull();
  });

  test('is read as it comes in: the sender waits when nobody takes the bytes, and a broken one leaves nothing', async () => {
    const { headers, organisationId } = await people();
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 40) controller.error(new Error('the sender went away'));
        else controller.enqueue(sent === 1 ? pdf : new Uint8Array(64 * 1024));
      },
    });
    const response = await call('POST', '/api/v1/documents?fileName=a.pdf', { headers: headers.borrower, body });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await database().document.count({ where: { organisationId } })).toBe(0);
  });

  test.each([
    ['nothing', undefined, 422],
    ['an empty file', new Uint8Array(), 422],
    ['a kind of file that is not read', new TextEncoder().encode('MZ'.padEnd(3000, 'x')), 415],
  ])('of %s is refused', async (_case, body, status) => {
    const { headers } = await people();
    const response = await call('POST', '/api/v1/documents?fileName=a.pdf', { headers: headers.borrower, ...(body && { body }) });
    expect(response.status).toBe(status);
  });

  test('as a form without a file, or a broken one, is refused', async () => {
    const { headers } = await people();
    const form = async (type: string, body: string) =>
      call('POST', '/api/v1/documents', { headers: headers.borrower, more: { 'content-type': type }, body });
    expect(
      (await form('multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n')).status,
    ).toBe(422);
    expect((await form('multipart/form-data', 'x')).status).toBe(422);
    expect((await form('multipart/form-data; boundary=b', 'garbage')).status).toBe(422);
  });
});

describe('a document', () => {
  test('of somebody else is not found by a borrower, and found by a reviewer', async () => {
    const { headers, admin } = await people();
    const { documentId } = await seedReview(admin);
    for (const path of ['', '/extraction', '/review', '/pages/1/words'])
      expect([path, (await call('GET', `/api/v1/documents/${documentId}${path}`, { headers: headers.borrower })).status]).toEqual([
        path,
        404,
      ]);
    const list = await call('GET', '/api/v1/documents', { headers: headers.borrower });
    expect(await list.json()).toMatchObject({ documents: [] });
    for (const path of ['', '/extraction', '/review', '/pages/1/words'])
      expect([path, (await call('GET', `/api/v1/documents/${documentId}${path}`, { headers: headers.reviewer })).status]).toEqual([
        path,
        200,
      ]);
  });

  test('goes from correction over approval into the export', async () => {
    const { headers, borrower } = await people();
    const { documentId } = await seedReview(borrower);
    const post = (path: string, json: unknown = {}) =>
      call('POST', `/api/v1/documents/${documentId}/${path}`, { headers: headers.reviewer, json });
    const note = { documentType: 'note' };
    const bank = {
      ...note,
      action: 'corrected',
      fieldKey: 'lenderName',
      slot: '0/lenderName/0',
      value: 'Alder Bank, N.A.',
      text: 'Alder Bank, N.A.',
      page: 1,
      boxes: noteBoxes(15, 17),
    };
    expect((await post('corrections', { correction: { ...bank, action: 'guessed' }, lastSequence: 0 })).status).toBe(422);
    expect((await post('corrections', { correction: { ...bank, boxes: [[1, 1, 0, 0]] }, lastSequence: 0 })).status).toBe(422);
    const corrected = await post('corrections', { correction: bank, lastSequence: 0 });
    expect(corrected.status).toBe(201);
    const { sequence } = (await corrected.json()) as { sequence: number };
    const early = await post('approve', { lastSequence: sequence });
    expect([early.status, await early.json()]).toEqual([
      422,
      { error: { code: 'core_fields_missing', message: expect.stringContaining('Note date') } },
    ]);
    await post('corrections', {
      correction: { ...note, action: 'absent', fieldKey: 'noteDate', slot: '0/noteDate/0' },
      lastSequence: sequence,
    });
    expect((await post('approve', { lastSequence: sequence + 1 })).status).toBe(200);
    expect((await post('approve', { lastSequence: sequence + 1 })).status).toBe(409);
    const exported = await call('GET', `/api/v1/export?documentId=${documentId}`, { headers: headers.engineer });
    expect(exported.headers.get('content-disposition')).toContain('deedlens-export.jsonl');
    expect(await exported.text()).toContain('"action":"corrected","boxes":[[');
    expect((await call('GET', '/api/v1/export', { headers: headers.reviewer })).status).toBe(403);
  });

  test('claims, history and members answer in JSON', async () => {
    const { headers, borrower, admin } = await people();
    const { documentId } = await seedReview(borrower);
    const claim = await call('POST', `/api/v1/documents/${documentId}/claim`, { headers: headers.reviewer });
    expect(await claim.json()).toMatchObject({ mine: true });
    expect((await call('DELETE', `/api/v1/documents/${documentId}/claim`, { headers: headers.reviewer })).status).toBe(204);
    const history = await call('GET', `/api/v1/documents/${documentId}/history`, { headers: headers.reviewer });
    expect(await history.json()).toMatchObject({ events: [{ event: 'document.claimed' }] });
    const members = await call('PATCH', `/api/v1/members/${borrower.memberId}`, {
      headers: await signedIn(admin),
      json: { role: 'reviewer' },
    });
    expect(await members.json()).toEqual({ id: borrower.memberId, role: 'reviewer' });
  });

  test('a body that is no JSON is refused', async () => {
    const { headers, borrower } = await people();
    const { documentId } = await seedReview(borrower);
    const response = await call('POST', `/api/v1/documents/${documentId}/approve`, { headers: headers.reviewer, body: '{' });
    expect([response.status, await response.json()]).toEqual([400, { error: { code: 'body_not_json', message: expect.any(String) } }]);
  });
});

describe('events', () => {
  test('tell of a change within reach, of no other, and end when the browser leaves', async () => {
    const { headers, borrower, admin } = await people();
    const [others, own] = [await seedReview(admin), await seedReview(borrower)];
    const browser = new AbortController();
    const response = await call('GET', '/api/v1/events', { headers: headers.borrower, signal: browser.signal });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const touch = (id: string) => database().document.update({ where: { id }, data: { updatedAt: new Date() }, select: { id: true } });
    let heard = '';
    // Listening starts in its own time: touch both until the first event comes.
    const poke = setInterval(() => void touch(others.documentId).then(() => touch(own.documentId)), 50);
    while (!heard.includes('event: document')) heard += (await reader?.read())?.value ?? '';
    clearInterval(poke);
    expect(heard).toContain(`data: {"documentId":"${own.documentId}"}`);
    expect(heard).not.toContain(others.documentId);
    browser.abort();
    for (let done = false; !done; ) done = (await reader?.read())?.done ?? true;
  });
});

describe('health', () => {
  test('is told to anybody', async () => {
    const response = await call('GET', '/api/health');
    expect([response.status, await response.json()]).toEqual([200, { database: 'up', queueAgeSeconds: expect.any(Number) }]);
  });
});
