import { createHash, createHmac, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { findWatchedDocuments } from '#lib/adapters/db/watched-documents.ts';
import { postWebhook } from '#lib/adapters/webhook/post.ts';
import type { ExtractedField, ExtractionResult } from '#lib/domain/extraction.ts';
import { isDisputed } from '#lib/domain/risk.ts';
import { setEnv } from '#lib/env.ts';
import { acknowledgeAlert } from '#lib/use-cases/acknowledge-alert.ts';
import { approveDocument } from '#lib/use-cases/approve-document.ts';
import { correctField } from '#lib/use-cases/correct-field.ts';
import { enqueueWatches } from '#lib/use-cases/enqueue-watches.ts';
import { findAlerts } from '#lib/use-cases/find-alerts.ts';
import { getReview } from '#lib/use-cases/get-review.ts';
import { getWatchFigures } from '#lib/use-cases/get-watch-figures.ts';
import { sendAlert } from '#lib/use-cases/send-alert.ts';
import { setWatchReference } from '#lib/use-cases/set-watch-reference.ts';
import { watchOrganisation } from '#lib/use-cases/watch-organisation.ts';
import { call } from '#tests/support/api.ts';
import { withDatabase } from '#tests/support/database.ts';
import { type People, seedPeople, signedIn } from '#tests/support/people.ts';
import { noteFields, seedReview } from '#tests/support/review.ts';

withDatabase();

const HOUR_MS = 3_600_000;
const BEGIN = new Date('2026-03-02T08:00:00Z');
const at = (hour: number): Date => new Date(BEGIN.getTime() + hour * HOUR_MS);

const resultOf = (fields: readonly ExtractedField[], version: string | null = null): ExtractionResult => ({
  document: { fileName: 'a.pdf', sha256: 'a'.repeat(64), pages: 1, types: [{ type: 'note', pages: [1, 1], confidence: 1 }] },
  fields: [...fields],
  issues: [],
  checks: [],
  model: { version, rules: 'test' },
  timings: {},
});

/** Documents as they stand after reading, an hour apart; every ninth or so lacks one value, as happens. */
async function seedStream(organisationId: string, from: number, count: number, without?: ExtractedField['key']): Promise<void> {
  const documents = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    organisationId,
    fileName: `note ${from + index}.pdf`,
    fileKind: 'pdf',
    sha256: createHash('sha256')
      .update(`${organisationId} ${from + index}`)
      .digest('hex'),
    bytes: 1,
    storageKey: 'none',
    state: 'in_review' as const,
    createdAt: at(from + index),
  }));
  await database().document.createMany({ data: documents });
  await database().page.createMany({
    data: documents.map(({ id }, index) => ({
      documentId: id,
      number: 1,
      state: 'read' as const,
      textSource: 'text_layer' as const,
      wordCount: 300 + ((index * 37) % 90),
      readMs: 40 + (index % 7),
    })),
  });
  await database().extraction.createMany({
    data: documents.map(({ id, createdAt }, index) => {
      const fields = noteFields.filter(({ key }) => key !== without && !(index % 9 === 4 && key === 'propertyAddress'));
      const result = JSON.parse(JSON.stringify(resultOf(fields)));
      return { organisationId, documentId: id, reading: 1, rulesVersion: 'test', result, createdAt: new Date(createdAt.getTime() + 5_000) };
    }),
  });
}

describe('what is watched of a document', () => {
  test('says what people changed once it is approved, and what the machine answered before', async () => {
    const { reviewer, borrower } = await seedPeople();
    const { documentId } = await seedReview(borrower);
    const wanted = { organisationId: reviewer.organisationId, limit: 10 };
    const [before] = await findWatchedDocuments(database(), wanted);
    expect(before).toMatchObject({ documentId, types: ['note'], lender: 'Alder', textSource: 'text-layer', changes: null });
    expect(before?.values.map(({ fieldKey, confidence, disputed }) => [fieldKey, confidence, disputed])).toEqual(
      noteFields.map(({ key }) => [key, 0.9, null]),
    );
    const corrections = [
      { action: 'absent', slot: '0/lenderName/0', fieldKey: 'lenderName', documentType: 'note' },
      { action: 'confirmed', slot: '0/noteAmount/0', fieldKey: 'noteAmount', documentType: 'note' },
      { action: 'added', slot: '0/noteDate/0', fieldKey: 'noteDate', documentType: 'note', value: '2024-11-03', text: 'November 3, 2024' },
    ] as const;
    for (const correction of corrections) {
      const { lastSequence } = await getReview({ actor: reviewer, documentId });
      await correctField({ actor: reviewer, documentId, correction, lastSequence });
    }
    const { lastSequence } = await getReview({ actor: reviewer, documentId });
    await approveDocument({ actor: reviewer, documentId, lastSequence });
    const [after] = await findWatchedDocuments(database(), wanted);
    expect(after?.changes?.filter(({ changed }) => changed).map(({ fieldKey }) => fieldKey)).toEqual(['lenderName', 'noteDate']);
    expect(after?.changes).toHaveLength(noteFields.length + 1);
    expect(after?.timings.wait).toBeGreaterThanOrEqual(0);
  });

  test('counts as disputed what the review queue counts', async () => {
    const { borrower } = await seedPeople();
    const { documentId } = await seedReview(borrower);
    const rival = (value: string, foundBy: string, confidence: number) => ({
      value,
      text: value,
      page: 1,
      boxes: [noteFields[0]?.box],
      confidence,
      foundBy,
      against: 'x',
    });
    const explained = (runnersUp: unknown[]) => ({ explanation: { anchor: null, relation: 'below', runnersUp } });
    const fields = [
      { ...noteFields[0], ...explained([rival('Birch', 'm@1', 0.5)]) },
      { ...noteFields[1], ...explained([rival('Birch', 'm@1', 0.1)]) },
      { ...noteFields[2], ...explained([rival('1.00', 'rule', 0.5)]) },
      { ...noteFields[3], foundBy: 'm@1', ...explained([rival('5', 'rule', 0.5)]) },
      { ...noteFields[4], agreement: true, ...explained([rival('5', 'm@1', 0.5)]) },
    ] as ExtractedField[];
    const result = JSON.parse(JSON.stringify(resultOf(fields, 'm@1')));
    const again = { organisationId: borrower.organisationId, documentId, reading: 1, number: 2, rulesVersion: 'test', result };
    await database().extraction.create({ data: again, select: { id: true } });
    const [watched] = await findWatchedDocuments(database(), { organisationId: borrower.organisationId, limit: 1 });
    expect(watched?.values.map(({ disputed }) => disputed)).toEqual(fields.map((field) => isDisputed(field, 'm@1')));
    expect(watched?.values.map(({ disputed }) => disputed)).toEqual([true, false, false, true, false]);
  });
});

describe('an organisation that is watched', () => {
  let people: People;

  beforeAll(async () => {
    people = await seedPeople();
    await seedStream(people.admin.organisationId, 0, 120);
    await setWatchReference({ actor: people.engineer, from: at(0), to: at(120) });
  });

  test('is told nothing while all is as it was', async () => {
    await seedStream(people.admin.organisationId, 120, 30);
    expect(await watchOrganisation({ organisationId: people.admin.organisationId })).toEqual({ alerts: 0 });
  });

  test('is told once that a field vanished, with documents that show it', async () => {
    const { organisationId } = people.admin;
    await seedStream(organisationId, 150, 30, 'borrowerName');
    expect((await watchOrganisation({ organisationId })).alerts).toBeGreaterThan(0);
    expect(await watchOrganisation({ organisationId })).toEqual({ alerts: 0 });
    const { alerts } = await findAlerts({ actor: people.engineer });
    const alert = alerts.find(({ slice }) => slice === 'note/borrowerName');
    expect(alert).toMatchObject({ metric: 'presence', state: 'open', since: at(150).toISOString() });
    expect(alert?.message).toContain('found: 0 % over 30 documents');
    expect(alert?.documents.map(({ fileName }) => fileName)).toContain('note 150.pdf');
    const report = await getWatchFigures({ actor: people.engineer });
    expect(report.reference?.documents).toBe(120);
    expect(report.charts.map(({ metric }) => metric)).toContain('type');
    expect(report.slices[0]?.name).toMatch(/^Borrower/);
  });

  test('is not told again for a week of what somebody acknowledged, and then it is', async () => {
    const { organisationId } = people.admin;
    const headers = await signedIn(people.engineer);
    const { alerts } = await findAlerts({ actor: people.engineer });
    for (const { id } of alerts) expect((await call('POST', `/api/v1/watch/alerts/${id}/acknowledge`, { headers })).status).toBe(200);
    expect((await findAlerts({ actor: people.engineer })).alerts).toEqual([]);
    expect(await watchOrganisation({ organisationId })).toEqual({ alerts: 0 });
    const later = new Date(Date.now() + 8 * 24 * HOUR_MS);
    expect((await watchOrganisation({ organisationId, now: later })).alerts).toBe(alerts.length);
  });

  test('keeps its alerts from others', async () => {
    const strangers = await seedPeople();
    const { alerts } = await findAlerts({ actor: people.engineer });
    expect((await findAlerts({ actor: strangers.engineer })).alerts).toEqual([]);
    await expect(acknowledgeAlert({ actor: strangers.engineer, alertId: alerts[0]?.id ?? '' })).rejects.toThrow('no such alert');
  });

  test('is looked at once an hour, however many workers ask', async () => {
    expect(await enqueueWatches()).toBe(1);
    expect(await enqueueWatches()).toBe(0);
  });

  test('needs a hundred documents for a reference, and says so', async () => {
    const few = setWatchReference({ actor: people.engineer, from: at(0), to: at(99) });
    await expect(few).rejects.toThrow('this period has 99');
  });
});

describe('the webhook', () => {
  const secret = 'a secret of the test';

  test('is told of every new alert by a job of its own, and never at a private address', async () => {
    const { engineer } = await seedPeople();
    const { organisationId } = engineer;
    await seedStream(organisationId, 0, 120);
    await setWatchReference({ actor: engineer, from: at(0), to: at(120) });
    await seedStream(organisationId, 120, 40, 'borrowerName');
    setEnv({ WATCH_WEBHOOK_URL: 'http://127.0.0.1:9/', WATCH_WEBHOOK_SECRET: secret });
    try {
      await watchOrganisation({ organisationId });
      const { alerts } = await findAlerts({ actor: engineer });
      const jobs = await database().$queryRaw<{ data: { alertId: string } }[]>`SELECT data FROM pgboss.job WHERE name = 'send-alert'`;
      expect(jobs.map(({ data }) => data.alertId).sort()).toEqual(alerts.map(({ id }) => id).sort());
      expect(alerts.length).toBeGreaterThan(0);
      await expect(sendAlert({ alertId: alerts[0]?.id ?? '' })).rejects.toThrow('not on the public internet');
    } finally {
      setEnv({ WATCH_WEBHOOK_URL: '', WATCH_WEBHOOK_SECRET: '' });
    }
  });

  test('gets a signed message', async () => {
    const got: { signature: unknown; body: string }[] = [];
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        got.push({ signature: request.headers['deedlens-signature'], body: Buffer.concat(parts).toString() });
        response.writeHead(got.length === 1 ? 204 : 500).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://localhost:${(server.address() as AddressInfo).port}/alerts`;
      const now = new Date('2026-05-01T00:00:00Z');
      await postWebhook({ url, secret }, { event: 'drift.found' }, now, () => true);
      const seconds = now.getTime() / 1000;
      const hex = createHmac('sha256', secret).update(`${seconds}.${got[0]?.body}`).digest('hex');
      expect(got).toEqual([{ signature: `t=${seconds},v1=${hex}`, body: '{"event":"drift.found"}' }]);
      await expect(postWebhook({ url, secret }, {}, now, () => true)).rejects.toThrow('answered 500');
      await expect(postWebhook({ url, secret }, {}, now)).rejects.toThrow('not on the public internet');
      expect(got).toHaveLength(2);
    } finally {
      server.close();
    }
  });
});
