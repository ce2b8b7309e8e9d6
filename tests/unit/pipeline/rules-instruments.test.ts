import { describe, expect, test } from 'vitest';
import type { FieldKey } from '#lib/domain/field.ts';
import { extractTyped, valuesOf } from '#tests/support/typed-pages.ts';

type Expected = Partial<Record<FieldKey, string[]>>;

function expectFields(text: string, expected: Expected): void {
  const result = extractTyped(...text.split('\f'));
  const found = Object.fromEntries(Object.keys(expected).map((key) => [key, valuesOf(result, key as FieldKey)]));
  expect(found).toEqual(expected);
}

const NOTE_OLD = `
                                    NOTE
      June 3, 2019              Albany                    New York
         [Date]                 [City]                    [State]
          48 Birch Hollow Road, Albany, NY 12205
                       [Property Address]
1. BORROWER'S PROMISE TO PAY
In return for a loan that I have received, I promise to pay U.S. $245,500.00 (this amount is
called "Principal"), plus interest, to the order of the Lender. The Lender is Tall Oak Savings
Bank, F.S.B.. I will make all payments under this Note in the form of cash, check or money order.
2. INTEREST
Interest will be charged on unpaid principal until the full amount of Principal has been paid. I
will pay interest at a yearly rate of 4.250 %.
3. PAYMENTS
(A) Time and Place of Payments
I will make my monthly payment on the 1st day of each month beginning on August 1, 2019. I will
make these payments every month until I have paid all of the principal. If, on July 1, 2049, I
still owe amounts under this Note, I will pay those amounts in full on that date, which is called
the "Maturity Date."
(B) Amount of Monthly Payments
My monthly payment will be in the amount of U.S. $1,207.71.
MULTISTATE FIXED RATE NOTE--Single Family--Fannie Mae/Freddie Mac UNIFORM INSTRUMENT Form 3200`;

const NOTE_NEW = `
                               FIXED RATE NOTE
       March 9, 2023            Boise                     Idaho
       [Note Date]              [City]                    [State]
             715 Quail Run, Boise, ID 83709
                     [Property Address]
1. BORROWER'S PROMISE TO PAY
In return for a loan in the amount of U.S. $318,000.00 (the "Principal") that I have received
from Snake River Home Lending, LLC, a limited liability company (the "Lender"), I promise to pay
the Principal, plus interest, to the order of the Lender.
2. INTEREST
Interest will be charged on unpaid Principal until the full amount of the Principal has been
paid. I will pay interest at a yearly rate of 6.125%.
3. PAYMENTS
I will make a payment each month on the 1st day of each month beginning on May 1, 2023. If, on
April 1, 2053 (the "Maturity Date"), I still owe amounts under this Note, I will pay them.
My monthly payment will be in the amount of U.S. $1,932.20.`;

const DEED_MERS = `
Recording Requested By:                 Instrument No. 2016-0088123
Harbor Title Services                   Recorded on 05/19/2016
When Recorded Mail To:
Document Desk, 9 Paper Street, Reno, NV 89501
                          DEED OF TRUST
MIN: 1000122-0000456789-5
DEFINITIONS
Words used in multiple sections of this document are defined below and other words are defined.
(A) "Security Instrument" means this document, which is dated May 12, 2016, together with all
Riders to this document.
(B) "Borrower" is MARTA K. ODELL AND JAMES ODELL JR, WIFE AND HUSBAND, AS JOINT TENANTS. Borrower
is the trustor under this Security Instrument.
(C) "Lender" is Granite Peak Mortgage, Inc.. Lender is a Corporation organized and existing under
the laws of NEVADA. Lender's address is 700 Summit Way, Suite 4, Reno, NV 89502.
(D) "Trustee" is Harbor Title Services.
(E) "MERS" is Mortgage Electronic Registration Systems, Inc. MERS is a separate corporation that
is acting solely as a nominee for Lender and Lender's successors and assigns.
(F) "Note" means the promissory note signed by Borrower and dated May 12, 2016. The Note states
that Borrower owes Lender Three Hundred Five Thousand and 00/100 Dollars (U.S. $305,000.00) plus
interest. Borrower has promised to pay this debt in regular Periodic Payments and to pay the debt
in full not later than June 1, 2046.
TRANSFER OF RIGHTS IN THE PROPERTY
Borrower irrevocably grants and conveys to Trustee, in trust, with power of sale, the following
described property located in the County of WASHOE:
LOT 7, BLOCK B. APN: 021-331-07
which currently has the address of 1620 Sagebrush Court
Reno, Nevada 89509 ("Property Address"):`;

const MORTGAGE_NEW = `
                               MORTGAGE
DEFINITIONS
Words used in multiple sections of this document are defined below.
(A) "Borrower" is Lena Fairweather, a single woman, currently residing at 3 Mill Lane, Dayton, OH
45402. Borrower is the mortgagor under this Security Instrument.
(B) "Lender" is Ohio Valley Credit Union. Lender is a credit union organized and existing under
the laws of Ohio. Lender's address is 10 Main Street, Dayton, OH 45402.
(D) "Note" means the promissory note dated February 2, 2022, and signed by each Borrower who is
legally obligated for the debt. The Note evidences the legal obligation of each Borrower who signed the
Note to pay Lender One Hundred Eighty Thousand and 00/100 Dollars (U.S. $180,000.00) plus interest.
Each Borrower who signed the Note has promised to pay this debt not later than March 1, 2052.
TRANSFER OF RIGHTS IN THE PROPERTY
Borrower mortgages, grants and conveys to Lender the following described property located in the
County of Montgomery: Parcel Number: R72-12345-0009
which currently has the address of 3 Mill Lane, Dayton, Ohio 45402 ("Property Address");`;

describe('notes', () => {
  test('the older wording of the uniform note is read', () => {
    expectFields(NOTE_OLD, {
      lenderName: ['Tall Oak Savings Bank, F.S.B.'],
      noteAmount: ['245500.00'],
      noteRatePercent: ['4.25'],
      noteDate: ['2019-06-03'],
      propertyAddress: ['48 Birch Hollow Road, Albany, NY 12205'],
      firstPaymentDate: ['2019-08-01'],
      loanMaturityDate: ['2049-07-01'],
      principalAndInterestAmount: ['1207.71'],
      amortizationType: ['Fixed'],
    });
  });

  test('the 2021 wording of the uniform note is read', () => {
    expectFields(NOTE_NEW, {
      lenderName: ['Snake River Home Lending, LLC'],
      noteAmount: ['318000.00'],
      noteRatePercent: ['6.125'],
      noteDate: ['2023-03-09'],
      propertyAddress: ['715 Quail Run, Boise, ID 83709'],
      firstPaymentDate: ['2023-05-01'],
      loanMaturityDate: ['2053-04-01'],
      principalAndInterestAmount: ['1932.20'],
    });
  });
});

describe('security instruments', () => {
  test('definitions name the parties, and MERS is never the lender', () => {
    expectFields(DEED_MERS, {
      borrowerName: ['MARTA K. ODELL', 'JAMES ODELL JR'],
      lenderName: ['Granite Peak Mortgage, Inc.'],
      lenderAddress: ['700 Summit Way, Suite 4, Reno, NV 89502'],
      trusteeName: ['Harbor Title Services'],
      nomineeName: ['Mortgage Electronic Registration Systems, Inc.'],
      noteAmount: ['305000.00'],
      noteDate: ['2016-05-12'],
      loanMaturityDate: ['2046-06-01'],
      propertyAddress: ['1620 Sagebrush Court Reno, Nevada 89509'],
      propertyCounty: ['WASHOE'],
      parcelIdentifier: ['021-331-07'],
      recordedDate: ['2016-05-19'],
      instrumentNumber: ['2016-0088123'],
    });
  });

  test('the 2021 wording is read, without vesting words in the name', () => {
    expectFields(MORTGAGE_NEW, {
      borrowerName: ['Lena Fairweather'],
      lenderName: ['Ohio Valley Credit Union'],
      noteAmount: ['180000.00'],
      noteDate: ['2022-02-02'],
      propertyAddress: ['3 Mill Lane, Dayton, Ohio 45402'],
      propertyCounty: ['Montgomery'],
    });
  });

  test('brackets that follow the names define them as well', () => {
    const text = `
                     DEED OF TRUST
This Deed of Trust is made as of October 4, 2011, among the grantor, PINE RIDGE HOLDINGS, LLC, a Texas
limited liability company ("Trustor"), whose address is 5 Ridge Road, Austin, TX 78701, LONE STAR
ESCROW COMPANY, a Texas corporation ("Trustee"), and FIRST PRAIRIE BANK, a Texas corporation
("Beneficiary"). This Deed of Trust secures a note in the original principal amount of $2,400,000.00.
Trustor irrevocably grants and conveys to Trustee, with power of sale, the real property.`;
    expectFields(text, {
      borrowerName: ['PINE RIDGE HOLDINGS, LLC'],
      lenderName: ['FIRST PRAIRIE BANK'],
      trusteeName: ['LONE STAR ESCROW COMPANY'],
      noteAmount: ['2400000.00'],
      noteDate: ['2011-10-04'],
    });
  });
});

describe('assignments and releases', () => {
  test('an assignment names who receives the loan, the lender and the borrower', () => {
    const text = `
              CORPORATE ASSIGNMENT OF DEED OF TRUST
FOR GOOD AND VALUABLE CONSIDERATION, Mortgage Electronic Registration Systems, Inc., as nominee for
Granite Peak Mortgage, Inc., its successors and assigns, hereby assigns and transfers to BLUE MESA
LOAN TRUST 2020, whose address is 1 Trust Plaza, Dover, DE 19901, all beneficial interest under that
certain Deed of Trust dated May 12, 2016, executed by MARTA K. ODELL AND JAMES ODELL JR, as trustor,
recorded on May 19, 2016 as Instrument No. 2016-0088123 in Washoe County, Nevada.`;
    expectFields(text, {
      assigneeName: ['BLUE MESA LOAN TRUST 2020'],
      lenderName: ['Granite Peak Mortgage, Inc.'],
      borrowerName: ['MARTA K. ODELL', 'JAMES ODELL JR'],
      nomineeName: ['Mortgage Electronic Registration Systems, Inc.'],
      noteDate: ['2016-05-12'],
    });
  });

  test('a satisfaction names the borrower, the lender and the amount', () => {
    const text = `
                   SATISFACTION OF MORTGAGE
The undersigned certifies that the mortgage executed by Lena Fairweather, a single woman, to Ohio Valley
Credit Union, dated February 2, 2022, in the original principal amount of $180,000.00, has been
paid in full and is satisfied and discharged of record in Montgomery County.`;
    expectFields(text, {
      borrowerName: ['Lena Fairweather'],
      lenderName: ['Ohio Valley Credit Union'],
      noteAmount: ['180000.00'],
      noteDate: ['2022-02-02'],
    });
  });
});
