import { describe, expect, test } from 'vitest';
import { extractTyped } from '#tests/support/typed-pages.ts';

const STATEMENT = `
Fern Hollow Servicing                         Mortgage Statement
Account Number  7710-2234
Payment Due Date  05/01/2022
Amount Due  $1,204.18
Outstanding Principal  $151,900.40
Total Amount Due  $1,304.18`;

const fieldOf = (key: string) => extractTyped(STATEMENT).fields.find((field) => field.key === key);

describe('an answer', () => {
  test('says which words led to it and how it lies to them', () => {
    expect(fieldOf('unpaidPrincipalAmount')?.explanation).toMatchObject({
      anchor: { text: 'Outstanding Principal', page: 1 },
      relation: 'right of',
    });
    expect(fieldOf('servicerName')?.explanation?.relation).toBe('at the head of the page');
  });

  test('names what else was found, where it stands and what spoke against it', () => {
    const due = fieldOf('paymentDueAmount');
    expect(due?.value).toBe('1204.18');
    expect(due?.explanation?.runnersUp).toMatchObject([{ value: '1304.18', page: 1, foundBy: 'amount-due-right' }]);
    expect(due?.explanation?.runnersUp[0]?.against).toMatch(/[.]$/);
    expect(due?.explanation?.runnersUp[0]?.confidence ?? 1).toBeLessThan(due?.confidence ?? 0);
  });

  test('with nothing else found has no runner-up', () => {
    expect(fieldOf('loanNumber')?.explanation?.runnersUp).toEqual([]);
  });
});
