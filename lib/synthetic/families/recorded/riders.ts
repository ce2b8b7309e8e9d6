import type { Block } from '../../paper/blocks.ts';
import { type Run, say } from '../../paper/text.ts';
import type { LayoutFamily } from '../family.ts';
import { peopleSign } from './parts.ts';
import { dated, headed, often, people, prose, type Scribe, scribeOf, sheetOf, site } from './scribe.ts';

const COVENANTS: readonly string[] = [
  'Borrower shall pay the dues and assessments of the association when they fall due; what Lender pays in Borrower’s place is added to the debt.',
  'While the association keeps a master policy that Lender accepts, Borrower need not keep a second policy on the same risks.',
  'Borrower shall not consent to an end of the project, a partition of it or a change of its papers that hurts Lender, without Lender’s consent in writing.',
  'Borrower occupies the Property as a second home, keeps it for personal use and gives no firm control over its letting.',
  'Borrower assigns the rents to Lender; until Lender gives notice of a breach, Borrower may collect them.',
  'Borrower keeps insurance against loss of rent besides the other hazards that must be insured.',
  'A breach of any agreement here is a breach of the main instrument, and Lender may use every remedy that it gives.',
  'Borrower shall not seek a change in the use or zoning of the Property unless Lender agrees.',
  'If the trust is revoked or its trustee changes, Borrower tells Lender at once and Lender may call the debt due.',
];

const clauses = (s: Scribe): Block[] =>
  s.dice
    .shuffled(COVENANTS)
    .slice(0, s.dice.between(3, 6))
    .map((text, index) => prose(`${s.look.gap > 6 ? `${'ABCDEFG'.charAt(index)}.` : `${index + 1}.`} ${text}`, { firstIndent: 18 }));

/** Short opening, with the lender named though a rider carries no lender of ours. */
const opening = (s: Scribe): Run[] => {
  const bank = s.typed(s.name(s.world.lender.name));
  const paper = s.one('Mortgage', 'Deed of Trust', 'Security Instrument', 'Security Deed');
  return s.dice.pick<Run[]>([
    say`This rider is dated ${dated(s)} and forms part of the ${paper} of the same date that ${people(s, false)} (“Borrower”) ${s.one('gave', 'granted')} to ${bank} (“Lender”) on the property at ${site(s)}.`,
    say`${people(s, false)} and ${bank} add the agreements below to the ${paper} signed on ${dated(s)}, which covers ${site(s)}.`,
    say`Attached to and made a part of the ${paper} dated ${dated(s)}. Borrower: ${people(s, false)}. Lender: ${bank}. Property: ${site(s)}.`,
  ]);
};

function general(s: Scribe): Block[] {
  return [
    headed(
      s.label(
        s.one(
          'Condominium Rider',
          'Planned Unit Development Rider',
          '1-4 Family Rider',
          'Second Home Rider',
          'Occupancy Rider',
          'Revocable Trust Rider',
          'Rider to Mortgage',
        ),
      ),
    ),
    ...often(s, 0.3, { kind: 'lines', lines: [`Loan No. ${s.world.loanNumber}`], size: 8.5 }),
    prose(opening(s)),
    ...clauses(s),
    ...often(
      s,
      0.6,
      prose(
        s.one(
          'BY SIGNING BELOW, Borrower accepts the terms of this rider.',
          'Signed by Borrower on the day stated at the head.',
          'Agreed:',
        ),
      ),
    ),
    ...peopleSign(s, s.one('Borrower', '-Borrower', '(Seal)', '')),
  ];
}

/** An adjustable rate in a table and a few clauses: its start is the rate, margin and caps are not. */
function adjustable(s: Scribe): Block[] {
  const { world } = s;
  const terms = world.adjustable;
  const rate = s.mark('noteRatePercent', s.rate(world.ratePercent));
  return [
    headed(s.one('Adjustable Rate Rider', 'ADJUSTABLE RATE RIDER', 'Adjustable Rate Addendum and Rider')),
    prose(opening(s)),
    {
      kind: 'pairs',
      layout: s.dice.pick(['tab', 'colon', 'dots', 'right']),
      pairs: [
        { label: s.one('Initial Interest Rate', 'Rate at start', 'Starting rate of the Note'), value: [rate] },
        { label: s.one('Index', 'Rate index'), value: terms?.indexName ?? s.one('1-Year Treasury', '30-day Average SOFR', 'Prime Rate') },
        { label: s.one('Margin', 'Added to the index'), value: s.rate(terms?.marginPercent ?? 2.75) },
        { label: s.one('First Change Date', 'First change'), value: s.date(terms?.firstChange ?? world.firstPaymentDate) },
        { label: s.one('Lifetime cap', 'Highest rate ever'), value: s.rate(world.ratePercent + 5) },
        { label: s.one('Cap at a change', 'Periodic cap'), value: s.rate(terms?.capsPercent[1] ?? 2) },
      ],
    },
    prose(
      s.dice.pick<Run[]>([
        say`The Note begins at ${rate} and its rate may go up or down on each Change Date, within the caps above. The payment changes with it.`,
        say`Until the first Change Date interest runs at ${rate}. After it, the index plus the margin, rounded to the nearest one-eighth of one percent, is the new rate.`,
      ]),
    ),
    ...clauses(s).slice(0, 2),
    ...peopleSign(s, s.one('Borrower', '')),
  ];
}

export const RECORDED_RIDERS: readonly LayoutFamily[] = [
  {
    name: 'rider/short-covenants',
    documentType: 'rider',
    compose: (world, dice) => {
      const s = scribeOf(world, dice, 'rider', dice.pick(['modern', 'office', 'old']));
      return { plan: sheetOf(s, 'Rider', general(s)) };
    },
  },
  {
    name: 'rider/rate-schedule',
    documentType: 'rider',
    compose: (world, dice) => {
      const s = scribeOf(world, dice, 'rider', dice.pick(['modern', 'office']));
      return { plan: sheetOf(s, 'Rider', adjustable(s)), stated: { amortizationType: ['AdjustableRate'] } };
    },
  },
];
