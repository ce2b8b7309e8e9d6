import type { Block, Cell } from '../../paper/blocks.ts';
import { type Run, say, type Text } from '../../paper/text.ts';
import type { LayoutFamily } from '../family.ts';
import { acknowledged, head, inCounty, land, peopleSign, stamped } from './parts.ts';
import {
  county,
  dated,
  headed,
  lender,
  loanNo,
  nominee,
  often,
  parcels,
  people,
  prose,
  type Scribe,
  scribeOf,
  sheetOf,
  site,
  sum,
  trustee,
} from './scribe.ts';

const COVENANTS: readonly string[] = [
  'to pay the debt as the note says, and all taxes, assessments and charges on the land before a penalty is due',
  'to keep the buildings insured against fire and other casualty for the benefit of the lender, and in good repair',
  'to commit no waste and to let the lender look at the premises at reasonable times',
  'that the whole debt falls due, at the lender’s choice, if the premises are sold without its consent in writing',
  'to warrant the title against every lawful claim, save easements and restrictions of record',
  'that the lender may pay what the owner fails to pay, and add it with interest to the debt',
  'that on a default which is not cured after thirty days’ notice the lender may foreclose by any way that the law allows',
  'to pay the costs and a reasonable attorney’s fee where the lender must enforce this paper',
  'that a delay by the lender in using a right does not waive it',
  'that awards for a taking of the land by public authority go to the lender up to what is owed',
];
const covenants = (s: Scribe, who: string, count = s.dice.between(4, 8)): Block[] => {
  const kept = s.dice.shuffled(COVENANTS).slice(0, count);
  if (s.says(0.35)) return [prose(`${who} ${s.one('covenants', 'agrees', 'promises')}: ${kept.join('; ')}.`)];
  return kept.map((text, index) =>
    prose(`${index + 1}. ${who} ${text.startsWith('that') ? 'agrees' : 'undertakes'} ${text}.`, { indent: 12 }),
  );
};

const when = (s: Scribe): Run[] => [s.mark('loanMaturityDate', s.date(s.world.maturityDate))];
const officers = (s: Scribe): Text[] =>
  s.says(0.5)
    ? [
        say`${s.one('Originator', 'Loan officer', 'Mortgage loan originator')}: ${s.mark('loanOriginatorName', s.name(s.world.originator.name))}, NMLS ${s.mark('loanOriginatorNmlsId', s.world.originator.nmlsId)}`,
        say`${s.one('Organization', 'Company', 'Lender')} NMLS ${s.one('ID ', '# ', '')}${s.mark('lenderNmlsId', s.world.lender.nmlsId)}`,
      ]
    : [];
const bankAt = (s: Scribe): Run[] => [s.mark('lenderAddress', s.line(s.world.lender.address))];

/** One sheet: who, how much, which land, a few promises. */
function short(s: Scribe): Block[] {
  const where = land(s);
  const role = s.one('Mortgagor', 'Borrower', 'Owner', 'Grantor');
  return [
    ...head(s),
    headed(s.one('Mortgage', 'MORTGAGE', 'Mortgage Deed', 'Real Estate Mortgage', 'Short Form Mortgage')),
    ...often(s, 0.5, { kind: 'lines', lines: [say`Loan No. ${loanNo(s)}`], size: 8.5 }),
    prose(
      s.dice.pick<Run[]>([
        say`${people(s)}${s.says(0.5) ? say`, of ${s.mark('borrowerAddress', s.line(s.world.borrowerAddress))}` : ''} (“${role}”), for consideration paid, ${s.one('grant', 'mortgage and warrant', 'convey with mortgage covenants')} to ${lender(s)}, ${s.says(0.5) ? s.world.lender.organised : 'its successors and assigns'}, whose address is ${bankAt(s)}, to secure the payment of ${sum(s)} as provided in a note of ${dated(s)}, the last payment due ${when(s)}, the land in ${inCounty(s)} known as ${site(s)}.`,
        say`THIS MORTGAGE, made ${dated(s)}, between ${people(s)}, ${role}, and ${lender(s)}, Mortgagee, witnesses that to secure a debt of ${sum(s)}, due in full on ${when(s)}, the ${role} mortgages to the Mortgagee the real estate in ${inCounty(s)} at ${site(s)}:`,
        say`On ${dated(s)} I, or we, ${people(s)}, borrowed ${sum(s)} from ${lender(s)} of ${bankAt(s)}. To secure it I mortgage the property at ${site(s)}, ${inCounty(s)}, to that lender.`,
      ]),
    ),
    ...where.here,
    ...covenants(s, role),
    ...peopleSign(s, s.one(role, '')),
    ...acknowledged(s),
    ...often(s, 0.5, { kind: 'lines', lines: officers(s), size: 8 }),
    ...where.after,
  ];
}

function factsOf(s: Scribe): { label: string; value: Text }[] {
  const { world } = s;
  const mers = world.nominee;
  return [
    { label: s.one('Grantor / Trustor', 'Borrower', 'Grantor(s)', 'Trustor'), value: people(s) },
    { label: s.one('Lender', 'Lender and Beneficiary', 'Beneficiary (Lender)'), value: [lender(s)] },
    { label: s.one('Lender’s address', 'Address of Lender'), value: bankAt(s) },
    { label: s.one('Trustee', 'Trustee (Name)'), value: [trustee(s)] },
    ...(mers
      ? [{ label: s.one('Beneficiary of record', 'Nominee'), value: say`${nominee(s, mers.name)}, solely as nominee for Lender` }]
      : []),
    ...(mers ? [{ label: 'MIN', value: [s.mark('mersMin', world.min)] }] : []),
    { label: s.one('Date of this deed', 'Date', 'Dated'), value: [dated(s)] },
    { label: s.one('Principal', 'Amount of note', 'Original Principal Amount', 'Loan Amount'), value: sum(s) },
    { label: s.one('Maturity', 'Final payment', 'Maturity Date'), value: when(s) },
    { label: s.one('Property address', 'Site'), value: [site(s)] },
    { label: s.one('County', 'County where recorded'), value: [county(s)] },
    { label: s.one('Parcel number(s)', 'Assessor’s no.', 'Tax Parcel'), value: parcels(s) },
    { label: s.one('Loan number', 'Loan No.'), value: [loanNo(s)] },
    ...(world.agencyCaseNumber
      ? [{ label: s.one('Case No.', 'Agency case number', 'FHA/VA Case No.'), value: [s.mark('agencyCaseNumber', world.agencyCaseNumber)] }]
      : []),
  ];
}

/** The facts in a grid at the head; the clauses speak of them by their captions. */
function summary(s: Scribe): Block[] {
  const facts = factsOf(s);
  const kept = s.says(0.25) ? s.dice.shuffled(facts) : facts;
  const captioned = s.says(0.5);
  const rows: Cell[][] = captioned
    ? Array.from({ length: Math.ceil(kept.length / 2) }, (_, row) => {
        const cells: Cell[] = kept.slice(row * 2, row * 2 + 2).map(({ label, value }) => ({ text: value, caption: label }));
        return cells.length < 2 ? [...cells, ''] : cells;
      })
    : kept.map(({ label, value }): Cell[] => [label, value]);
  return [
    ...head(s),
    headed(s.one('Deed of Trust', 'DEED OF TRUST', 'Deed of Trust - Summary of Terms', 'Trust Deed')),
    {
      kind: 'table',
      rows,
      widths: captioned ? [0.5, 0.5] : [0.34, 0.66],
      borders: s.dice.pick(['grid', 'rows', 'outer']),
      padding: s.dice.between(2, 5),
    },
    prose(
      s.one(
        'Grantor irrevocably grants to Trustee, in trust, with power of sale, the property named above, to secure to Lender the payment of the principal with interest.',
        'For value received, the land below is conveyed to the Trustee in trust, with power of sale, for the benefit of the Lender and as security for the note of the date above.',
      ),
    ),
    prose([s.one('Legal description: ', 'Land: ', ''), s.mark('legalDescription', s.world.property.legalDescription, {})]),
    ...covenants(s, 'Grantor'),
    ...peopleSign(s, s.one('Grantor', 'Trustor', 'Borrower')),
    ...often(s, 0.6, { kind: 'lines', lines: officers(s), size: 8 }),
    ...acknowledged(s),
  ];
}

/** Member and lender side by side. */
const sides = (s: Scribe): Block => ({
  kind: 'columns',
  widths: [0.5, 0.5],
  divider: s.says(0.5),
  columns: [
    [
      {
        kind: 'lines',
        lines: [
          s.one('MEMBER(S):', 'Mortgagor (Member):', 'Borrower / Member'),
          people(s, false),
          [s.mark('borrowerAddress', s.envelope(s.world.borrowerAddress))],
        ],
      },
    ],
    [
      {
        kind: 'lines',
        lines: [
          s.one('CREDIT UNION / LENDER:', 'Mortgagee (Lender):', 'Lender'),
          [lender(s)],
          [s.mark('lenderAddress', s.envelope(s.world.lender.address))],
        ],
      },
    ],
  ],
});

/** A credit union's mortgage for advances: the most that may be owed stands beside the amount of the note. */
function openEnd(s: Scribe): Block[] {
  const { world } = s;
  const most = s.typed(s.money(Math.round((world.amount * s.dice.pick([1.2, 1.5, 2])) / 100_000) * 100_000));
  const where = land(s);
  return [
    ...often(s, 0.7, ...head(s)),
    headed(s.one('Open-End Mortgage', 'OPEN-END MORTGAGE', 'Member Open-End Mortgage', 'Open End Real Estate Mortgage')),
    headed(say`(${s.one('Maximum indebtedness', 'Maximum principal secured', 'Total of all advances not above')} ${most})`, { size: 9 }),
    sides(s),
    prose(
      say`${s.one('“You” are the members named above; “we” are the lender.', 'In this mortgage “you” is each member who signs.')} On ${dated(s)} you signed a ${s.one('note', 'credit agreement and note', 'loan agreement')} for ${sum(s)}${s.says(0.6) ? say`, to be repaid by ${when(s)}` : ''}. ${s.one('This mortgage secures it, and any later advance up to the limit stated at the head.', 'To secure that sum and what we may advance later you mortgage to us the property below.')}`,
    ),
    prose(say`The property is ${site(s)}, in ${inCounty(s)}.`),
    ...where.here,
    ...covenants(s, 'Member'),
    prose(
      s.one(
        'You may ask in writing that the limit be lowered. We release this mortgage when the account is closed and nothing is owed.',
        'Advances made after notice of another lien may rank behind it, as state law provides.',
      ),
    ),
    ...often(s, 0.7, {
      kind: 'lines',
      lines: [say`${s.one('Account / Loan No.', 'Loan number')} ${loanNo(s)}`, ...officers(s)],
      size: 8.5,
    }),
    ...peopleSign(s, s.one('Member', 'Member / Mortgagor', '')),
    ...acknowledged(s),
    ...where.after,
  ];
}

const family = (name: string, draw: (s: Scribe) => Block[], more: Partial<LayoutFamily> = {}): LayoutFamily => ({
  name: `security-instrument/${name}`,
  documentType: 'security-instrument',
  ...more,
  compose: (world, dice) => {
    const s = scribeOf(world, dice, 'security-instrument', dice.pick(['modern', 'office', 'old']));
    return { plan: sheetOf(s, s.one('Mortgage', 'Security Instrument', 'Deed'), draw(s), stamped(s, world.recording)) };
  },
});

export const RECORDED_MORTGAGES: readonly LayoutFamily[] = [
  family('one-sheet-mortgage', short),
  family('summary-table', summary),
  family('member-open-end', openEnd, { heldOut: true }),
];
