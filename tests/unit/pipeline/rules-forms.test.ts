import { describe, expect, test } from 'vitest';
import type { FieldKey } from '#lib/domain/field.ts';
import { extractTyped, valuesOf } from '#tests/support/typed-pages.ts';

type Expected = Partial<Record<FieldKey, string[]>>;

function expectFields(text: string, expected: Expected): void {
  const result = extractTyped(...text.split('\f'));
  const found = Object.fromEntries(Object.keys(expected).map((key) => [key, valuesOf(result, key as FieldKey)]));
  expect(found).toEqual(expected);
}

const ESTIMATE = `
RIVER BEND BANK
12 Water Street, Macon, GA 31201       Save this Loan Estimate to compare with your Closing Disclosure.
Loan Estimate                          LOAN TERM    15 years
                                       PURPOSE      Refinance
DATE ISSUED  3/1/2021                  PRODUCT      5/1 Adjustable Rate
APPLICANTS   Ruth Alder and Ben Alder  LOAN TYPE    [ ] Conventional   x FHA   VA
             88 Cotton Lane            LOAN ID #    RB-77120
             Macon, GA 31204           RATE LOCK    NO
PROPERTY     88 Cotton Lane
             Macon, GA 31204
EST. PROP. VALUE  $205,000

Loan Amount                  $150,250          NO
Interest Rate                2.875%            YES
Monthly Principal & Interest $1,028.61         YES
Estimated Cash to Close      $3,120            Includes Closing Costs.
\f
Additional Information About This Loan
LENDER            River Bend Bank              MORTGAGE BROKER
NMLS/GA LICENSE ID                             NMLS/__ LICENSE ID
LOAN OFFICER      Iris Vale                    LOAN OFFICER
NMLS/GA LICENSE ID  88213                      NMLS/__ LICENSE ID
Annual Percentage Rate (APR)   3.112%          Your costs over the loan term`;

const DISCLOSURE = `
Closing Disclosure    This form is a statement of final loan terms and closing costs.
Closing Information                 Transaction Information               Loan Information
Date Issued        7/1/2022         Borrower  Omar Reyes and Lia Reyes    Loan Term  30 years
Closing Date       7/8/2022                   4 Fern Way                  Purpose    Purchase
Disbursement Date  7/11/2022                  Provo, UT 84601             Product    Fixed Rate
Settlement Agent   Summit Escrow    Seller    Dale Kent
File #             SE-2209                    9 Aspen Drive               Loan Type  x Conventional  FHA
Property           31 Larkspur Rd             Provo, UT 84604             Loan ID #  5500123
                   Provo, UT 84604     Lender    Wasatch Home Loans, LLC   MIC # 99
Sale Price         $402,000

Loan Amount                  $321,600          NO
Interest Rate                5.5%              NO
Monthly Principal & Interest $1,826.01         NO
Cash to Close                $89,412.20        Includes Closing Costs.
\f
BORROWER'S TRANSACTION            SELLER'S TRANSACTION
Contact Information
                  Lender                    Mortgage Broker    Settlement Agent
Name              Wasatch Home Loans, LLC                      Summit Escrow
Address           600 Temple Street                            2 Center Street
                  Salt Lake City, UT 84101                     Provo, UT 84601
NMLS ID           441022
Contact           Nora Pike                                    Sam Holt
Contact NMLS ID   662100
Annual Percentage Rate (APR) Your costs over the loan term. 5.734%`;

const STATEMENT = `
Cedar Servicing LLC                        Mortgage Statement
PO Box 100                                 Statement Date: 02/17/2020
Akron, OH 44301
                                           Account Number        4400-9912
Tessa Brandt                               Payment Due Date      03/01/2020
77 Lake Avenue                             Amount Due            $1,511.08
Akron, OH 44303                            If payment is received after 03/16/2020, $40.00 late fee

Account Information                        Explanation of Amount Due
Outstanding Principal    $188,204.55       Principal             $402.11
Interest Rate            4.125%            Interest              $646.95
Property Address  77 Lake Avenue, Akron, OH 44303
Borrower  Tessa Brandt
Past Payments Breakdown`;

const PAYOFF = `
Cedar Servicing LLC
PO Box 100, Akron, OH 44301
                      Payoff Statement
Loan Number:  44009912
Borrower:  Tessa Brandt
Property Address:  77 Lake Avenue, Akron, OH 44303
Unpaid Principal Balance      $188,204.55
Interest through 03/31/2020   $1,290.00
Total Payoff Amount           $189,612.40
Per diem $21.27`;

describe('disclosures', () => {
  test('a Loan Estimate is read by its captions, letterhead and boxes', () => {
    expectFields(ESTIMATE, {
      lenderName: ['River Bend Bank'],
      borrowerName: ['Ruth Alder', 'Ben Alder'],
      borrowerAddress: ['88 Cotton Lane Macon, GA 31204'],
      propertyAddress: ['88 Cotton Lane Macon, GA 31204'],
      loanNumber: ['RB-77120'],
      noteAmount: ['150250.00'],
      noteRatePercent: ['2.875'],
      aprPercent: ['3.112'],
      loanTermMonths: ['180'],
      principalAndInterestAmount: ['1028.61'],
      cashToCloseAmount: ['3120.00'],
      appraisedValueAmount: ['205000.00'],
      loanOriginatorName: ['Iris Vale'],
      loanOriginatorNmlsId: ['88213'],
      mortgageBrokerName: [],
      mortgageType: ['FHA'],
      loanPurposeType: ['Refinance'],
      amortizationType: ['AdjustableRate'],
    });
  });

  test('a Closing Disclosure is read by its captions and its table of contacts', () => {
    expectFields(DISCLOSURE, {
      lenderName: ['Wasatch Home Loans, LLC'],
      lenderAddress: ['600 Temple Street Salt Lake City, UT 84101'],
      lenderNmlsId: ['441022'],
      borrowerName: ['Omar Reyes', 'Lia Reyes'],
      borrowerAddress: ['4 Fern Way Provo, UT 84601'],
      sellerName: ['Dale Kent'],
      settlementAgentName: ['Summit Escrow'],
      closingFileNumber: ['SE-2209'],
      propertyAddress: ['31 Larkspur Rd Provo, UT 84604'],
      salesContractAmount: ['402000.00'],
      closingDate: ['2022-07-08'],
      disbursementDate: ['2022-07-11'],
      loanNumber: ['5500123'],
      noteAmount: ['321600.00'],
      noteRatePercent: ['5.5'],
      aprPercent: ['5.734'],
      cashToCloseAmount: ['89412.20'],
      loanOriginatorName: ['Nora Pike'],
      loanOriginatorNmlsId: ['662100'],
      mortgageBrokerName: [],
      mortgageType: ['Conventional'],
      loanPurposeType: ['Purchase'],
    });
  });

  test('every value carries its words: page, boxes inside the page, printed text, rule and confidence', () => {
    for (const field of extractTyped(...DISCLOSURE.split('\f')).fields) {
      expect(field.boxes.length).toBeGreaterThan(0);
      for (const edge of [...field.box, field.confidence]) expect(edge >= 0 && edge <= 1).toBe(true);
      expect(field.text.length).toBeGreaterThan(0);
      expect(field.foundBy).toMatch(/^[a-z][a-zA-Z-]+$/);
    }
  });

  test('rules that agree say so, and are surer than one alone', () => {
    const [lender] = extractTyped(...DISCLOSURE.split('\f')).fields.filter(({ key }) => key === 'lenderName');
    const [alone] = extractTyped(DISCLOSURE.split('\f')[0] ?? '').fields.filter(({ key }) => key === 'lenderName');
    expect([lender?.agreement, alone?.agreement]).toEqual([true, false]);
    expect(lender?.confidence ?? 0).toBeGreaterThan(alone?.confidence ?? 1);
  });

  test('boxes of which none is ticked choose nothing', () => {
    const text = ESTIMATE.replace('[ ] Conventional   x FHA   VA', 'Conventional   FHA   VA');
    expect(valuesOf(extractTyped(...text.split('\f')), 'mortgageType')).toEqual([]);
  });

  test('an empty seller is absent, not the caption beside it', () => {
    const text = DISCLOSURE.replace('Seller    Dale Kent', 'Seller             ').replace('9 Aspen Drive', '             ');
    expect(valuesOf(extractTyped(...text.split('\f')), 'sellerName')).toEqual([]);
  });
});

describe('servicing', () => {
  test('a periodic statement gives what is due, and the late-fee date is not the due date', () => {
    expectFields(STATEMENT, {
      servicerName: ['Cedar Servicing LLC'],
      borrowerName: ['Tessa Brandt'],
      loanNumber: ['4400-9912'],
      paymentDueDate: ['2020-03-01'],
      paymentDueAmount: ['1511.08'],
      unpaidPrincipalAmount: ['188204.55'],
      noteRatePercent: ['4.125'],
      propertyAddress: ['77 Lake Avenue, Akron, OH 44303'],
    });
  });

  test('a payoff statement gives the whole sum beside the principal', () => {
    expectFields(PAYOFF, {
      servicerName: ['Cedar Servicing LLC'],
      borrowerName: ['Tessa Brandt'],
      loanNumber: ['44009912'],
      unpaidPrincipalAmount: ['188204.55'],
      payoffAmount: ['189612.40'],
    });
  });
});

describe('papers without our fields', () => {
  test.each([
    'Earnings Statement\nEmployee  Tessa Brandt\nPay Date  3/1/2020\nNet Pay  $1,200.00\nGross Pay  $1,800.00',
    'Bank Statement\nAccount Number  4400\nBeginning Balance  $10.00\nEnding Balance  $12.00',
    'A letter\nLoan Amount  $100,000\nBorrower  Tessa Brandt',
  ])('nothing is invented on them (%#)', (text) => {
    expect(extractTyped(text).fields).toEqual([]);
  });
});
