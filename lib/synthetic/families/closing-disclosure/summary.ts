import { addDays } from '../../calendar.ts';
import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import type { ComposedPaper, LayoutFamily } from '../family.ts';
import { priceLine } from '../trid/closing-head.ts';
import { type Draft, disclosureLook, draftOf, productOf } from '../trid/draft.ts';
import { borrowerNames, markedAddress, markedNames } from '../trid/parties.ts';

type Pair = { label: Text; value: Text };

function loanFacts(draft: Draft): Pair[] {
  const { world, ink, dice, words, sale } = draft;
  return [
    { label: dice.pick(['Loan Amount', 'Total Loan Amount']), value: [ink.mark('noteAmount', ink.money(world.amount))] },
    { label: words.interestRate, value: [ink.mark('noteRatePercent', ink.percent(world.ratePercent))] },
    { label: 'APR', value: [ink.mark('aprPercent', ink.percent(world.aprPercent))] },
    { label: words.loanTerm, value: [ink.mark('loanTermMonths', ink.term(world.termMonths))] },
    { label: 'Loan Type', value: [ink.plain(world.mortgageType === 'USDARuralDevelopment' ? 'USDA' : world.mortgageType)] },
    { label: words.product, value: [ink.plain(productOf(draft))] },
    { label: words.purpose, value: [ink.plain(sale ? words.purchase : words.refinance)] },
    {
      label: dice.pick(['Monthly P&I', 'Principal & Interest']),
      value: [ink.mark('principalAndInterestAmount', ink.money(world.payment))],
    },
    {
      label: dice.pick(['First Payment Date', 'First Payment Due']),
      value: [ink.mark('firstPaymentDate', ink.date(world.firstPaymentDate))],
    },
    priceLine(draft),
  ];
}

function fileFacts(draft: Draft): Pair[] {
  const { world, ink, dice, words, sale } = draft;
  const sellers: Pair[] = sale ? [{ label: words.seller, value: markedNames(draft, 'sellerName', world.sellers) }] : [];
  const broker: Pair[] = world.broker
    ? [{ label: words.broker, value: [ink.mark('mortgageBrokerName', ink.name(world.broker.name))] }]
    : [];
  const agency: Pair[] = world.agencyCaseNumber
    ? [{ label: 'Agency Case #', value: [ink.mark('agencyCaseNumber', world.agencyCaseNumber)] }]
    : [];
  return [
    { label: words.borrower, value: borrowerNames(draft) },
    { label: 'Mailing Address', value: [markedAddress(draft, 'borrowerAddress', world.borrowerAddress)] },
    { label: words.property, value: [markedAddress(draft, 'propertyAddress', world.property)] },
    ...sellers,
    { label: words.lender, value: [ink.mark('lenderName', ink.name(world.lender.name))] },
    { label: 'Lender NMLS', value: [ink.mark('lenderNmlsId', world.lender.nmlsId)] },
    {
      label: words.loanOfficer,
      value: [
        ink.mark('loanOriginatorName', ink.name(world.originator.name)),
        ' / NMLS ',
        ink.mark('loanOriginatorNmlsId', world.originator.nmlsId),
      ],
    },
    ...broker,
    { label: words.loanId, value: [ink.mark('loanNumber', world.loanNumber)] },
    ...agency,
    { label: words.settlementAgent, value: [ink.mark('settlementAgentName', ink.name(world.settlementAgent.name))] },
    { label: words.file, value: [ink.mark('closingFileNumber', world.settlementAgent.fileNumber)] },
    { label: 'Issued', value: [ink.plain(ink.date(addDays(world.closingDate, -dice.between(3, 5))))] },
    { label: words.closingDate, value: [ink.mark('closingDate', ink.date(world.closingDate))] },
    { label: words.disbursementDate, value: [ink.mark('disbursementDate', ink.date(world.disbursementDate))] },
  ];
}

function costs({ figures, ink, words, dice }: Draft): Block {
  const rows: Cell[][] = [
    [words.loanCosts, ink.money(figures.loanCosts)],
    [words.otherCosts, ink.money(figures.otherCosts)],
    [words.lenderCredits, ink.money(-figures.lenderCredit)],
    [[bold(words.closingCosts)], [bold(ink.money(figures.total))]],
    [`${words.cashToClose} (${words.estimate})`, ink.money(figures.estimate.cashToClose)],
    [[bold(words.cashToClose)], [ink.mark('cashToCloseAmount', ink.money(figures.cashToClose))]],
  ];
  return {
    kind: 'table',
    rows,
    widths: [0.7, 0.3],
    aligns: ['left', 'right'],
    borders: dice.pick(['rows', 'outer', 'none']),
    padding: 3,
    after: 8,
  };
}

function compose(world: World, dice: Dice): ComposedPaper {
  const draft = draftOf(world, dice, { type: 'closing-disclosure' });
  const some = (pairs: Pair[]): Pair[] => pairs.filter(() => dice.next() < 0.9);
  const [file, loan] = [some(fileFacts(draft)), some(loanFacts(draft))];
  const layout = dice.pick(['colon', 'right', 'dots', 'underscored'] as const);
  const pairs = (from: Pair[], columns: number): Block => ({
    kind: 'pairs',
    pairs: from,
    layout,
    columns,
    labelWidth: 92,
    boldLabels: dice.next() < 0.5,
    after: 8,
  });
  const title = dice.pick([
    'Closing Disclosure Summary',
    'Closing Disclosure – Summary of Final Terms',
    'Final Closing Disclosure: Loan Summary',
  ]);
  const parts: Block[][] = [
    [
      { kind: 'heading', text: dice.pick(['Parties and Dates', 'File', 'Transaction']), bold: true, rule: true },
      pairs(file, dice.pick([1, 2])),
    ],
    [{ kind: 'heading', text: dice.pick(['Loan', 'Loan Summary', 'Terms']), bold: true, rule: true }, pairs(loan, dice.pick([1, 2]))],
    [{ kind: 'heading', text: draft.words.costsAtClosing, bold: true, rule: true }, costs(draft)],
  ];
  const ordered = dice.next() < 0.5 ? parts : dice.shuffled(parts);
  const blocks: Block[] = [
    { kind: 'heading', text: title, bold: true, size: dice.between(13, 18), align: dice.pick(['left', 'center']), after: 6 },
    ...ordered.flat(),
    { kind: 'paragraph', text: draft.words.receiptNote, italic: true },
  ];
  const stated = {
    mortgageType: [world.mortgageType],
    loanPurposeType: [world.purpose],
    amortizationType: [world.amortization],
  };
  const told = (label: string): boolean => loan.some((pair) => pair.label === label);
  const { words } = draft;
  const kept = Object.entries(stated).filter(([key]) =>
    told({ mortgageType: 'Loan Type', loanPurposeType: words.purpose, amortizationType: words.product }[key] ?? ''),
  );
  return {
    plan: { look: disclosureLook(dice, ['sans', 'serif', 'slab', 'garamond', 'mono'], [8.2, 9.6]), blocks },
    stated: Object.fromEntries(kept),
  };
}

/** What some lenders' software prints in place of the form: one sheet of facts. */
export const CLOSING_SUMMARIES: readonly LayoutFamily[] = [
  { name: 'closing-disclosure/summary-sheet', documentType: 'closing-disclosure', heldOut: true, compose },
];
