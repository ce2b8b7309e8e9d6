import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import { comparisons } from '../trid/calculations.ts';
import { confirmReceipt } from '../trid/contacts.ts';
import type { Draft } from '../trid/draft.ts';
import { section } from '../trid/terms-tables.ts';

type Row = { label: string; lender: Text; broker: Text };

/** Lender and officer on one side, broker and its officer on the other; either may be empty. */
export function estimateContacts(draft: Draft): Block[] {
  const { world, ink, words, dice, spanish } = draft;
  const { lender, originator, broker } = world;
  const named = dice.next() < 0.93;
  const brokered = (text: string): Text => (broker ? [ink.plain(text)] : '');
  const rows: Row[] = [
    {
      label: words.nmlsId,
      lender: dice.next() < 0.94 ? [ink.mark('lenderNmlsId', lender.nmlsId)] : '',
      broker: brokered(broker?.nmlsId ?? ''),
    },
    {
      label: words.loanOfficer,
      lender: named ? [ink.mark('loanOriginatorName', ink.name(originator.name))] : '',
      broker: brokered(ink.name(broker?.officer.name ?? '')),
    },
    {
      label: words.nmlsId,
      lender: named ? [ink.mark('loanOriginatorNmlsId', originator.nmlsId)] : '',
      broker: brokered(broker?.officer.nmlsId ?? ''),
    },
    { label: words.email, lender: originator.email, broker: '' },
    { label: words.phone, lender: originator.phone, broker: brokered(broker?.phone ?? '') },
  ];
  const licences = dice.next() < 0.35 ? [{ label: words.stateLicence, lender: originator.stateLicence, broker: '' }] : [];
  const upper = (text: string): string => (draft.faithful ? text.toUpperCase() : text);
  const lenderRow: Row = { label: words.lender, lender: [ink.mark('lenderName', ink.name(lender.name))], broker: '' };
  const brokerName: Text = broker ? [ink.mark('mortgageBrokerName', ink.name(broker.name))] : '';
  const all = [...rows, ...licences];
  const gap: Cell = '';
  const table: Cell[][] = [
    [[bold(upper(lenderRow.label))], lenderRow.lender, [bold(upper(words.broker))], brokerName],
    ...all.map(({ label, lender: left, broker: right }): Cell[] => [[bold(upper(label))], left, [bold(upper(label))], right]),
  ];
  const single = !draft.faithful && !broker && dice.next() < 0.5;
  return [
    { kind: 'heading', text: words.additionalInformation, bold: true, size: 11, after: 3 },
    {
      kind: 'table',
      rows: single ? table.map((row) => [row[0] ?? gap, row[1] ?? gap]) : table,
      widths: single ? [0.3, 0.7] : spanish ? [0.2, 0.3, 0.2, 0.3] : [0.16, 0.34, 0.18, 0.32],
      borders: dice.pick(['none', 'none', 'rows', 'grid']),
      padding: 2,
      after: 6,
    },
  ];
}

const CONSIDERED: readonly (readonly [string, string])[] = [
  [
    'Appraisal',
    'We may order an appraisal to determine the property’s value and charge you for it. We will promptly give you a copy of any appraisal, even if your loan does not close.',
  ],
  [
    'Assumption',
    'If you sell or transfer this property to another person, we will not allow assumption of this loan on the original terms.',
  ],
  [
    'Homeowner’s Insurance',
    'This loan requires homeowner’s insurance on the property, which you may obtain from a company of your choice that we find acceptable.',
  ],
  [
    'Late Payment',
    'If your payment is more than 15 days late, we will charge a late fee of 5% of the monthly principal and interest payment.',
  ],
  ['Refinance', 'Refinancing this loan will depend on your future financial situation, the property value, and market conditions.'],
  [
    'Servicing',
    'We intend to service your loan. If so, you will make your payments to us. Otherwise we intend to transfer servicing of your loan.',
  ],
];
const CONSIDERED_SPANISH: readonly (readonly [string, string])[] = [
  ['Tasación', 'Podemos pedir una tasación para determinar el valor de la propiedad y cobrarle por ella. Le daremos una copia sin demora.'],
  ['Pago atrasado', 'Si su pago se retrasa más de 15 días, cobraremos un recargo del 5% del pago mensual.'],
  ['Refinanciamiento', 'Refinanciar este préstamo dependerá de su situación financiera, del valor de la propiedad y del mercado.'],
  ['Administración', 'Tenemos la intención de administrar su préstamo.'],
];

/** Page 3 of the Loan Estimate. */
export function estimateEnd(draft: Draft): Block[] {
  const { words, dice, spanish, faithful } = draft;
  const texts = spanish ? CONSIDERED_SPANISH : CONSIDERED;
  const shown = faithful ? texts : dice.shuffled(texts).slice(0, dice.between(2, texts.length));
  const rows = shown.map(([title, text]): Cell[] => [[bold(title)], text]);
  return [
    ...estimateContacts(draft),
    ...comparisons(draft),
    section(draft, words.otherConsiderations),
    { kind: 'table', rows, widths: [0.22, 0.78], borders: dice.pick(['none', 'rows']), padding: 2.5, after: 5 },
    ...(dice.next() < 0.8 ? confirmReceipt(draft) : []),
  ];
}
