import { describe, expect, test } from 'vitest';
import type { FieldKey } from '#lib/domain/field.ts';
import { extractTyped, valuesOf } from '#tests/support/typed-pages.ts';

function expectFields(text: string, expected: Partial<Record<FieldKey, string[]>>): void {
  const result = extractTyped(text);
  const found = Object.fromEntries(Object.keys(expected).map((key) => [key, valuesOf(result, key as FieldKey)]));
  expect(found).toEqual(expected);
}

test('the application of 2020 is read by its boxes', () => {
  expectFields(
    `
To be completed by the Lender:
Lender Loan No./Universal Loan Identifier  APP-20931
Uniform Residential Loan Application
Section 1: Borrower Information.
1a. Personal Information
Name (First, Middle, Last, Suffix)
Wilma Hartsong
Current Address
Street 19 Cedar Fork Road    Unit # 4
City Mobile    State AL    ZIP 36602    Country
Section 4: Loan and Property Information
Loan Amount $ 144,000.00    Loan Purpose   x Purchase   [ ] Refinance
Property Address   Street 5 Gulf View    Unit #
City Mobile    State AL    ZIP 36605    County`,
    {
      borrowerName: ['Wilma Hartsong'],
      borrowerAddress: ['19 Cedar Fork Road 4 Mobile AL 36602'],
      propertyAddress: ['5 Gulf View Mobile AL 36605'],
      loanNumber: ['APP-20931'],
      noteAmount: ['144000.00'],
      loanPurposeType: ['Purchase'],
    },
  );
});

test('a transmittal summary is read by its captions', () => {
  expectFields(
    `
Uniform Underwriting and Transmittal Summary
Borrower Name  Wilma Hartsong
Property Address  5 Gulf View, Mobile, AL 36605
Sales Price     $180,000.00
Appraised Value     $182,500.00
Loan Type   x Conventional   [ ] FHA
Loan Amount     $144,000.00
Note Rate     6.375%
Loan Term (in months)     360`,
    {
      borrowerName: ['Wilma Hartsong'],
      propertyAddress: ['5 Gulf View, Mobile, AL 36605'],
      salesContractAmount: ['180000.00'],
      appraisedValueAmount: ['182500.00'],
      mortgageType: ['Conventional'],
      noteAmount: ['144000.00'],
      noteRatePercent: ['6.375'],
      loanTermMonths: ['360'],
    },
  );
});

test('a settlement statement names its parties in boxes of their own', () => {
  expectFields(
    `
A. Settlement Statement (HUD-1)
6. File Number: 09-4411        7. Loan Number: 880-12
D. Name & Address of Borrower:     E. Name & Address of Seller:     F. Name & Address of Lender:
Wilma Hartsong                     Gus Trumble                      Bayou State Bank
19 Cedar Fork Road                 5 Gulf View                      1 Levee Street
Mobile, AL 36602                   Mobile, AL 36605                 Mobile, AL 36601
G. Property Location:              H. Settlement Agent:             I. Settlement Date:
5 Gulf View                        Azalea Title LLC                 05/29/2009
Mobile, AL 36605
J. Summary of Borrower's Transaction
101. Contract sales price          $180,000.00
202. Principal amount of new loan(s)     $144,000.00
303. Cash From To Borrower     $39,120.44`,
    {
      borrowerName: ['Wilma Hartsong'],
      sellerName: ['Gus Trumble'],
      lenderName: ['Bayou State Bank'],
      settlementAgentName: ['Azalea Title LLC'],
      closingFileNumber: ['09-4411'],
      closingDate: ['2009-05-29'],
      propertyAddress: ['5 Gulf View Mobile, AL 36605'],
      salesContractAmount: ['180000.00'],
      noteAmount: ['144000.00'],
      cashToCloseAmount: ['39120.44'],
    },
  );
});

describe('a choice in a cell of its own', () => {
  const form = (lines: string): string => `Uniform Underwriting and Transmittal Summary\nLoan Amount $ 144,000.00\n${lines}`;

  test('is taken whatever the form calls it', () => {
    expectFields(form('What would you like to do?      Refinance\nHow it is paid back      30 Year Fixed'), {
      loanPurposeType: ['Refinance'],
      amortizationType: ['Fixed'],
    });
    expectFields(form('Scheme      FHA / Purchase / Fixed'), {
      mortgageType: ['FHA'],
      loanPurposeType: ['Purchase'],
      amortizationType: ['Fixed'],
    });
  });

  test('is none where the form lists its choices, ticks one, or means something else', () => {
    expectFields(form('Purchase      Refinance\nConventional      FHA      VA'), { loanPurposeType: [], mortgageType: [] });
    expectFields(form('x Refinance\nPurchase'), { loanPurposeType: ['Refinance'] });
    expectFields(form('State      VA\nPurchase price agreed      Fixed charges'), {
      mortgageType: [],
      loanPurposeType: [],
      amortizationType: [],
    });
  });
});

test('the licence in a letterhead is the lender’s, one of an officer is not', () => {
  const form = (licence: string): string => `ELM RIVER BANK
${licence}
Uniform Residential Loan Application
Name (First, Middle, Last, Suffix)
Wilma Hartsong
Loan Amount $ 144,000.00`;
  expectFields(form('NMLS #445243'), { lenderNmlsId: ['445243'] });
  expectFields(form('12 Levee Street, Mobile, AL 36602 NMLS ID: 445243'), { lenderNmlsId: ['445243'] });
  expectFields(form('Loan officer Ada Quill NMLS #445243'), { lenderNmlsId: [] });
});

describe('an address whose parts have captions behind them', () => {
  const note = (address: string): string => `NOTE
March 1, 1999 [Date]      Elko [City], Nevada [State]
${address}
1. Borrower’s promise to pay. In return for a loan that I have received, I promise to pay U.S. $482,000.00.`;

  test.each([
    '78 Alder Branch Avenue [Street] Elko [City], NV [State] 89801 [Zip Code]',
    '78 Alder Branch Avenue (street)\nElko (city),\nNV (state)\n89801 (zip code)',
    '78 Alder Branch Avenue [Street Address]\nElko [City], NV 89801 [ZIP Code]',
  ])('is one value: %s', (address) => {
    expectFields(note(address), { propertyAddress: ['78 Alder Branch Avenue Elko NV 89801'] });
  });

  test('is none without a street', () => {
    expectFields(note('Elko [City], NV [State] 89801 [Zip Code]'), { propertyAddress: [] });
  });
});

test('what was estimated is not the cash to close, and a statement has words of its own for it', () => {
  const disclosure = `Closing Disclosure      This form is a statement of final loan terms and closing costs.
Cash to Close (Loan Estimate)      $6,600.00
Cash to Close      $8,373.85`;
  expectFields(disclosure, { cashToCloseAmount: ['8373.85'] });
  const statement = `Settlement Statement
New First Mortgage      $144,000.00
Funds Required at Closing      $19,202.25`;
  expectFields(statement, { noteAmount: ['144000.00'], cashToCloseAmount: ['19202.25'] });
});

test('who a fax is from has no caption in its name', () => {
  const fax = (line: string): string => `PAYOFF STATEMENT\n${line}\nPrincipal balance      $71,144.35\nPer diem      $11.94`;
  for (const line of ['From Harbor Savings Bank', 'From: ....... Harbor Savings Bank'])
    expectFields(fax(line), { servicerName: ['Harbor Savings Bank'] });
});
