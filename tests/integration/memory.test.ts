import { describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { NotFound } from '#lib/domain/errors.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { approveDocument } from '#lib/use-cases/approve-document.ts';
import { correctFields } from '#lib/use-cases/correct-fields.ts';
import { deleteDocument } from '#lib/use-cases/delete-document.ts';
import { extractDocument } from '#lib/use-cases/extract-document.ts';
import { findAuditEvents } from '#lib/use-cases/find-audit-events.ts';
import { findMemory } from '#lib/use-cases/find-memory.ts';
import { forgetMemory } from '#lib/use-cases/forget-memory.ts';
import { getAnchor } from '#lib/use-cases/get-anchor.ts';
import { getExtraction } from '#lib/use-cases/get-extraction.ts';
import { getReview } from '#lib/use-cases/get-review.ts';
import { rememberDocument } from '#lib/use-cases/remember-document.ts';
import { setMemory } from '#lib/use-cases/set-memory.ts';
import { withDatabase } from '#tests/support/database.ts';
import { boxesOf, LOANS, lenderPage, type Printed, seedLenderDocument } from '#tests/support/lender-layout.ts';
import { type People, seedPeople } from '#tests/support/people.ts';

withDatabase();

const [FIRST, SECOND] = LOANS;
const CORE: readonly FieldKey[] = ['lenderName', 'borrowerName', 'noteAmount', 'noteDate', 'propertyAddress', 'noteRatePercent'];

async function read(people: People, loan: Printed): Promise<string> {
  const documentId = await seedLenderDocument(people.borrower, loan);
  await extractDocument({ documentId, reading: 1 });
  return documentId;
}

/** A person answers every field of the paper, and approves it; then it is remembered as the worker would. */
async function approve(people: People, documentId: string, loan: Printed): Promise<void> {
  const { reviewer } = people;
  const page = lenderPage(loan);
  const review = await getReview({ actor: reviewer, documentId });
  const placed = (key: FieldKey, text: string, value = text) => {
    const answer = { fieldKey: key, documentType: 'note' as const, slot: `0/${key}/0`, value, text, page: 1, boxes: boxesOf(page, text) };
    const known = review.values.some(({ slot }) => slot === answer.slot);
    return { action: known ? ('corrected' as const) : ('added' as const), ...answer };
  };
  const given = [
    placed('loanNumber', loan.number),
    placed('lenderName', loan.lender),
    placed('noteAmount', loan.amount, loan.amount.replace(/[$,]/g, '')),
    placed('borrowerName', loan.borrower),
  ];
  const others = CORE.filter((key) => !given.some(({ fieldKey }) => fieldKey === key)).map((key) => ({
    ...{ action: 'absent' as const, fieldKey: key, documentType: 'note' as const, slot: `0/${key}/0` },
  }));
  const { answers } = await correctFields({
    actor: reviewer,
    documentId,
    corrections: [...given, ...others],
    lastSequence: 0,
    extraction: 1,
  });
  await approveDocument({ actor: reviewer, documentId, lastSequence: answers.at(-1)?.sequence ?? 0 });
  await rememberDocument({ documentId });
}

const answersOf = async (actor: Actor, documentId: string) => {
  const { fields } = await getExtraction({ actor, documentId });
  return Object.fromEntries(fields.map(({ key, value, source }) => [key, `${source}: ${value}`]));
};

describe('an approved document', () => {
  test('lets the next one of its layout be read right, from memory', async () => {
    const people = await seedPeople();
    const first = await read(people, FIRST);
    expect((await answersOf(people.reviewer, first)).loanNumber).toBeUndefined();
    await approve(people, first, FIRST);
    const next = await read(people, SECOND);
    expect(await answersOf(people.reviewer, next)).toMatchObject({
      loanNumber: `memory: ${SECOND.number}`,
      lenderName: `memory: ${SECOND.lender}`,
      noteAmount: 'rules: 98650.00',
      borrowerName: `memory: ${SECOND.borrower}`,
    });
    const { fields } = await getExtraction({ actor: people.reviewer, documentId: next });
    expect(fields.find(({ key }) => key === 'loanNumber')?.explanation?.memory).toMatchObject({
      documents: 1,
    });
    const [anchorId = ''] = fields.find(({ key }) => key === 'loanNumber')?.explanation?.memory?.anchorIds ?? [];
    expect(await getAnchor({ actor: people.reviewer, anchorId })).toMatchObject({
      ...{ fieldKey: 'loanNumber', right: 1, wrong: 0 },
      corrected: { by: people.reviewer.name, document: { id: first, fileName: `${FIRST.number}.pdf` } },
    });
    await expect(getAnchor({ actor: (await seedPeople()).admin, anchorId })).rejects.toThrow(NotFound);
  });

  test('teaches nobody else', async () => {
    const [here, there] = [await seedPeople(), await seedPeople()];
    await approve(here, await read(here, FIRST), FIRST);
    expect(await answersOf(there.reviewer, await read(there, SECOND))).not.toHaveProperty('loanNumber');
    expect(await findMemory({ actor: there.engineer })).toMatchObject({ total: 0, layouts: [] });
  });

  test('taught nothing any more once it is deleted', async () => {
    const people = await seedPeople();
    const first = await read(people, FIRST);
    await approve(people, first, FIRST);
    expect((await findMemory({ actor: people.reviewer })).total).toBe(1);
    await deleteDocument({ actor: people.admin, documentId: first });
    expect((await findMemory({ actor: people.reviewer })).total).toBe(0);
    expect(await database().rememberedAnchor.count({ where: { organisationId: people.organisationId } })).toBe(0);
    expect(await answersOf(people.reviewer, await read(people, SECOND))).not.toHaveProperty('loanNumber');
  });

  test('says the same however often it is remembered, and bears out what it read right', async () => {
    const people = await seedPeople();
    const first = await read(people, FIRST);
    await approve(people, first, FIRST);
    await rememberDocument({ documentId: first });
    const second = await read(people, SECOND);
    await approve(people, second, SECOND);
    await rememberDocument({ documentId: second });
    const { layouts } = await findMemory({ actor: people.engineer });
    expect(layouts).toMatchObject([{ documents: 2, lastDocument: { id: second } }]);
    const [number] = layouts[0]?.anchors.filter(({ fieldKey }) => fieldKey === 'loanNumber') ?? [];
    expect(number).toMatchObject({ right: 2, wrong: 0, documents: 2 });
    await deleteDocument({ actor: people.admin, documentId: first });
    expect((await findMemory({ actor: people.engineer })).layouts[0]?.anchors.length).toBeGreaterThan(0);
  });
});

describe('what is remembered', () => {
  test('is forgotten on request, one field or all, by those who may, and that is written down', async () => {
    const people = await seedPeople();
    await approve(people, await read(people, FIRST), FIRST);
    const { layouts } = await findMemory({ actor: people.engineer });
    const [layout] = layouts;
    if (!layout) throw new Error('nothing is remembered');
    for (const { id } of layout.anchors.filter(({ fieldKey }) => fieldKey === 'loanNumber'))
      await forgetMemory({ actor: people.engineer, what: { kind: 'anchor', id } });
    const read1 = await answersOf(people.reviewer, await read(people, SECOND));
    expect(read1).not.toHaveProperty('loanNumber');
    expect(read1.lenderName).toContain('memory');
    const others = await seedPeople();
    await expect(forgetMemory({ actor: others.admin, what: { kind: 'layout', id: layout.id } })).rejects.toThrow(NotFound);
    await forgetMemory({ actor: people.admin, what: { kind: 'everything' } });
    expect((await findMemory({ actor: people.reviewer })).total).toBe(0);
    expect((await answersOf(people.reviewer, await read(people, SECOND))).lenderName ?? '').not.toContain('memory');
    const { events } = await findAuditEvents({ actor: people.admin });
    expect(events.filter(({ event }) => event === 'memory.forgotten').length).toBeGreaterThanOrEqual(2);
  });

  test('is not used while it is switched off, and is there again afterwards', async () => {
    const people = await seedPeople();
    await approve(people, await read(people, FIRST), FIRST);
    await setMemory({ actor: people.engineer, on: false });
    expect(await answersOf(people.reviewer, await read(people, SECOND))).not.toHaveProperty('loanNumber');
    await setMemory({ actor: people.engineer, on: true });
    expect(await answersOf(people.reviewer, await read(people, SECOND))).toHaveProperty('loanNumber');
  });
});
