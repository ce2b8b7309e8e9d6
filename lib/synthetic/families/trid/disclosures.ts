import type { Block } from '../../paper/blocks.ts';
import { bold, joined, type Text } from '../../paper/text.ts';
import type { Draft } from './draft.ts';
import { markedAddress } from './parties.ts';
import { section } from './terms-tables.ts';

type Items = readonly { text: Text; ticked: boolean }[];

const topic = (title: string, text: Text, items?: Items): Block[] => [
  { kind: 'paragraph', text: [bold(title)], after: 1 },
  { kind: 'paragraph', text, after: items ? 1 : 5 },
  ...(items ? [{ kind: 'checks' as const, items, after: 5 }] : []),
];

function spanishTopics(draft: Draft, days: number, late: number): Block[][] {
  const assumable = draft.world.mortgageType !== 'Conventional';
  const property = markedAddress(draft, 'propertyAddress', draft.world.property, false);
  return [
    topic('Asunción', 'Si usted vende o transfiere esta propiedad a otra persona, su prestamista', [
      { text: 'permitirá, en ciertas condiciones, que esa persona asuma este préstamo.', ticked: assumable },
      { text: 'no permitirá la asunción de este préstamo.', ticked: !assumable },
    ]),
    topic(
      'Pago atrasado',
      `Si su pago se retrasa más de ${days} días, el prestamista le cobrará un recargo del ${late}% del pago mensual de capital e intereses.`,
    ),
    topic('Garantía', ['Usted otorga una garantía sobre ', property, '. Puede perder esta propiedad si no hace sus pagos.']),
  ];
}

function securityInterest(draft: Draft): Block[] {
  const { world, ink, dice } = draft;
  const names = joined(
    world.borrowers.map(({ name }) => ink.mark('borrowerName', ink.name(name))),
    ' and ',
  );
  const property = markedAddress(draft, 'propertyAddress', world.property, dice.next() < 0.3);
  return topic(
    'Security Interest',
    dice.next() < 0.5
      ? [
          'You are granting a security interest in\n',
          property,
          '\nYou may lose this property if you do not make your payments or satisfy other obligations for this loan.',
        ]
      : [
          ...names,
          dice.pick([' grant a security interest in ', ' are granting the lender a security interest in the property at ']),
          property,
          '. The property may be lost if the payments are not made.',
        ],
  );
}

function leftTopics(draft: Draft): Block[][] {
  const { world, dice, spanish } = draft;
  const days = dice.pick([10, 15, 15, 16]);
  const late = dice.pick([4, 5, 5]);
  const assumable = world.mortgageType !== 'Conventional';
  if (spanish) return spanishTopics(draft, days, late);
  return [
    topic('Assumption', 'If you sell or transfer this property to another person, your lender', [
      { text: 'will allow, under certain conditions, this person to assume this loan on the original terms.', ticked: assumable },
      { text: 'will not allow assumption of this loan on the original terms.', ticked: !assumable },
    ]),
    topic('Demand Feature', 'Your loan', [
      { text: 'has a demand feature, which permits your lender to require early repayment of the loan.', ticked: false },
      { text: 'does not have a demand feature.', ticked: true },
    ]),
    topic(
      'Late Payment',
      `If your payment is more than ${days} days late, your lender will charge a late fee of ${late}% of the monthly principal and interest payment.`,
    ),
    topic('Negative Amortization (Increase in Loan Amount)', 'Under your loan terms, you', [
      { text: 'may have monthly payments that do not pay all of the interest due that month.', ticked: false },
      { text: 'do not have a negative amortization feature.', ticked: true },
    ]),
    topic('Partial Payments', 'Your lender', [
      {
        text: 'may accept payments that are less than the full amount due (partial payments) and apply them to your loan.',
        ticked: dice.next() < 0.5,
      },
      { text: 'does not accept any partial payments.', ticked: false },
    ]),
    securityInterest(draft),
  ];
}

function rightTopics({ ink, figures, dice, spanish }: Draft): Block[][] {
  const monthly = figures.insurance + figures.taxes;
  const rows: [string, string][] = spanish
    ? [
        ['Costos en depósito durante el año 1', ink.money(monthly * 12)],
        ['Pago inicial del depósito', ink.money(figures.insurance * 2 + figures.taxes * 3)],
        ['Pago mensual del depósito', ink.money(monthly)],
      ]
    : [
        ['Escrowed Property Costs over Year 1', ink.money(monthly * 12)],
        ['Non-Escrowed Property Costs over Year 1', ink.money(dice.between(0, 18) * 10_000)],
        ['Initial Escrow Payment', ink.money(figures.insurance * 2 + figures.taxes * 3)],
        ['Monthly Escrow Payment', ink.money(monthly)],
      ];
  const opening: Block[] = spanish
    ? topic('Cuenta de depósito', 'Por ahora, su préstamo', [
        { text: 'tendrá una cuenta de depósito para pagar los costos de la propiedad.', ticked: true },
        { text: 'no tendrá una cuenta de depósito.', ticked: false },
      ])
    : topic('Escrow Account', 'For now, your loan', [
        {
          text: 'will have an escrow account (also called an “impound” or “trust” account) to pay the property costs listed below.',
          ticked: true,
        },
        { text: 'will not have an escrow account because you declined it or your lender does not offer one.', ticked: false },
      ]);
  return [opening, [{ kind: 'table', rows, widths: [0.64, 0.36], aligns: ['left', 'right'], borders: 'grid', padding: 3, after: 5 }]];
}

/** What moves an adjustable rate, on adjustable loans only. */
function rateTable({ world, ink, spanish }: Draft): Block[] {
  const { adjustable } = world;
  if (!adjustable || world.amortization === 'Fixed' || spanish) return [];
  const [first, next, life] = adjustable.capsPercent;
  return [
    { kind: 'heading', text: 'Adjustable Interest Rate (AIR) Table', bold: true, size: 9 },
    {
      kind: 'table',
      rows: [
        ['Index + Margin', `${adjustable.indexName} + ${ink.percent(adjustable.marginPercent)}`],
        ['Initial Interest Rate', [ink.mark('noteRatePercent', ink.percent(world.ratePercent))]],
        ['Minimum/Maximum Interest Rate', `${ink.percent(adjustable.marginPercent)}/${ink.percent(world.ratePercent + life)}`],
        ['First Change', ink.date(adjustable.firstChange)],
        ['Limits on Interest Rate Changes', `${ink.percent(first)} first, ${ink.percent(next)} subsequent`],
      ],
      widths: [0.5, 0.5],
      borders: 'rows',
      padding: 2,
      after: 4,
    },
  ];
}

/** Page 4. */
export function loanDisclosures(draft: Draft): Block[] {
  const left = leftTopics(draft);
  const topics = draft.faithful ? left : draft.dice.shuffled(left);
  return [
    section(draft, draft.words.loanDisclosures),
    {
      kind: 'columns',
      columns: [topics.flat(), [...rightTopics(draft).flat(), ...rateTable(draft)]],
      widths: [0.5, 0.5],
      gap: 16,
      after: 4,
    },
  ];
}

const OTHER: readonly (readonly [string, string])[] = [
  [
    'Appraisal',
    'If the property was appraised for your loan, your lender must give you a copy at no additional cost at least 3 days before closing.',
  ],
  [
    'Contract Details',
    'See your note and security instrument for what happens if you fail to make your payments, and for the rules on early repayment.',
  ],
  [
    'Liability after Foreclosure',
    'State law may protect you from liability for the unpaid balance. If you refinance or take on additional debt, you may lose this protection.',
  ],
  ['Refinance', 'Refinancing this loan will depend on your future financial situation, the property value, and market conditions.'],
  [
    'Tax Deductions',
    'If you borrow more than this property is worth, the interest on the loan amount above its fair market value is not deductible.',
  ],
];

/** Page 5, beside the calculations. */
export function otherDisclosures(draft: Draft): Block[] {
  if (draft.spanish)
    return topic(
      'Refinanciamiento',
      'Refinanciar este préstamo dependerá de su situación financiera, del valor de la propiedad y del mercado.',
    );
  const topics = draft.dice.shuffled(OTHER).slice(0, draft.dice.between(2, 5));
  return [section(draft, draft.words.otherDisclosures), ...topics.flatMap(([title, text]) => topic(title, text))];
}
