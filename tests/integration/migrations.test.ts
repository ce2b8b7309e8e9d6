import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { migrate } from '#lib/adapters/db/migrate.ts';
import { installQueue } from '#lib/adapters/queue/queue.ts';
import { childEnv, env } from '#lib/env.ts';
import { withDatabase } from '#tests/support/database.ts';
import { type People, seedPeople } from '#tests/support/people.ts';
import { seedReview } from '#tests/support/review.ts';

withDatabase();
let people: People;
beforeAll(async () => {
  people = await seedPeople();
});

function prisma(...args: string[]): { status: number | null; output: string } {
  const script = path.resolve('node_modules/prisma/build/index.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: childEnv({ DATABASE_URL: env().DATABASE_URL }),
  });
  return { status, output: stdout + stderr };
}

describe('the migrations', () => {
  test('are applied once, however often they are asked for', async () => {
    const url = env().DATABASE_URL ?? '';
    expect(await Promise.all([migrate(url), migrate(url)])).toEqual([[], []]);
    await installQueue(url);
  });

  test('make exactly the schema', () => {
    const { status, output } = prisma(
      ...['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma', '--exit-code'],
    );
    expect({ status, output }).toMatchObject({ status: 0 });
  });

  test('count as applied for the Prisma CLI too', () => {
    expect(prisma('migrate', 'status').output).toContain('Database schema is up to date');
    expect(prisma('migrate', 'deploy').output).toContain('No pending migrations to apply');
  });
});

describe('the database itself', () => {
  test('refuses to change what was answered', async () => {
    const { documentId, extractionId } = await seedReview(people.borrower);
    const db = database();
    const by = { organisationId: people.organisationId, memberId: people.reviewer.memberId };
    const slot = { slot: '0/lenderName/0', fieldKey: 'lenderName', documentType: 'note', action: 'absent' as const };
    const correction = await db.correction.create({ data: { ...by, documentId, extractionId, ...slot } });
    const split = await db.splitCorrection.create({ data: { ...by, documentId, extractionId, ranges: [] } });
    const event = await db.auditEvent.create({
      data: { ...by, actorName: 'x', event: 'x', subjectType: 'document', subjectId: documentId },
    });
    await expect(db.extraction.update({ where: { id: extractionId }, data: { rulesVersion: 'y' } })).rejects.toThrow(/append-only/);
    await expect(db.correction.update({ where: { id: correction.id }, data: { action: 'confirmed' } })).rejects.toThrow(/append-only/);
    await expect(db.splitCorrection.update({ where: { id: split.id }, data: { ranges: [1] } })).rejects.toThrow(/append-only/);
    await expect(db.auditEvent.update({ where: { id: event.id }, data: { event: 'y' } })).rejects.toThrow(/append-only/);
  });

  test('keeps the answers of a member who is gone, without the name', async () => {
    const { reviewer } = await seedPeople();
    const { documentId, extractionId } = await seedReview(people.borrower);
    const slot = { slot: '0/lenderName/0', fieldKey: 'lenderName', documentType: 'note', action: 'absent' as const };
    const by = { organisationId: people.organisationId, memberId: reviewer.memberId };
    const { id } = await database().correction.create({ data: { ...by, documentId, extractionId, ...slot } });
    await database().member.delete({ where: { id: reviewer.memberId } });
    expect(await database().correction.findUnique({ where: { id } })).toMatchObject({ memberId: null, action: 'absent' });
  });
});
