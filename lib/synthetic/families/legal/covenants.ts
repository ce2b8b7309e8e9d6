import type { Block } from '../../paper/blocks.ts';
import type { Deed } from './instrument-parts.ts';
import { type Clause, numbered } from './numbering.ts';
import { type Pen, paragraph } from './pen.ts';

/** What is conveyed, to whom and for what. */
export function conveyance(pen: Pen, deed: Deed): Block {
  const to = deed.trustee
    ? 'Trustee, in trust, with power of sale,'
    : pen.world.nominee
      ? 'MERS (solely as nominee for Lender) and its successors and assigns'
      : 'Lender and Lender’s successors and assigns';
  const verbs = deed.trustee
    ? pen.one('irrevocably grants and conveys to', 'grants, bargains, sells and conveys to')
    : pen.one('mortgages, grants and conveys to', 'does hereby mortgage and convey to', 'mortgages and warrants to');
  return paragraph(
    pen
      .one(
        `This instrument secures to Lender the repayment of the debt, with all renewals and changes of the Note, and the keeping of Borrower’s promises under it. For this purpose Borrower ${verbs} ${to} `,
        `To secure to Lender the payment of the debt evidenced by the Note, with interest, and all other sums advanced to protect this security, Borrower ${verbs} ${to} `,
      )
      .trim(),
  );
}

const CLAUSES: readonly Clause[] = [
  {
    title: 'Payment of Principal and Interest',
    text: [
      'Borrower shall pay when due the principal and interest of the debt, and any prepayment and late charges, in U.S. currency. A check that comes back unpaid may be answered by asking for certified funds.',
    ],
  },
  {
    title: 'Funds for Taxes and Insurance',
    text: [
      'On the day of each monthly payment Borrower shall pay a sum for yearly taxes and assessments, ground rents, and premiums of hazard, flood and mortgage insurance. Lender holds it in an institution whose deposits are federally insured and gives a yearly account of it.',
    ],
  },
  {
    title: 'Charges; Liens',
    text: [
      'Borrower shall pay all taxes, fines and impositions that may attain priority over this instrument, and shall promptly discharge a lien with such priority unless Borrower contests it in good faith.',
    ],
  },
  {
    title: 'Property Insurance',
    text: [
      'Borrower shall keep the improvements insured against fire and other hazards for which Lender requires cover, in amounts and for periods that Lender requires. Proceeds restore the property where that is feasible and otherwise reduce the debt.',
    ],
  },
  {
    title: 'Occupancy',
    text: [
      'Borrower shall move into the property within sixty days after signing and live in it as a principal residence for at least one year, unless Lender agrees otherwise in writing.',
    ],
  },
  {
    title: 'Preservation and Maintenance of the Property',
    text: [
      'Borrower shall not destroy, damage or impair the property, let it deteriorate or commit waste. Lender may make reasonable entries and inspections and shall say why when it does.',
    ],
  },
  {
    title: 'Protection of Lender’s Interest',
    text: [
      'If Borrower breaks a promise made here, or a proceeding might affect Lender’s rights, Lender may do and pay what is reasonable to protect its interest. What it spends becomes part of the debt and bears interest at the rate of the Note.',
    ],
  },
  {
    title: 'Mortgage Insurance',
    text: [
      'If Lender required mortgage insurance as a condition of the loan, Borrower pays its premiums until the requirement ends by agreement or by law.',
    ],
  },
  {
    title: 'Condemnation',
    text: ['An award for a taking of any part of the property is assigned to Lender and is applied first to sums then due.'],
  },
  {
    title: 'Forbearance Not a Waiver',
    text: ['More time, a changed payment or a delay in using a right releases nobody and waives nothing.'],
  },
  {
    title: 'Successors and Assigns; Joint Liability',
    text: [
      'These covenants bind and benefit the successors and assigns of both sides. One who signs without signing the Note conveys an interest only and does not owe the debt.',
    ],
  },
  {
    title: 'Notices',
    text: [
      'Notices are in writing, by first class mail to the property address or to the address stated for Lender, or to such other as either names by notice.',
    ],
  },
  {
    title: 'Transfer of the Property',
    text: [
      'If any interest in the property is sold or transferred without Lender’s prior written consent, Lender may require immediate payment in full of all sums secured, after a notice of not less than 30 days.',
    ],
  },
  {
    title: 'Hazardous Substances',
    text: [
      'Borrower shall not cause or permit hazardous substances to be present, used, stored or released on the property, small quantities of ordinary household use apart.',
    ],
  },
  {
    title: 'Acceleration; Remedies',
    text: [
      'Before acceleration Lender shall give notice of the default, of what cures it and of a day, not less than 30 days off, by which it must be cured. Failing that, Lender may require payment in full and may foreclose by any means that law allows, and collect its reasonable costs, attorneys’ fees included.',
    ],
  },
  {
    title: 'Release',
    text: ['On payment of all sums secured Lender shall release this instrument; Borrower pays the costs of recording it.'],
  },
  {
    title: 'Assignment of Rents',
    text: ['Rents of the property are assigned to Lender; until a default Borrower may collect and keep them.'],
  },
  { title: 'Waiver of Homestead', text: ['Borrower waives all rights of homestead exemption in the property, so far as law permits.'] },
];

/** Covenants enough for the length that is wanted; each paper keeps others. */
export function covenants(pen: Pen, deed: Deed, count: number): Block[] {
  const kept = CLAUSES.map((clause, index) => ({ clause, index, at: pen.dice.next() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ clause }) => clause);
  const trust: Clause[] =
    deed.trustee && pen.says(0.6)
      ? [
          {
            title: 'Substitute Trustee',
            text: [
              'Lender may from time to time appoint a successor to any trustee by an instrument recorded where this one is; the successor has all the powers conferred here.',
            ],
          },
        ]
      : [];
  return [
    ...(pen.says(0.6)
      ? [
          paragraph(
            pen.one(
              'TOGETHER WITH all improvements now or later on the property, and all easements, appurtenances and fixtures. All of it is called the “Property.”',
              'Together with the buildings, rights, privileges, rents and profits belonging to it.',
            ),
          ),
        ]
      : []),
    ...(pen.says(0.6)
      ? [
          paragraph(
            pen.one(
              'BORROWER COVENANTS that Borrower is lawfully seised of the estate conveyed, may convey it, and that the property is unencumbered except for matters of record.',
              'Borrower warrants and will defend the title generally against all claims, subject to encumbrances of record.',
            ),
          ),
        ]
      : []),
    ...(pen.says(0.5)
      ? [
          {
            kind: 'heading',
            text: pen.one('UNIFORM COVENANTS', 'COVENANTS', 'Borrower and Lender covenant and agree as follows:'),
            size: pen.look.size,
          } as const,
        ]
      : []),
    ...numbered(pen, [...kept, ...trust]),
  ];
}

export const riders = (pen: Pen): Block => ({
  kind: 'checks',
  label: pen.one('Riders to this instrument (check those that apply):', 'The following Riders are to be executed by Borrower:'),
  items: [
    'Adjustable Rate Rider',
    'Condominium Rider',
    'Second Home Rider',
    'Planned Unit Development Rider',
    '1-4 Family Rider',
    'Other(s) [specify]',
  ].map((text) => ({ text, ticked: pen.says(0.2) })),
  inline: true,
  size: 8.5,
});
