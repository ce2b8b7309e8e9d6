import { describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#lib/domain/errors.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { correctField } from '#lib/use-cases/correct-field.ts';
import { decideConflict } from '#lib/use-cases/decide-conflict.ts';
import { findLoans } from '#lib/use-cases/find-loans.ts';
import { getChecklist } from '#lib/use-cases/get-checklist.ts';
import { getLoanFile } from '#lib/use-cases/get-loan-file.ts';
import { setLoan } from '#lib/use-cases/set-loan.ts';
import { setRequiredTypes } from '#lib/use-cases/set-required-types.ts';
import { withDatabase } from '#tests/support/database.ts';
import { seedDocument } from '#tests/support/factories.ts';
import { type People, seedPeople, seedPerson } from '#tests/support/people.ts';
import { noteBoxes, seedReview } from '#tests/support/review.ts';

withDatabase();

const amount = { fieldKey: 'noteAmount', documentType: 'note', slot: '0/noteAmount/0' } as const;

/** Another amount on the same place of the page. */
async function say(actor: Actor, documentId: string, value: string): Promise<void> {
  const { _max } = await database().correction.aggregate({ where: { documentId }, _max: { sequence: true } });
  const place = { page: 1, boxes: noteBoxes(13, 13) };
  const correction = { action: 'corrected' as const, ...amount, value, text: value, ...place };
  await correctField({ actor, documentId, lastSequence: _max.sequence ?? 0, correction });
}

async function loanIdOf(documentId: string): Promise<string> {
  const { loanId } = await database().document.findUniqueOrThrow({ where: { id: documentId }, select: { loanId: true } });
  return loanId ?? '';
}

/** A loan of two notes, one uploaded by the borrower and one by the administrator, with unlike amounts. */
async function unlikeNotes(): Promise<People & { loanId: string; one: string; two: string }> {
  const people = await seedPeople();
  const { reviewer, borrower, admin } = people;
  const [one, two] = [(await seedReview(borrower)).documentId, (await seedReview(admin)).documentId];
  for (const documentId of [one, two]) await setLoan({ actor: reviewer, documentId, reference: 'L-1' });
  await say(reviewer, two, '$112,000.00');
  return { ...people, loanId: await loanIdOf(one), one, two };
}

async function conflictOf(actor: Actor, loanId: string) {
  const { conflicts } = await getLoanFile({ actor, loanId });
  const [conflict] = conflicts;
  if (!conflict) throw new Error('no conflict');
  return conflict;
}

const decide = async (actor: Actor, loanId: string, value: string[] | null, saw = conflictOf(actor, loanId)) => {
  const { evidenceId, lastDecisionId } = await saw;
  return decideConflict({
    actor,
    loanId,
    fieldKey: 'noteAmount',
    value,
    reason: 'The note was re-drawn.',
    seen: { evidenceId, lastDecisionId },
  });
};

describe('the file of a loan', () => {
  test('shows a conflict with every side, where it is printed and who said it', async () => {
    const { reviewer, loanId, one, two } = await unlikeNotes();
    const file = await getLoanFile({ actor: reviewer, loanId });
    expect(file.files.map(({ id }) => id)).toEqual([one, two]);
    expect(file.conflicts).toMatchObject([{ fieldKey: 'noteAmount', kind: 'differs', decision: null, changes: [], lastDecisionId: null }]);
    const evidence = file.conflicts[0]?.sides.flatMap((side) => side.evidence) ?? [];
    expect(
      evidence.map(({ documentId, values: [value] }) => [documentId, value?.value, value?.page, value?.status, value?.readAs]),
    ).toEqual(
      expect.arrayContaining([
        [one, '211000.00', 1, 'predicted', null],
        [two, '112000.00', 1, 'corrected', '$211,000.00'],
      ]),
    );
    expect(evidence.every(({ values: [value] }) => value?.boxes.length === 1)).toBe(true);
    expect(file.ratios).toEqual({ [`${one} 1`]: 612 / 792, [`${two} 1`]: 612 / 792 });
    expect(file.facts.find(({ fieldKey }) => fieldKey === 'noteAmount')).toMatchObject({ origin: 'open' });
    expect(file.facts.find(({ fieldKey }) => fieldKey === 'noteRatePercent')).toMatchObject({ origin: 'agreed', answers: [['4.125']] });
  });

  test('shows documents of a packet one by one', async () => {
    const { reviewer, borrower } = await seedPeople();
    const [one, packet] = [
      (await seedReview(borrower)).documentId,
      (await seedReview(borrower, { coverPage: true, state: 'approved' })).documentId,
    ];
    for (const documentId of [one, packet]) await setLoan({ actor: reviewer, documentId, reference: 'L-1' });
    const file = await getLoanFile({ actor: reviewer, loanId: await loanIdOf(one) });
    const rate = file.facts.find(({ fieldKey }) => fieldKey === 'noteRatePercent');
    expect(rate?.where.map(({ documentId, page, documentType }) => [documentId, page, documentType]).sort()).toEqual(
      [
        [one, 1, 'note'],
        [packet, 2, 'note'],
      ].sort(),
    );
  });

  test('shows what a paper does not say though it should, and who says so', async () => {
    const { reviewer, admin, loanId, one, two } = await unlikeNotes();
    await say(reviewer, two, '$211,000.00');
    const { _max } = await database().correction.aggregate({ where: { documentId: two }, _max: { sequence: true } });
    const borrower = { fieldKey: 'borrowerName', documentType: 'note', slot: '0/borrowerName/0' } as const;
    const correction = { action: 'absent' as const, ...borrower };
    await correctField({ actor: reviewer, documentId: two, lastSequence: _max.sequence ?? 0, correction });
    const { conflicts } = await getLoanFile({ actor: admin, loanId });
    expect(conflicts).toMatchObject([
      {
        fieldKey: 'borrowerName',
        kind: 'missing',
        sides: [
          { values: ['Mary Ann Stone'], lacks: [], evidence: [{ documentId: one, without: null }] },
          { values: [], lacks: ['Mary Ann Stone'], evidence: [{ documentId: two, without: 'absent' }] },
        ],
      },
    ]);
  });

  test('keeps a decision with its reason and what was weighed, once, in the audit as well', async () => {
    const { reviewer, loanId, one, two } = await unlikeNotes();
    await decide(reviewer, loanId, ['112000.00']);
    const file = await getLoanFile({ actor: reviewer, loanId });
    const decision = { value: ['112000.00'], reason: 'The note was re-drawn.', by: reviewer.name };
    expect(file.conflicts).toMatchObject([{ decision, earlier: [], changes: [] }]);
    expect(file.facts.find(({ fieldKey }) => fieldKey === 'noteAmount')).toMatchObject({ origin: 'decided', answers: [['112000.00']] });
    const rows = await database().loanDecision.findMany({ where: { loanId }, select: { evidence: true } });
    expect(JSON.stringify(rows[0]?.evidence)).toContain(one);
    expect(JSON.stringify(rows[0]?.evidence)).toContain(two);
    const audited = await database().auditEvent.findMany({ where: { subjectId: loanId }, select: { event: true, detail: true } });
    const detail = { field: 'noteAmount', after: '112000.00', reason: 'The note was re-drawn.' };
    expect(audited).toEqual([{ event: 'loan.conflict-decided', detail }]);
    expect((await findLoans({ actor: reviewer })).loans).toMatchObject([{ reference: 'L-1', files: { 'in-review': 2 }, openConflicts: 0 }]);
  });

  test('asks anew and says why when a document says something else', async () => {
    const { reviewer, loanId, two } = await unlikeNotes();
    await decide(reviewer, loanId, null);
    await say(reviewer, two, '$113,000.00');
    const asked = await conflictOf(reviewer, loanId);
    expect(asked.decision).toBeNull();
    expect(asked.changes).toMatchObject([{ before: ['$112,000.00'], after: ['$113,000.00'], documentType: 'note' }]);
    expect(asked.earlier).toMatchObject([{ value: null, reason: 'The note was re-drawn.' }]);
    expect((await findLoans({ actor: reviewer })).loans).toMatchObject([{ openConflicts: 1 }]);
    await decide(reviewer, loanId, ['113000.00']);
    expect(await conflictOf(reviewer, loanId)).toMatchObject({ decision: { value: ['113000.00'] }, earlier: [{ value: null }] });
  });

  test('lets one of two people decide who saw the same, and tells the other who did', async () => {
    const { reviewer, admin, loanId } = await unlikeNotes();
    const saw = conflictOf(reviewer, loanId);
    await saw;
    const outcomes = await Promise.allSettled([decide(reviewer, loanId, null, saw), decide(admin, loanId, ['112000.00'], saw)]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toBeInstanceOf(Conflict);
    const { decision } = await conflictOf(admin, loanId);
    expect(refused[0]).toMatchObject({ code: 'decided_by_other', message: expect.stringContaining(decision?.by ?? 'nobody') });
    expect(await database().loanDecision.count({ where: { loanId } })).toBe(1);
  });

  test('refuses a decision on evidence that has changed, and a value that no document says', async () => {
    const { reviewer, loanId, two } = await unlikeNotes();
    const saw = conflictOf(reviewer, loanId);
    await saw;
    await expect(decide(reviewer, loanId, ['1.00'])).rejects.toBeInstanceOf(InvalidInput);
    await say(reviewer, two, '$113,000.00');
    await expect(decide(reviewer, loanId, ['112000.00'], saw)).rejects.toMatchObject({ code: 'evidence_changed' });
    expect(await database().loanDecision.count({ where: { loanId } })).toBe(0);
  });

  test('shows a borrower their own files without what others’ say, and lets them decide nothing', async () => {
    const { borrower, loanId, one } = await unlikeNotes();
    const file = await getLoanFile({ actor: borrower, loanId });
    expect(file.files.map(({ id }) => id)).toEqual([one]);
    expect(file.conflicts).toEqual([]);
    expect(JSON.stringify(file)).not.toContain('112000');
    expect((await findLoans({ actor: borrower })).loans).toMatchObject([{ files: { 'in-review': 1 }, openConflicts: null }]);
    const seen = { evidenceId: '0'.repeat(64), lastDecisionId: null };
    const asked = { actor: borrower, loanId, fieldKey: 'noteAmount' as const, value: null, reason: 'No', seen };
    await expect(decideConflict(asked)).rejects.toBeInstanceOf(Forbidden);
  });

  test('is not there for another organisation, nor for a borrower without a file in it', async () => {
    const { loanId, two, reviewer } = await unlikeNotes();
    const strangers = await seedPeople();
    await expect(getLoanFile({ actor: strangers.admin, loanId })).rejects.toBeInstanceOf(NotFound);
    await expect(decide(strangers.admin, loanId, null, conflictOf(reviewer, loanId))).rejects.toBeInstanceOf(NotFound);
    await expect(setRequiredTypes({ actor: strangers.admin, loanId, types: ['note'] })).rejects.toBeInstanceOf(NotFound);
    expect((await findLoans({ actor: strangers.admin })).loans).toEqual([]);
    await setLoan({ actor: reviewer, documentId: two, reference: 'L-2' });
    const { organisationId } = reviewer;
    const borrower = await seedPerson({ organisationId, role: 'borrower' });
    await expect(getLoanFile({ actor: borrower, loanId: await loanIdOf(two) })).rejects.toBeInstanceOf(NotFound);
  });

  test('tells files that say nothing yet from those that do', async () => {
    const { reviewer, borrower } = await seedPeople();
    const reading = await seedDocument(borrower, { in: 'reading', pages: 2 });
    await setLoan({ actor: reviewer, documentId: reading, reference: 'L-1' });
    const file = await getLoanFile({ actor: reviewer, loanId: await loanIdOf(reading) });
    expect(file).toMatchObject({ conflicts: [], facts: [], checklist: { unread: [reading] } });
  });
});

describe('what a loan asks for', () => {
  test('is chosen by a reviewer, shown to the borrower, and taken back to the usual', async () => {
    const { reviewer, borrower, loanId } = await unlikeNotes();
    const types = ['note', 'appraisal'] as const;
    expect(await setRequiredTypes({ actor: reviewer, loanId, types: [types[1], types[0], types[0]] })).toEqual({ types });
    const file = await getLoanFile({ actor: reviewer, loanId });
    expect(file.requiredTypes).toEqual(types);
    expect(file.checklist.items.map(({ type, state }) => [type, state])).toEqual([
      ['note', 'here'],
      ['appraisal', 'missing'],
    ]);
    expect((await getChecklist({ actor: borrower }))[0]?.items.map(({ type }) => type)).toEqual(types);
    await setRequiredTypes({ actor: reviewer, loanId, types: [] });
    expect((await getLoanFile({ actor: reviewer, loanId })).checklist.items.map(({ type }) => type)).not.toContain('appraisal');
    expect(await database().auditEvent.count({ where: { subjectId: loanId, event: 'loan.required-types-set' } })).toBe(2);
  });
});

describe('the list of loans', () => {
  test('comes newest first in pages, and is searched by reference, wildcards being letters', async () => {
    const { reviewer, organisationId, borrower } = await seedPeople();
    const references = Array.from({ length: 27 }, (_, number) => `R-${number}`);
    for (const [number, reference] of [...references, '100%'].entries()) {
      const loan = await database().loan.create({
        data: { organisationId, reference, createdAt: new Date(2026, 0, 1, 0, number) },
        select: { id: true },
      });
      const documentId = await seedDocument(borrower);
      await database().document.update({ where: { id: documentId }, data: { loanId: loan.id }, select: { id: true } });
    }
    await database().loan.create({ data: { organisationId, reference: 'R-without-a-file' } });
    const first = await findLoans({ actor: reviewer });
    expect(first.loans.map(({ reference }) => reference).slice(0, 2)).toEqual(['100%', 'R-26']);
    const second = await findLoans({ actor: reviewer, cursor: first.nextCursor ?? '' });
    expect([first.loans.length, second.loans.length, second.nextCursor]).toEqual([25, 3, null]);
    expect(new Set([...first.loans, ...second.loans].map(({ id }) => id)).size).toBe(28);
    expect((await findLoans({ actor: reviewer, search: '%' })).loans.map(({ reference }) => reference)).toEqual(['100%']);
    expect((await findLoans({ actor: reviewer, search: 'r-26' })).loans).toHaveLength(1);
    await expect(findLoans({ actor: reviewer, cursor: 'none' })).rejects.toBeInstanceOf(InvalidInput);
  });
});
