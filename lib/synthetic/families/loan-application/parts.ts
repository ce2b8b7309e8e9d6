import type { Block, Cell } from '../../paper/blocks.ts';
import type { World } from '../../world/world.ts';
import { chance, type Manner } from '../manner.ts';
import { monthly, organisation, organisationNmls, originator, originatorNmls } from './facts.ts';

/** Cells with a caption each, `across` to a row. */
export function boxes(cells: readonly Cell[], across: number): Block {
  const rows: Cell[][] = [];
  for (let at = 0; at < cells.length; at += across) rows.push(cells.slice(at, at + across));
  return {
    kind: 'table',
    borders: 'grid',
    rows: rows.map((row) => [...row, ...Array.from({ length: across - row.length }, () => '')]),
    after: 2,
  };
}

export function employment(m: Manner, world: World, title: string): Block[] {
  const pay = monthly(m);
  return [
    { kind: 'heading', text: title, bar: chance(m.dice, 0.5) },
    boxes(
      [
        { caption: 'Employer or Business Name', text: [m.typed(world.employer.name)] },
        { caption: 'Phone', text: [m.typed(world.employer.phone)] },
        { caption: 'Employer Address', text: [m.typed(m.line(world.employer.address))] },
        {
          caption: 'Position or Title',
          text: [m.typed(m.dice.pick(['Shift supervisor', 'Teacher', 'Accountant', 'Driver', 'Nurse', 'Analyst']))],
        },
        { caption: 'Base Income (monthly)', text: [m.typed(m.money(pay))] },
        { caption: 'Years in this line of work', text: [m.typed(String(m.dice.between(1, 28)))] },
      ],
      2,
    ),
  ];
}

/** Accounts and debts: names of banks and amounts that are none of ours. */
export function assetsAndDebts(m: Manner, world: World): Block[] {
  const sum = (): string => m.money(m.dice.between(40_000, 6_500_000));
  return [
    {
      kind: 'heading',
      text: m.dice.pick(['Assets and Liabilities', 'Financial Information - Assets and Liabilities', 'VI. ASSETS AND LIABILITIES']),
    },
    {
      kind: 'table',
      head: true,
      borders: m.dice.pick(['grid', 'rows']),
      rows: [
        ['Account Type', 'Financial Institution', 'Account Number', 'Cash or Market Value'],
        ['Checking', world.bank.name, m.dice.digits(8), sum()],
        ['Savings', world.bank.name, m.dice.digits(8), sum()],
        ['Auto loan', m.dice.pick(['Credit union', 'Captive finance company']), m.dice.digits(9), sum()],
        ...(world.purpose === 'Refinance'
          ? [['Mortgage', world.priorLender.name, m.dice.digits(10), m.money(world.amount - 1_250_000)]]
          : []),
      ],
      widths: [0.2, 0.36, 0.22, 0.22],
      aligns: ['left', 'left', 'left', 'right'],
    },
  ];
}

export function declarations(m: Manner): Block[] {
  const asked = [
    'Will you occupy the property as your primary residence?',
    'Are there any outstanding judgments against you?',
    'Have you declared bankruptcy within the past 7 years?',
    'Are you party to a lawsuit in which you may have personal liability?',
    'Are you a co-signer or guarantor on any debt that is not disclosed here?',
    'Is any part of the down payment borrowed?',
  ];
  const rows = m.dice.shuffled(asked).slice(0, m.dice.between(3, 6));
  return [
    { kind: 'heading', text: m.dice.pick(['Declarations', 'Section 5: Declarations', 'VIII. DECLARATIONS']) },
    ...rows.map((text): Block => {
      const yes = text.startsWith('Will');
      return {
        kind: 'checks',
        inline: true,
        label: text,
        items: [
          { text: 'No', ticked: !yes },
          { text: 'Yes', ticked: yes },
        ],
      };
    }),
  ];
}

/** Who took the application, with the numbers of company and person in two columns or in one. */
export function originationInformation(m: Manner, world: World, title: string): Block[] {
  const company = world.broker ?? world.lender;
  const cells: Cell[] = [
    { caption: 'Loan Originator Organization Name', text: [organisation(m, world)] },
    { caption: 'Address', text: [m.typed(m.line(company.address))] },
    { caption: 'Loan Originator Organization NMLSR ID#', text: [organisationNmls(m, world)] },
    { caption: 'State License ID#', text: [m.typed(`${company.address.state}-${m.dice.digits(6)}`)] },
    { caption: 'Loan Originator Name', text: [originator(m, world)] },
    { caption: 'Loan Originator NMLSR ID#', text: [originatorNmls(m, world)] },
    { caption: 'Email', text: [m.typed(world.broker ? `loans@${world.broker.website.replace('www.', '')}` : world.originator.email)] },
    { caption: 'Phone', text: [m.typed(world.broker ? world.broker.phone : world.originator.phone)] },
  ];
  return [{ kind: 'heading', text: title, bar: chance(m.dice, 0.5) }, boxes(cells, m.dice.pick([1, 2, 2]))];
}
