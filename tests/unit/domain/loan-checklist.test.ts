import { describe, expect, test } from 'vitest';
import { checklistOf, purposeOf, requiredTypesOf } from '#lib/domain/loan-checklist.ts';

describe('the checklist of a loan', () => {
  test('asks for what somebody chose, and else for what its purpose usually needs', () => {
    expect(requiredTypesOf(['note', 'note', 'title'], 'Purchase')).toEqual(['note', 'title']);
    expect(requiredTypesOf([], 'Purchase')).toContain('asset');
    expect(requiredTypesOf([], 'Refinance')).toContain('mortgage-statement');
  });

  test('counts a paper as here when one good copy is, whatever else came of its type', () => {
    const { items } = checklistOf(
      ['income', 'asset', 'note', 'title'],
      [
        { documentId: 'a', state: 'rejected', types: ['income'] },
        { documentId: 'b', state: 'in-review', types: ['income', 'asset'] },
        { documentId: 'c', state: 'rejected', types: ['note'] },
      ],
    );
    expect(items.map(({ state }) => state)).toEqual(['here', 'here', 'again', 'missing']);
    expect(items[0]?.documentIds).toEqual(['a', 'b']);
  });

  test('keeps apart what is not read yet and what nobody asked for', () => {
    const list = checklistOf(
      ['income'],
      [
        { documentId: 'new', state: 'reading', types: [] },
        { documentId: 'else', state: 'approved', types: ['rider'] },
        { documentId: 'broken', state: 'failed', types: [] },
      ],
    );
    expect([list.unread, list.others]).toEqual([['new'], ['else']]);
  });

  test('goes by the purpose that most papers name', () => {
    expect(purposeOf(['Refinance', 'Purchase', 'Purchase'])).toBe('Purchase');
    expect(purposeOf([])).toBe('Other');
    expect(purposeOf(['Other', 'Refinance', 'Other'])).toBe('Other');
  });
});
