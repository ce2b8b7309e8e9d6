import { describe, expect, test } from 'vitest';
import { classifyPage } from '#lib/pipeline/classify.ts';
import { splitPages } from '#lib/pipeline/split.ts';
import { typedPages } from '#tests/support/typed-pages.ts';

const ESTIMATE = 'ELM BANK\nSave this Loan Estimate to compare with your Closing Disclosure.\nLoan Estimate\nLOAN TERM   30 years';
const DISCLOSURE =
  'Closing Disclosure   This form is a statement of final loan terms and closing costs.\nClosing Information   Transaction Information';
const filler = (footer: string): string => `Charges of many kinds stand here\nand go on\n${footer}`;

const rangesOf = (...texts: string[]): string[] =>
  splitPages(typedPages(...texts).map(classifyPage)).map(({ type, pages: [first, last] }) => `${type} ${first}-${last}`);

describe('classifying', () => {
  test.each([
    ['loan-estimate', ESTIMATE],
    ['closing-disclosure', DISCLOSURE],
    ['note', "NOTE\n1. BORROWER'S PROMISE TO PAY\nIn return for a loan that I have received, I promise to pay"],
    ['security-instrument', 'DEED OF TRUST\nDEFINITIONS\nTRANSFER OF RIGHTS IN THE PROPERTY\nThis Security Instrument secures'],
    ['rider', 'ADJUSTABLE RATE RIDER\nTHIS ADJUSTABLE RATE RIDER is made this day'],
    ['loan-application', 'Uniform Residential Loan Application\nSection 1: Borrower Information'],
    ['transmittal-summary', 'Uniform Underwriting and Transmittal Summary\nI. Borrower'],
    ['mortgage-statement', 'Mortgage Statement\nExplanation of Amount Due\nPast Payments Breakdown'],
    ['payoff-statement', 'Payoff Statement\nTotal amount to pay loan in full\nPer diem'],
    ['assignment', 'CORPORATE ASSIGNMENT OF DEED OF TRUST\nhereby assigns and transfers'],
    ['release', 'SATISFACTION OF MORTGAGE\nthe debt has been paid in full'],
    ['income', 'Earnings Statement\nPay Date   Net Pay   Gross Pay'],
    ['other', 'A letter about nothing in particular\nwith kind regards'],
  ])('a page of a %s is told by its cues', (type, text) => {
    expect(typedPages(text).map(classifyPage)[0]?.type).toBe(type);
  });

  test.each([
    ['what is named in brackets', 'Closing Disclosure\nCash to Close (Loan Estimate)      $14,200.00'],
    ['what a sentence ends with', 'Closing Disclosure\nThese are your final terms. Compare them\nwith your Loan Estimate.'],
    [
      'an item of a list of costs',
      'Closing Disclosure\nA. Origination Charges\n02 Employment Verification Fee to Oak Street Data      $463.00',
    ],
    [
      'the head of a column',
      'Calculating Cash to Close\n      Loan Estimate      Final      Did this change?\nClosing Costs      $8,054.00      $9,712.10',
    ],
  ])('%s is no title', (_, text) => {
    expect(typedPages(text).map(classifyPage)[0]?.type).toBe('closing-disclosure');
  });

  test('a title may be set with wide blanks', () => {
    expect(typedPages('Closing  Disclosure  Summary\nNote Rate      5%').map(classifyPage)[0]).toMatchObject({
      type: 'closing-disclosure',
      first: true,
    });
  });

  test('a single word is a title only when it stands alone', () => {
    const [page] = typedPages('Please NOTE that the office is closed').map(classifyPage);
    expect(page?.type).not.toBe('note');
  });

  test('a cover that is numbered together with its document is of its type', () => {
    const cover = 'COUNTY CLERK\nReceived for record\nPage 1 of 3';
    expect(rangesOf(cover, `${DISCLOSURE}\nPage 2 of 3`, filler('Page 3 of 3'))).toEqual(['closing-disclosure 1-3']);
  });

  test('a rider that is numbered together with its deed does not rename it', () => {
    const deed = `DEED OF TRUST\nTRANSFER OF RIGHTS IN THE PROPERTY\n${'words of the deed '.repeat(80)}\nPage 1 of 2`;
    expect(rangesOf(deed, 'ADJUSTABLE RATE RIDER\nTHIS ADJUSTABLE RATE RIDER is made this day\nPage 2 of 2')).toEqual([
      'security-instrument 1-2',
    ]);
  });

  test('a Loan Estimate that speaks of the Closing Disclosure stays a Loan Estimate', () => {
    expect(rangesOf(ESTIMATE)).toEqual(['loan-estimate 1-1']);
  });
});

describe('splitting', () => {
  test('pages numbered in a row belong together, whatever they mention', () => {
    const third = 'Loan Estimate   Final\nCalculating Cash to Close\nPAGE 3 OF 3';
    expect(rangesOf(`${DISCLOSURE}\nPAGE 1 OF 3`, filler('PAGE 2 OF 3'), third)).toEqual(['closing-disclosure 1-3']);
  });

  test('a packet is cut where another form begins', () => {
    expect(rangesOf(`${ESTIMATE}\nPAGE 1 OF 2`, filler('PAGE 2 OF 2'), `${DISCLOSURE}\nPAGE 1 OF 2`, filler('PAGE 2 OF 2'))).toEqual([
      'loan-estimate 1-2',
      'closing-disclosure 3-4',
    ]);
  });

  test('two forms of one type part where the numbering restarts', () => {
    const first = `${ESTIMATE}\nPAGE 1 OF 2`;
    expect(rangesOf(first, filler('PAGE 2 OF 2'), first, filler('PAGE 2 OF 2'))).toEqual(['loan-estimate 1-2', 'loan-estimate 3-4']);
  });

  test('a cover sheet belongs to the form behind it', () => {
    expect(rangesOf('Forms for your loan\nplease read', `${ESTIMATE}\nPAGE 1 OF 1`)).toEqual(['loan-estimate 1-2']);
  });

  test('a page that lost its number goes on while the numbered document is not finished', () => {
    const lost = 'Commitment for Title Insurance\nowed to the damage of a scan';
    expect(rangesOf(`${ESTIMATE}\nPAGE 1 OF 3`, filler('PAGE 2 OF 3'), filler(''), filler(''))).toEqual(['loan-estimate 1-4']);
    expect(rangesOf(`${ESTIMATE}\nPAGE 1 OF 1`, lost)).toEqual(['loan-estimate 1-1', 'title 2-2']);
  });

  test('a cover sheet in the middle of a packet goes with the form behind it', () => {
    const cover = 'This sample of a Closing Disclosure is for you';
    expect(rangesOf(`${ESTIMATE}\nPAGE 1 OF 1`, cover, `${DISCLOSURE}\nPAGE 1 OF 1`)).toEqual([
      'loan-estimate 1-1',
      'closing-disclosure 2-3',
    ]);
  });

  test('pages without cues go on with the document before them', () => {
    expect(rangesOf('DEED OF TRUST\nTRANSFER OF RIGHTS IN THE PROPERTY', filler(''), filler(''))).toEqual(['security-instrument 1-3']);
  });

  test('a page of another loan opens a document of its own, one with a misread number does not', () => {
    const note = (number: string) => `NOTE\nLoan Number: ${number}\n1. BORROWER'S PROMISE TO PAY\nI promise to pay`;
    expect(rangesOf(note('4471-2208'), filler(''), note('9035-7716'))).toEqual(['note 1-2', 'note 3-3']);
    expect(rangesOf(note('4471-2208'), filler(''), note('4471-22O8'))).toEqual(['note 1-3']);
  });

  test('pages that carry one form number in their footers are one form, whatever they speak of', () => {
    const footer = `${'\n'.repeat(56)}Form 3044   1/01`;
    const rider = `ADJUSTABLE RATE RIDER\nand other riders are attached to this DEED OF TRUST${footer}`;
    expect(rangesOf(`DEED OF TRUST\nTRANSFER OF RIGHTS IN THE PROPERTY${footer}`, rider)).toEqual(['security-instrument 1-2']);
    expect(
      rangesOf(`DEED OF TRUST\nTRANSFER OF RIGHTS IN THE PROPERTY${footer}`, 'ADJUSTABLE RATE RIDER\nTHIS ADJUSTABLE RATE RIDER'),
    ).toEqual(['security-instrument 1-1', 'rider 2-2']);
  });

  test('a paper that is known to be none of the types goes on over pages that speak of notes, a cover sheet does not', () => {
    const speaking = { type: 'note' as const, points: 10, first: false, rival: { type: 'other' as const, points: 0, first: false } };
    const known = { type: 'other' as const, points: 22, first: true, rival: speaking };
    const page = (number: number, wordCount: number) => ({ page: number, numbering: null, form: null, loanNumber: null, wordCount });
    const rangesFrom = (words: number, first: boolean) =>
      splitPages([
        { ...known, ...page(1, words) },
        { ...speaking, ...page(2, 400), first },
      ]).map(({ type, pages }) => `${type} ${pages.join('-')}`);
    expect(rangesFrom(400, false)).toEqual(['other 1-2']);
    expect(rangesFrom(400, true)).toEqual(['other 1-1', 'note 2-2']);
    expect(rangesFrom(50, false)).toEqual(['note 1-2']);
  });

  test('a file without pages has no documents', () => {
    expect(splitPages([])).toEqual([]);
  });
});
