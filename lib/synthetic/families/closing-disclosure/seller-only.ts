import type { Block } from '../../paper/blocks.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import type { ComposedPaper, LayoutFamily } from '../family.ts';
import { closingPairLayout, closingPairs, partyPairs } from '../trid/closing-head.ts';
import { contactTable } from '../trid/contacts.ts';
import { closingCostDetails } from '../trid/cost-tables.ts';
import { disclosureLook, draftOf } from '../trid/draft.ts';
import { planOf } from '../trid/pages.ts';
import { borrowerSummary, sellerSummary } from '../trid/summaries.ts';
import { section } from '../trid/terms-tables.ts';

/** The seller's copy: what the seller gets and pays, nothing of the loan. Where nobody sells, the borrower's short copy. */
function compose(world: World, dice: Dice): ComposedPaper {
  const draft = draftOf(world, dice, { type: 'closing-disclosure', faithful: dice.next() < 0.5 });
  const { words, sale } = draft;
  const parties = partyPairs(draft).filter(({ label }) => !sale || label !== words.lender);
  const head: Block[] = [
    { kind: 'heading', text: words.closingTitle, bold: true, size: dice.between(14, 20) },
    { kind: 'rule', after: 3 },
    {
      kind: 'columns',
      columns: [
        [{ kind: 'heading', text: words.closingInformation, bold: true }, closingPairLayout(closingPairs(draft), 'tab', 80)],
        [{ kind: 'heading', text: words.transactionInformation, bold: true }, closingPairLayout(parties, 'tab', 52)],
      ],
      widths: [0.5, 0.5],
      gap: 12,
      after: 6,
    },
  ];
  const first: Block[] = [
    ...head,
    section(draft, words.summaries),
    ...(sale ? sellerSummary(draft) : borrowerSummary(draft)),
    ...contactTable(draft),
  ];
  const second = closingCostDetails(draft, sale ? ['borrower', 'seller'] : ['borrower', 'before']);
  const pages =
    dice.next() < 0.5
      ? [{ number: 1, blocks: first }]
      : [
          { number: 1, blocks: first },
          { number: 2, blocks: second },
        ];
  return { plan: planOf(draft, disclosureLook(dice, ['sans', 'humanist', 'condensed']), pages, words.closingTitle, 2) };
}

export const CLOSING_SELLER_COPIES: readonly LayoutFamily[] = [
  { name: 'closing-disclosure/seller-copy', documentType: 'closing-disclosure', weight: 0.5, compose },
];
