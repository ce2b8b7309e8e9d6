import type { Block } from '../../paper/blocks.ts';
import { type Run, say } from '../../paper/text.ts';
import { dayOf } from '../../spelling/dates.ts';
import type { World } from '../../world/world.ts';
import type { LayoutFamily } from '../family.ts';
import { captionsUnder, interrupted } from '../legal/captioned-address.ts';
import { planOf } from '../legal/furniture.ts';
import { adjusting } from '../legal/note-clauses.ts';
import { noteTitle } from '../legal/note-parts.ts';
import { type Clause, numbered } from '../legal/numbering.ts';
import { borrowers, noteDate, type Pen, paragraph, penOf } from '../legal/pen.ts';
import { borrowerSignatures } from '../legal/signatures.ts';

const made = (pen: Pen): Run => (pen.says(0.5) ? pen.mark('noteDate', dayOf(pen.world.noteDate)) : noteDate(pen));
const address = (pen: Pen): Run => pen.mark('propertyAddress', pen.line(pen.world.property));

/** "This rider is made this … and amends …": the lender in it is no value here, since riders carry none. */
function opening(pen: Pen, what: string): Block[] {
  const { lender } = pen.world;
  const secured = pen.one(
    'Mortgage, Deed of Trust, or Security Deed (the “Security Instrument”)',
    'Mortgage, Deed of Trust or Deed to Secure Debt (the “Security Instrument”)',
    'instrument of the same date',
  );
  const known = pen.dice.pick<() => Block>([
    () => paragraph(say`The property described in it is located at: ${address(pen)}`),
    () => ({
      kind: 'lines',
      lines: [
        'covering the property described in it and located at:',
        [address(pen)],
        pen.one('[Property Address]', '(Property Address)', 'Property Address'),
      ],
      align: 'center',
    }),
    () => paragraph(say`and covers the property located at: ${interrupted(pen, 'propertyAddress', pen.world.property)}`),
    () => ({
      kind: 'together',
      blocks: [paragraph('covering the property located at:'), ...captionsUnder(pen, 'propertyAddress', pen.world.property)],
    }),
    () => ({
      kind: 'pairs',
      pairs: [{ label: pen.one('[Property Address]', 'Property Address'), value: [address(pen)] }],
      layout: 'caption-below',
    }),
  ])();
  return [
    paragraph(
      say`THIS ${what.toUpperCase()} is made ${pen.one('this', 'on', 'as of')} ${made(pen)}, and is part of and amends the ${secured} given by the undersigned (the “Borrower”) to secure Borrower’s note to ${pen.typed(pen.name(lender.name))} (the “Lender”).`,
    ),
    known,
  ];
}

/** A short table at the head instead of a sentence. */
const captions = (pen: Pen): Block[] => [
  {
    kind: 'pairs',
    layout: pen.dice.pick(['colon', 'tab', 'underscored', 'below'] as const),
    pairs: [
      { label: pen.one('Borrower', 'Borrower(s)', 'Name of Borrower'), value: borrowers(pen, false) },
      { label: pen.one('Date', 'Date of Note', 'Loan Date'), value: [noteDate(pen)] },
      { label: pen.one('Property Address', 'Property'), value: [address(pen)] },
      ...(pen.says(0.5) ? [{ label: 'Lender', value: [pen.typed(pen.world.lender.name)] }] : []),
    ],
  },
];

const start = (pen: Pen): Clause => ({
  title: pen.one('Initial Rate', 'Interest Rate and Monthly Payment Changes', 'Interest'),
  text: [
    say`The Note provides for an initial interest rate of ${pen.mark('noteRatePercent', pen.rate(pen.world.ratePercent))}, and for changes of the rate and of the monthly payments as follows.`,
  ],
});

const USES: Readonly<Record<string, readonly Clause[]>> = {
  condominium: [
    {
      title: 'Condominium Obligations',
      text: [
        'Borrower shall perform all obligations under the constituent documents of the project: its declaration, by-laws, rules and any equivalent. Dues and assessments are to be paid when due.',
      ],
    },
    {
      title: 'Property Insurance',
      text: [
        'While the owners’ association keeps a master policy that satisfies Lender, Borrower’s duty to insure is met to the extent of that cover. Borrower gives prompt notice of a lapse.',
      ],
    },
    {
      title: 'Lender’s Prior Consent',
      text: [
        'Borrower shall not, without consent in writing, divide the property, consent to the end of the project, or to a change of its documents that only benefits others.',
      ],
    },
  ],
  planned: [
    {
      title: 'PUD Obligations',
      text: [
        'The property is part of a planned unit development. Borrower shall pay dues and keep the covenants, conditions and restrictions of the homeowners’ association.',
      ],
    },
    {
      title: 'Public Liability Insurance',
      text: [
        'Borrower shall take reasonable action so that the association maintains a public liability policy acceptable in form and amount.',
      ],
    },
    {
      title: 'Remedies',
      text: [
        'If dues go unpaid Lender may pay them; what it pays becomes a debt secured by the instrument and bears interest at the Note rate.',
      ],
    },
  ],
  family: [
    {
      title: 'Use of Property; Compliance with Law',
      text: ['No change of use or zoning is to be sought without consent; laws and ordinances are to be kept.'],
    },
    { title: 'Rent Loss Insurance', text: ['Insurance against loss of rent is to be carried in addition to the other hazards.'] },
    {
      title: 'Assignment of Leases and Rents',
      text: [
        'Borrower assigns absolutely all rents and leases. Until notice of default Borrower may collect them as trustee for the benefit of both.',
      ],
    },
    { title: 'Cross-Default', text: ['A default under any note in which Lender has an interest is a breach of the Security Instrument.'] },
  ],
  second: [
    {
      title: 'Occupancy',
      text: [
        'Borrower will occupy the property as a second home, keep it available for personal use most of the year, and subject it to no timesharing or rental pool.',
      ],
    },
    {
      title: 'Loan Application',
      text: ['It is a default if statements about occupancy made in applying for the loan were materially false.'],
    },
  ],
  assumption: [
    {
      title: 'Assumption',
      text: [
        'The loan may be declared immediately due on transfer of the property to one whose acceptability has not been established under chapter 37 of title 38, United States Code.',
      ],
    },
    { title: 'Funding Fee', text: ['A fee of one-half of one percent (0.50%) of the unpaid balance is payable at the time of transfer.'] },
    {
      title: 'Processing Charge',
      text: ['A charge may be made for determining the creditworthiness of the assumer, not above $300.00 or what the agency allows.'],
    },
  ],
};

type Rates = 'fixed' | 'adjustable' | 'as it is';

interface RiderKind {
  title: readonly [string, ...string[]];
  clauses: (pen: Pen) => readonly Clause[];
  rates: Rates;
  head: 'sentence' | 'table';
}

function shaped(world: World, rates: Rates): World {
  if (rates !== 'adjustable' || world.adjustable) return world;
  return {
    ...world,
    amortization: 'AdjustableRate',
    adjustable: { indexName: 'One-Year Treasury', marginPercent: 2.75, firstChange: world.maturityDate, capsPercent: [2, 2, 5] },
  };
}

const family = (name: string, kind: RiderKind, more: Partial<LayoutFamily> = {}): LayoutFamily => ({
  name: `rider/${name}`,
  documentType: 'rider',
  ...more,
  compose: (given, dice) => {
    const world = shaped(given, kind.rates);
    const pen = penOf(world, dice, 'rider', dice.pick(['modern', 'office', 'office', 'typed'] as const));
    const title = dice.pick(kind.title);
    const blocks: Block[] = [
      ...noteTitle(pen, title, kind.rates === 'adjustable' ? pen.one('(Rate Caps)', '(1 Year Index)', '') : undefined),
      ...(kind.head === 'table' ? captions(pen) : opening(pen, title)),
      paragraph(
        pen.one(
          'ADDITIONAL COVENANTS. Besides the covenants made in the Security Instrument, Borrower and Lender further agree as follows:',
          'Borrower and Lender further covenant and agree:',
        ),
      ),
      ...numbered(pen, kind.clauses(pen)),
      paragraph(
        pen.one(
          'BY SIGNING BELOW, Borrower accepts and agrees to the terms of this Rider.',
          'IN WITNESS WHEREOF, Borrower has executed this Rider.',
        ),
      ),
      ...borrowerSignatures(pen),
    ];
    return {
      plan: planOf(pen, title, blocks),
      ...(kind.rates === 'adjustable' ? { stated: { amortizationType: ['AdjustableRate'] } } : {}),
    };
  },
});

const of = (use: keyof typeof USES) => () => USES[use] ?? [];

export const RIDERS: readonly LayoutFamily[] = [
  family(
    'adjustable-rate',
    {
      title: ['Adjustable Rate Rider', 'Fixed/Adjustable Rate Rider'],
      rates: 'adjustable',
      head: 'sentence',
      clauses: (pen) => [start(pen), ...adjusting(pen)],
    },
    { weight: 2 },
  ),
  family('condominium', { title: ['Condominium Rider'], rates: 'as it is', head: 'sentence', clauses: of('condominium') }),
  family('planned-unit', {
    title: ['Planned Unit Development Rider', 'PUD Rider'],
    rates: 'as it is',
    head: 'sentence',
    clauses: of('planned'),
  }),
  family('one-to-four-family', {
    title: ['1-4 Family Rider', '1-4 Family Rider (Assignment of Rents)'],
    rates: 'as it is',
    head: 'sentence',
    clauses: of('family'),
  }),
  family('second-home', { title: ['Second Home Rider', 'Occupancy Rider'], rates: 'as it is', head: 'table', clauses: of('second') }),
  family(
    'assumption',
    {
      title: ['VA Assumption Policy Rider', 'Assumption Rider', 'Addendum to Note'],
      rates: 'as it is',
      head: 'table',
      clauses: of('assumption'),
    },
    { heldOut: true },
  ),
];
