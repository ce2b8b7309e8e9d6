import { beforeAll, describe, expect, test } from 'vitest';
import { ACTIONS, type Actor, authorise, RIGHTS, ROLES, reachOf } from '#lib/domain/rights.ts';
import { sourceFiles } from '#tests/laws/source-files.ts';
import { withDatabase } from '#tests/support/database.ts';
import { type People, seedPeople } from '#tests/support/people.ts';
import { seedReview } from '#tests/support/review.ts';
import { USE_CASES, WITHOUT_ACTOR } from '#tests/support/rights-walk.ts';

withDatabase();

/** `forbidden`, `not found`, or `done`; a refusal of the input or the state comes after the right was granted. */
async function outcomeOf(call: Promise<unknown>): Promise<'forbidden' | 'not found' | 'done'> {
  try {
    await call;
    return 'done';
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'Forbidden') return 'forbidden';
    if (name === 'NotFound') return 'not found';
    if (name === 'Conflict' || name === 'InvalidInput') return 'done';
    throw error;
  }
}

const rows = ACTIONS.flatMap((action) => Object.entries(USE_CASES[action]).map(([file, call]) => ({ action, file, call })));
const cells = rows.flatMap((row) => ROLES.map((role) => ({ ...row, role, right: RIGHTS[row.action][role] })));
/** Use-cases that answer lists or act on nothing one could own: `own` narrows them instead of hiding a document. */
const WITHOUT_DOCUMENT = [
  'import-label-studio',
  'claim-next',
  'delete-view',
  'find-reviewers',
  'find-saved-views',
  'save-view',
  'upload-document',
  'begin-upload',
  'append-upload',
  'get-upload',
  'find-uploads',
  'cancel-upload',
  'get-device-model',
  'get-device-model-file',
  'find-duplicate',
  'get-checklist',
  'find-documents',
  'find-loans',
  'find-review-items',
  'count-documents',
  'watch-documents',
];

describe('the table of rights', () => {
  let people: People;
  let strangersDocumentId: string;

  beforeAll(async () => {
    people = await seedPeople();
    const strangers = await seedPeople();
    ({ documentId: strangersDocumentId } = await seedReview(strangers.borrower));
  });

  test.each(cells)('$file: a $role may do $right', async ({ file, call, role, right }) => {
    const actor = people[role];
    const uploader = people[role === 'borrower' ? 'admin' : 'borrower'];
    const own = await outcomeOf(call(actor, (await seedReview(actor)).documentId));
    const ofOthers = await outcomeOf(call(actor, (await seedReview(uploader)).documentId));
    const ofStrangers = await outcomeOf(call(actor, strangersDocumentId));
    if (right === 'none') return expect([own, ofOthers, ofStrangers]).toEqual(['forbidden', 'forbidden', 'forbidden']);
    expect(own).not.toBe('forbidden');
    if (!isAboutDocument(file)) return expect([ofOthers, ofStrangers]).not.toContain('forbidden');
    expect([ofOthers, ofStrangers]).toEqual([right === 'own' ? 'not found' : own, quiet(file) ? 'done' : 'not found']);
  });

  test('has a row for everything a use-case asks', () => {
    const asked = sourceFiles('lib/use-cases/').flatMap(({ path, text }) =>
      [...text.matchAll(/authorise\(\s*[\w.]+,\s*'([\w.-]+)'/g)].map((match) => `${match[1]} ${path.replace(/^.*\/|\.ts$/g, '')}`),
    );
    expect(asked.sort()).toEqual(rows.map(({ action, file }) => `${action} ${file}`).sort());
  });

  test('asks every use-case for an actor, save those that open or close the door', () => {
    const doors = sourceFiles('lib/use-cases/').filter(({ text }) => !/\bauthorise\(/.test(text));
    expect(doors.map(({ path }) => path.replace(/^.*\/|\.ts$/g, '')).sort()).toEqual(WITHOUT_ACTOR);
  });

  test.each(ROLES)('gives a %s no more than the system has', (role) => {
    const [actor, system] = [role, 'system' as const].map((as): Actor => ({ memberId: null, organisationId: 'o', role: as, name: as }));
    if (!actor || !system) throw new Error('unreachable');
    for (const action of ACTIONS) {
      expect(authorise(system, action)).toBe('all');
      expect(['all', 'own', 'none']).toContain(reachOf(actor, action));
    }
  });
});

const isAboutDocument = (file: string): boolean =>
  rows.some((row) => row.file === file && row.action.startsWith('document.')) && !WITHOUT_DOCUMENT.includes(file);
/** Giving back a claim one does not hold is no news to anybody. */
const quiet = (file: string): boolean => file === 'release-document';
