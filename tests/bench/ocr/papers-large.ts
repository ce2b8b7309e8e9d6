import type { Dice } from './dice.ts';
import { addressOf, amountOf, dateOf, digitsOf, personOf, plainAmount, taxNumberOf, times } from './invented.ts';
import { fillBox, printField, printLine, printTable, printText, type Sheet, type Type } from './sheet.ts';

/** An estimate in the large type of consumer forms. */
export function loanEstimate(sheet: Sheet, dice: Dice): void {
  const type: Type = { face: 'sans', size: 10.5 };
  printLine(sheet, 'Estimate of the Loan', 36, 62, { face: 'sans-bold', size: 20 });
  const left = [
    `DATE ISSUED ${dateOf(dice)}`,
    `APPLICANTS ${personOf(dice)}`,
    personOf(dice),
    'PROPERTY',
    addressOf(dice),
    'SALE PRICE $412,500',
  ];
  const right = [
    'LOAN TERM 30 years',
    'PURPOSE Purchase',
    'PRODUCT 5/3 Adjustable Rate',
    'LOAN TYPE Conventional',
    `LOAN ID # ${digitsOf(dice, 9)}`,
    'RATE LOCK YES, until 4/16/2026',
  ];
  left.forEach((line, index) => {
    printLine(sheet, line, 36, 86 + index * 14, type);
  });
  right.forEach((line, index) => {
    printLine(sheet, line, 330, 86 + index * 14, type);
  });
  const head = (text: string, y: number): void => {
    fillBox(sheet, 36, y, 540, 17, 221);
    printLine(sheet, text, 41, y + 12.5, { face: 'sans-bold', size: 11.5 });
  };
  head('Loan Terms', 182);
  const terms = [
    ['', 'Amount', 'Can this amount go up after closing?'],
    ['Loan Amount', amountOf(dice, 300_000, 360_000), 'NO'],
    ['Interest Rate', '6.875%', 'YES, every 3 years from year 6 on'],
    ['Monthly Principal & Interest', amountOf(dice, 1800, 2600), 'YES, at most $3,211 in year 15'],
    ['Prepayment Penalty', '', 'YES, as high as $3,240'],
    ['Balloon Payment', '', 'NO'],
  ];
  let y = printTable(sheet, terms, [36, 203], [{ width: 180 }, { width: 110, right: true }, { width: 250 }], type);
  head('Payments by Year', y + 12);
  const payments = ['Principal & Interest', 'Mortgage Insurance', 'Estimated Escrow', 'Estimated Total'].map((label) => [
    label,
    ...times(4, () => amountOf(dice, 100, 3700)),
  ]);
  y = printTable(
    sheet,
    [['Payment', 'Years 1-5', 'Years 6-8', 'Years 9-11', 'Years 12-30'], ...payments],
    [36, y + 33],
    [{ width: 160 }, ...times(4, () => ({ width: 95, right: true }))],
    type,
  );
  const note =
    'This estimate counts property taxes, insurance of the house and dues to the association of owners. In escrow? YES YES NO. You pay other costs of the property on your own.';
  y = printText(sheet, note, 36, y + 18, 540, type);
  head('Costs at Closing', y + 4);
  const costs = [
    ['Item', 'Amount', 'Details'],
    ['Closing Costs', amountOf(dice, 8000, 15_000), '$5,672 in Loan Costs + $3,219 in Other Costs - $500'],
    ['Cash to Close', amountOf(dice, 35_000, 70_000), 'With the Closing Costs. See page 2.'],
  ];
  y = printTable(sheet, costs, [36, y + 25], [{ width: 110 }, { width: 110, right: true }, { width: 320 }], type);
  printLine(sheet, 'ESTIMATE OF THE LOAN, PAGE 1 OF 3', 36, y + 24, { face: 'sans', size: 8.4 });
}

/** A yearly statement of wages, twice on a page, all in boxes. */
export function wages(sheet: Sheet, dice: Dice): void {
  const type: Type = { face: 'sans', size: 9.6 };
  const name = personOf(dice).toUpperCase();
  const half = (top: number): void => {
    const amounts = (): string => plainAmount(dice, 900, 160_000);
    const rows: readonly (readonly (readonly [string, string, number])[])[] = [
      [
        ["a Employee's social security number", taxNumberOf(dice), 0.35],
        ['Year', '2025', 0.15],
        ['Statement', 'Wages and Taxes Withheld', 0.5],
      ],
      [
        ['b Employer identification number', `${digitsOf(dice, 2)}-${digitsOf(dice, 7)}`, 0.5],
        ['1 Wages, tips, other pay', amounts(), 0.25],
        ['2 Federal tax withheld', amounts(), 0.25],
      ],
      [
        ["c Employer's name", 'Harrowgate Tool & Die LLC', 0.5],
        ['3 Social security wages', amounts(), 0.25],
        ['4 Social security tax', amounts(), 0.25],
      ],
      [
        ["Employer's address", '2200 Foundry Pkwy Ste 300, Fernley, NV 89408', 0.5],
        ['5 Medicare wages', amounts(), 0.25],
        ['6 Medicare tax', amounts(), 0.25],
      ],
      [
        ["e Employee's name", name, 0.5],
        ['7 Social security tips', '', 0.25],
        ['8 Allocated tips', amounts(), 0.25],
      ],
      [
        ["f Employee's address", addressOf(dice), 0.5],
        ['10 Dependent care', amounts(), 0.25],
        ['11 Other plans', amounts(), 0.25],
      ],
      [
        ['12a Code', `D ${amounts()}`, 0.25],
        ['12b', `DD ${amounts()}`, 0.25],
        ['12c', `W ${amounts()}`, 0.25],
        ['13 Retirement plan', 'X', 0.25],
      ],
      [
        ["15 State, employer's state number", `NV 52-${digitsOf(dice, 6)}`, 0.4],
        ['16 State wages', amounts(), 0.3],
        ['17 State income tax', amounts(), 0.3],
      ],
    ];
    rows.forEach((fields, row) => {
      let x = 36;
      for (const [label, answer, share] of fields) {
        printField(sheet, label, answer, [x, top + row * type.size * 2.45, 540 * share], type);
        x += 540 * share;
      }
    });
    const note =
      'Copy B is filed with the federal tax return of the employee. If you must file a return, a penalty or another sanction may be laid on you if this income is taxable and you fail to report it.';
    printText(sheet, note, 36, top + rows.length * type.size * 2.45 + 14, 540, { face: 'sans', size: 8 });
  };
  half(44);
  half(420);
}
