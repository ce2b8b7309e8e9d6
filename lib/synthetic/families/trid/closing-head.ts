import { addDays } from '../../calendar.ts';
import type { Block } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import { type Draft, productOf } from './draft.ts';
import { loanTypeChecks } from './loan-type.ts';
import { borrowerBlock, markedAddress, sellerBlock } from './parties.ts';

type Pair = { label: Text; value: Text };
type PairLayout = Extract<Block, { kind: 'pairs' }>['layout'];

/** The sale price, or what the property is worth where nothing is sold. */
export function priceLine({ world, ink, words, dice, sale }: Draft): Pair {
  if (sale) return { label: words.salePrice, value: [ink.mark('salesContractAmount', ink.whole(world.price))] };
  const label = dice.next() < 0.75 ? words.appraisedValue : words.estimatedValue;
  return { label, value: [ink.mark('appraisedValueAmount', ink.whole(world.appraisedValue))] };
}

export function closingPairs(draft: Draft): Pair[] {
  const { world, ink, words, dice, faithful } = draft;
  const agent: Pair = { label: words.settlementAgent, value: [ink.mark('settlementAgentName', world.settlementAgent.name)] };
  const file: Pair = { label: words.file, value: [ink.mark('closingFileNumber', world.settlementAgent.fileNumber)] };
  const disbursed = dice.next() < 0.9 ? [ink.mark('disbursementDate', ink.date(world.disbursementDate))] : '';
  const pairs: Pair[] = [
    { label: words.dateIssued, value: [ink.plain(ink.date(addDays(world.closingDate, -dice.between(3, 6))))] },
    { label: words.closingDate, value: [ink.mark('closingDate', ink.date(world.closingDate))] },
    { label: words.disbursementDate, value: disbursed },
    dice.next() < 0.93 ? agent : { label: words.settlementAgent, value: '' },
    dice.next() < 0.9 ? file : { label: words.file, value: '' },
    { label: words.property, value: [markedAddress(draft, 'propertyAddress', world.property)] },
    priceLine(draft),
  ];
  return faithful || dice.next() < 0.6 ? pairs : dice.shuffled(pairs);
}

export function partyPairs(draft: Draft): Pair[] {
  const { world, ink, words, dice, alternate } = draft;
  const seller: Pair[] = alternate ? [] : [{ label: words.seller, value: sellerBlock(draft, dice.next() < 0.8) }];
  const lender: Pair = { label: words.lender, value: [ink.mark('lenderName', ink.name(world.lender.name))] };
  return [{ label: words.borrower, value: borrowerBlock(draft, dice.next() < 0.92) }, ...seller, lender];
}

/** Loan Term to Product; the boxes of the loan type and the numbers stand apart. */
export function loanPairs(draft: Draft): Pair[] {
  const { world, ink, words, sale, spanish } = draft;
  const purpose = sale ? words.purchase : words.refinance;
  return [
    { label: words.loanTerm, value: [ink.mark('loanTermMonths', ink.term(world.termMonths))] },
    { label: words.purpose, value: [ink.plain(spanish ? (sale ? 'Compra' : 'Refinanciamiento') : purpose)] },
    { label: words.product, value: [ink.plain(productOf(draft))] },
  ];
}

export function numberPairs({ world, ink, words, dice }: Draft): Pair[] {
  const insured = dice.next() < 0.4 ? [ink.plain(dice.digits(9))] : '';
  const agency = world.agencyCaseNumber;
  return [
    { label: words.loanId, value: dice.next() < 0.95 ? [ink.mark('loanNumber', world.loanNumber)] : '' },
    { label: words.insuranceCase, value: agency ? [ink.mark('agencyCaseNumber', agency)] : insured },
  ];
}

/** Labels with values, in the layout that a paper has for them. */
export const closingPairLayout = (pairs: readonly Pair[], layout: PairLayout, labelWidth: number): Block => ({
  kind: 'pairs',
  pairs,
  layout,
  labelWidth,
  boldLabels: true,
  after: 1,
});
const tabbed = (pairs: readonly Pair[], labelWidth: number): Block => closingPairLayout(pairs, 'tab', labelWidth);

/** Three columns: closing, transaction, loan. */
export function closingHead(draft: Draft): Block[] {
  const { words, dice, spanish } = draft;
  const third: Block[] = [
    tabbed(loanPairs(draft), spanish ? 62 : 52),
    loanTypeChecks(draft, bold(words.loanType).text),
    tabbed(numberPairs(draft), spanish ? 62 : 52),
  ];
  const title: Block = { kind: 'heading', text: words.closingTitle, size: dice.between(15, 22), bold: true };
  const note: Block = { kind: 'paragraph', text: words.closingNote, italic: true, size: 7.5 };
  const top: Block[] = dice.next() < 0.75 ? [{ kind: 'columns', columns: [[title], [note]], widths: [0.5, 0.5], after: 2 }] : [title, note];
  const columns: Block[][] = [
    [{ kind: 'heading', text: words.closingInformation, bold: true, size: 9 }, tabbed(closingPairs(draft), spanish ? 84 : 76)],
    [{ kind: 'heading', text: words.transactionInformation, bold: true, size: 9 }, tabbed(partyPairs(draft), spanish ? 56 : 44)],
    [{ kind: 'heading', text: words.loanInformation, bold: true, size: 9 }, ...third],
  ];
  return [
    ...top,
    { kind: 'rule', thickness: dice.pick([0.5, 1, 1.5]), after: 3 },
    {
      kind: 'columns',
      columns,
      widths: dice.pick([
        [0.34, 0.34, 0.32],
        [0.36, 0.33, 0.31],
      ]),
      gap: dice.between(6, 12),
      divider: dice.next() < 0.15,
      after: 4,
    },
  ];
}
