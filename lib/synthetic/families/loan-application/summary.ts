import type { Block } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, mannerOf, oneOf } from '../manner.ts';
import {
  amount,
  caseNumber,
  loanNumber,
  mortgageTypeText,
  organisation,
  organisationNmls,
  originator,
  originatorNmls,
  property,
  statedOf,
} from './facts.ts';
import { assetsAndDebts, employment } from './parts.ts';

/** A loan system's own print of an application: lists under headings. */
export const summary: LayoutFamily = {
  name: 'loan-application/summary',
  documentType: 'loan-application',
  compose(world, dice) {
    const m = mannerOf(dice, 'loan-application', dice.pick(['modern', 'old', 'office']), 9.5);
    const layout = dice.pick(['colon', 'tab', 'right', 'dots'] as const);
    const term = dice.pick([`${world.termMonths} months`, `${world.termMonths / 12} years`]);
    const groups: [string, Block[]][] = [
      [
        oneOf(m, 'Loan', 'Loan Request', 'Loan Information'),
        [
          {
            kind: 'pairs',
            layout,
            pairs: dice.shuffled([
              { label: oneOf(m, 'Loan Number', 'Loan ID', 'Application No.'), value: [loanNumber(m, world)] },
              { label: oneOf(m, 'Loan Amount', 'Requested Amount', 'Amount of Loan', 'Base Loan Amount'), value: [amount(m, world)] },
              { label: oneOf(m, 'Term', 'Loan Term', 'Amortization Term'), value: [m.mark('loanTermMonths', term)] },
              { label: oneOf(m, 'Loan Type', 'Mortgage Type', 'Program'), value: mortgageTypeText(world) },
              { label: oneOf(m, 'Loan Purpose', 'Purpose', 'Purpose of Loan'), value: world.purpose },
              { label: oneOf(m, 'Rate', 'Interest Rate'), value: m.rate(world.ratePercent) },
              ...(world.agencyCaseNumber
                ? [{ label: oneOf(m, 'Case Number', 'FHA/VA Case No.', 'Agency Case Number'), value: caseNumber(m, world) }]
                : []),
            ]),
          },
        ],
      ],
      [
        oneOf(m, 'Borrowers', 'Borrower Information', 'Applicants'),
        [
          {
            kind: 'pairs',
            layout,
            pairs: [
              { label: oneOf(m, 'Borrower(s)', 'Applicant(s)', 'Name'), value: borrowersOf(m, world.borrowers) },
              {
                label: oneOf(m, 'Current Address', 'Mailing Address', 'Present Address'),
                value: [m.mark('borrowerAddress', m.line(world.borrowerAddress))],
              },
            ],
          },
        ],
      ],
      [
        oneOf(m, 'Property', 'Subject Property', 'Property Information'),
        [
          {
            kind: 'pairs',
            layout,
            pairs: [
              { label: oneOf(m, 'Address', 'Property Address', 'Subject Address'), value: [property(m, world)] },
              { label: oneOf(m, 'Estimated Value', 'Purchase Price'), value: m.round(world.price) },
            ],
          },
        ],
      ],
      [
        oneOf(m, 'Originator', 'Origination', 'Loan Officer'),
        [
          {
            kind: 'pairs',
            layout,
            pairs: [
              { label: oneOf(m, 'Lender', 'Lender Name'), value: [m.mark('lenderName', world.lender.name)] },
              { label: oneOf(m, 'Company', 'Origination Company'), value: [organisation(m, world)] },
              { label: oneOf(m, 'Company NMLS', 'Organization NMLS ID'), value: [organisationNmls(m, world)] },
              { label: oneOf(m, 'Loan Officer', 'Originator', 'Loan Originator'), value: [originator(m, world)] },
              { label: oneOf(m, 'Loan Officer NMLS', 'Originator NMLS ID', 'Individual NMLS #'), value: [originatorNmls(m, world)] },
            ],
          },
        ],
      ],
    ];
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: oneOf(
              m,
              'Residential Loan Application',
              'Loan Application Summary',
              '1003 Loan Application - Summary',
              'Mortgage Loan Application',
            ),
            size: 14,
            rule: true,
          },
          { kind: 'paragraph', text: `${m.label('Application date')}: ${m.date(world.applicationDate)}` },
          ...dice.shuffled(groups).flatMap(([title, blocks]): Block[] => [{ kind: 'heading', text: title }, ...blocks]),
          ...employment(m, world, oneOf(m, 'Employment', 'Employment and Income')),
          ...assetsAndDebts(m, world),
        ],
        footer: (page, pages) => ({ left: world.lender.website, right: `Page ${page} of ${pages}`, size: 7 }),
      },
      stated: statedOf(world),
    };
  },
};
