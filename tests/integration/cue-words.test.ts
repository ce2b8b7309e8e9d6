import { describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { findOwnCueWords } from '#lib/adapters/db/cue-words.ts';
import { cueWordSchema } from '#lib/domain/cue-words.ts';
import { Conflict, NotFound } from '#lib/domain/errors.ts';
import { toColumns } from '#lib/domain/page.ts';
import { addCueWord } from '#lib/use-cases/add-cue-word.ts';
import { extractDocument } from '#lib/use-cases/extract-document.ts';
import { findAuditEvents } from '#lib/use-cases/find-audit-events.ts';
import { findCueWords } from '#lib/use-cases/find-cue-words.ts';
import { getExtraction } from '#lib/use-cases/get-extraction.ts';
import { removeCueWord } from '#lib/use-cases/remove-cue-word.ts';
import { tryCueWord } from '#lib/use-cases/try-cue-word.ts';
import { withDatabase } from '#tests/support/database.ts';
import { seedPeople } from '#tests/support/people.ts';
import { seedReview } from '#tests/support/review.ts';
import { typedPages } from '#tests/support/typed-pages.ts';

withDatabase();

const DISCLOSURE = `
Closing Disclosure
Your contact here   Rosalind B. Pemberton
`;
const payee = { key: 'lenderName', label: 'Payee' } as const;

describe('a cue word', () => {
  test('is listed with who added it, and belongs to one organisation', async () => {
    const { engineer, admin } = await seedPeople();
    const { id } = await addCueWord({ actor: engineer, cueWord: payee });
    expect(await findCueWords({ actor: admin })).toEqual([{ id, ...payee, addedBy: engineer.name, createdAt: expect.any(String) }]);
    expect(await findOwnCueWords(database(), engineer.organisationId)).toEqual([payee]);
    const others = await seedPeople();
    expect(await findCueWords({ actor: others.admin })).toEqual([]);
    await expect(removeCueWord({ actor: others.admin, cueWordId: id })).rejects.toThrow(NotFound);
    await addCueWord({ actor: others.admin, cueWord: payee });
  });

  test('is refused a second time, whatever its case and punctuation, and taken for another field', async () => {
    const { engineer } = await seedPeople();
    await addCueWord({ actor: engineer, cueWord: payee });
    await expect(addCueWord({ actor: engineer, cueWord: { ...payee, label: 'PAYEE:' } })).rejects.toThrow(Conflict);
    await addCueWord({ actor: engineer, cueWord: { ...payee, key: 'servicerName' } });
  });

  test('of two equal ones at once is added once', async () => {
    const { engineer, admin } = await seedPeople();
    const outcomes = await Promise.allSettled([engineer, admin].map((actor) => addCueWord({ actor, cueWord: payee })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('is removed once, and both are written down', async () => {
    const { engineer, admin } = await seedPeople();
    const { id } = await addCueWord({ actor: engineer, cueWord: payee });
    await removeCueWord({ actor: engineer, cueWordId: id });
    await expect(removeCueWord({ actor: engineer, cueWordId: id })).rejects.toThrow(NotFound);
    expect(await findCueWords({ actor: admin })).toEqual([]);
    const { events } = await findAuditEvents({ actor: admin });
    expect(events.map(({ event, detail }) => ({ event, detail }))).toEqual([
      { event: 'cue-word.removed', detail: { fieldKey: 'lenderName', before: 'Payee' } },
      { event: 'cue-word.added', detail: { fieldKey: 'lenderName', after: 'Payee' } },
    ]);
  });

  test.each([
    [' Our   file no. ', 'Our file no.'],
    ['x', null],
    ['12-34', null],
    ['a'.repeat(81), null],
  ])('%j is taken as %j', (label, kept) => {
    expect(cueWordSchema.safeParse({ key: 'loanNumber', label }).data?.label ?? null).toBe(kept);
  });
});

describe('a document', () => {
  test('is read with the cue words of its own organisation', async () => {
    const [here, there] = [await seedPeople(), await seedPeople()];
    await addCueWord({ actor: here.engineer, cueWord: { key: 'loanOriginatorName', label: 'Your contact here' } });
    const foundIn = async ({ borrower }: typeof here) => {
      const { documentId } = await seedReview(borrower);
      const words = toColumns(typedPages(DISCLOSURE).flatMap((page) => page.words));
      await database().pageLayout.updateMany({ where: { page: { documentId } }, data: { words } });
      await database().extraction.deleteMany({ where: { documentId } });
      await database().document.update({ where: { id: documentId }, data: { state: 'reading' } });
      await extractDocument({ documentId, reading: 1 });
      const { fields } = await getExtraction({ actor: borrower, documentId });
      return fields.filter(({ key }) => key === 'loanOriginatorName').map(({ text, foundBy }) => ({ text, foundBy }));
    };
    expect(await foundIn(here)).toEqual([{ text: 'Rosalind B. Pemberton', foundBy: expect.stringMatching(/^cue-word/) }]);
    expect(await foundIn(there)).toEqual([]);
  });
});

describe('a cue word on trial', () => {
  test('tells on how many documents it stands and what it would find, and is not added', async () => {
    const { engineer, borrower } = await seedPeople();
    const { documentId } = await seedReview(borrower);
    await seedReview((await seedPeople()).borrower);
    const trial = await tryCueWord({ actor: engineer, cueWord: { key: 'borrowerName', label: '1. Borrower' } });
    expect(trial).toMatchObject({ documents: 1, printed: 1, found: 1 });
    expect(trial.examples).toMatchObject([{ documentId, page: 1, text: expect.stringContaining('Mary Ann Stone') }]);
    expect(await findCueWords({ actor: engineer })).toEqual([]);
  });

  test('finds nothing where its words do not stand, or the type does not carry the field', async () => {
    const { engineer, borrower } = await seedPeople();
    await seedReview(borrower);
    const found = async (cueWord: Parameters<typeof tryCueWord>[0]['cueWord']) => (await tryCueWord({ actor: engineer, cueWord })).found;
    expect(await found({ key: 'borrowerName', label: 'Obligor' })).toBe(0);
    expect(await found({ key: 'appraisedValueAmount', label: 'promises to pay' })).toBe(0);
  });
});
