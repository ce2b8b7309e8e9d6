import type { Block } from '../../paper/blocks.ts';
import type { Run, Text } from '../../paper/text.ts';
import { runsOf, say } from '../../paper/text.ts';
import { captionsUnder, interrupted } from './captioned-address.ts';
import { centred, noteDate, type Pen, paragraph } from './pen.ts';

/** Numbers over the title: the loan's, the registry's, an agency's. */
export function noteNumbers(pen: Pen): Block[] {
  const { world } = pen;
  const pairs: { label: Text; value: Text }[] = [
    ...(pen.says(0.55)
      ? [{ label: pen.one('Loan Number', 'Loan No.', 'LOAN #', 'Loan No', 'Loan ID'), value: [pen.mark('loanNumber', world.loanNumber)] }]
      : []),
    ...(pen.says(0.4) ? [{ label: pen.one('MIN', 'MIN:', 'MERS MIN'), value: [pen.mark('mersMin', world.min)] }] : []),
    ...(world.agencyCaseNumber && pen.says(0.6)
      ? [{ label: pen.one('Case No.', 'FHA Case No.', 'Agency Case Number'), value: [pen.typed(world.agencyCaseNumber)] }]
      : []),
    ...(pen.says(0.1) ? [{ label: 'Branch', value: [pen.typed(String(pen.dice.between(10, 999)))] }] : []),
  ];
  if (pairs.length === 0) return [];
  return [
    { kind: 'pairs', pairs, layout: pen.dice.pick(['colon', 'right', 'tab', 'colon'] as const), columns: pen.says(0.4) ? 2 : 1, size: 8.5 },
  ];
}

export function noteTitle(pen: Pen, title: string, subtitle?: string): Block[] {
  const size = 12 + pen.dice.between(0, 5);
  const loud = pen.says(0.7) ? title.toUpperCase() : title;
  return [centred(loud, { size, after: 3 }), ...(subtitle ? [centred(subtitle, { size: 8.5, bold: pen.says(0.5) })] : [])];
}

/** Day, place and property over the clauses: on lines with captions, after labels, or in a sentence. */
export function noteHead(pen: Pen): Block[] {
  const { property } = pen.world;
  const place = (): Text[] => [[pen.typed(property.city)], [pen.typed(pen.says(0.5) ? property.stateName : property.state)]];
  const folds = pen.says(0.2);
  const address = (): Run => pen.mark('propertyAddress', folds ? `${pen.street(property)}\n${pen.city(property)}` : pen.line(property));
  const caption = (text: string): Text => (pen.says(0.6) ? `[${text}]` : text);
  return pen.dice.pick<() => Block[]>([
    () => {
      const [city = '', state = ''] = place();
      return [
        {
          kind: 'pairs',
          layout: 'caption-below',
          columns: 3,
          size: pen.look.size,
          pairs: [
            { label: caption('Date'), value: [noteDate(pen)] },
            { label: caption('City'), value: city },
            { label: caption('State'), value: state },
          ],
        },
        {
          kind: 'pairs',
          layout: 'caption-below',
          columns: 1,
          size: pen.look.size,
          pairs: [{ label: caption('Property Address'), value: [address()] }],
        },
      ];
    },
    () => {
      const [city = '', state = ''] = place();
      return [
        {
          kind: 'table',
          borders: 'none',
          aligns: ['left', 'center', 'center'],
          rows: [
            [[noteDate(pen)], city, state],
            [caption('Date'), caption('City'), caption('State')],
          ],
          after: 8,
        },
        { kind: 'lines', lines: [[address()], caption('Property Address')], align: 'center', after: 8 },
      ];
    },
    () => [
      {
        kind: 'pairs',
        layout: pen.dice.pick(['colon', 'tab', 'underscored'] as const),
        pairs: [
          { label: pen.one('Date', 'Date of Note', 'Note Date', 'DATED'), value: [noteDate(pen)] },
          { label: pen.one('Property Address', 'Property', 'PROPERTY ADDRESS'), value: [address()] },
        ],
      },
    ],
    () => {
      const [city = '', state = ''] = place();
      const day: Text = [noteDate(pen), ` ${caption('Date')}`];
      const where: Text = [...runsOf(city), ` ${caption('City')}, `, ...runsOf(state), ` ${caption('State')}`];
      return [
        { kind: 'table', borders: 'none', rows: [[day, where]], after: 6 },
        ...(pen.says(0.5)
          ? captionsUnder(pen, 'propertyAddress', property)
          : [paragraph(interrupted(pen, 'propertyAddress', property), { after: 8 })]),
      ];
    },
    () => [
      {
        kind: 'lines',
        lines: [[noteDate(pen)], [pen.typed(`${property.city}, ${property.stateName}`)]],
        align: pen.says(0.5) ? 'right' : 'left',
      },
      paragraph(say`Property: ${address()}`),
    ],
    () => [
      paragraph(
        say`${pen.one('This Note is made on ', 'Dated ', 'This note is dated as of ')}${noteDate(pen)} at ${property.city}, ${property.stateName}, and concerns the property at ${address()}.`,
      ),
    ],
  ])();
}

/** Whose loan it is, as many closing packages print on the last page since 2014. */
export function originators(pen: Pen, share = 0.4): Block[] {
  if (!pen.says(share)) return [];
  const { lender, originator, broker } = pen.world;
  const org = pen.one('Loan Originator Organization', 'Mortgage Loan Originator (Organization)', 'Lender');
  const officer = pen.one('Individual Loan Originator', 'Loan Originator', 'Mortgage Loan Originator (Individual)');
  const id = pen.one('NMLS ID', 'NMLS #', 'NMLSR ID', 'NMLS');
  const company = [pen.mark('lenderName', pen.name(lender.name), {})];
  const pairs: { label: Text; value: Text }[] = [
    { label: org, value: company },
    { label: id, value: [pen.mark('lenderNmlsId', lender.nmlsId, {})] },
    ...(broker && pen.says(0.3)
      ? [
          { label: 'Mortgage Broker', value: broker.name },
          { label: id, value: broker.nmlsId },
        ]
      : []),
    { label: officer, value: [pen.mark('loanOriginatorName', pen.name(pen.world.originator.name), {})] },
    { label: id, value: [pen.mark('loanOriginatorNmlsId', originator.nmlsId, {})] },
  ];
  if (pen.says(0.5))
    return [{ kind: 'pairs', pairs, layout: pen.dice.pick(['colon', 'tab', 'below'] as const), columns: pen.says(0.5) ? 2 : 1, size: 8 }];
  return [
    paragraph(say`${org}: ${company}, ${id} ${pen.mark('lenderNmlsId', lender.nmlsId, {})}`, { size: 8 }),
    paragraph(
      say`${officer}: ${pen.mark('loanOriginatorName', pen.name(originator.name), {})}, ${id} ${pen.mark('loanOriginatorNmlsId', originator.nmlsId, {})}`,
      { size: 8 },
    ),
  ];
}

/** "Pay to the order of": parties of a later transfer, no party of the note. */
export function endorsements(pen: Pen, share = 0.3): Block[] {
  if (!pen.says(share)) return [];
  const { assignee, lender } = pen.world;
  const lines: Text[] = [
    pen.one('PAY TO THE ORDER OF', 'Pay to the order of:'),
    pen.says(0.5) ? pen.name(assignee.name) : '__________________',
    'WITHOUT RECOURSE',
    pen.name(lender.name),
    `By: ${pen.world.preparer.name}, ${pen.one('Vice President', 'Assistant Secretary')}`,
  ];
  return [
    pen.says(0.5)
      ? { kind: 'box', width: 240, blocks: [{ kind: 'lines', lines, size: 8.5 }], align: pen.dice.pick(['left', 'right'] as const) }
      : { kind: 'lines', lines, size: 8.5 },
  ];
}
