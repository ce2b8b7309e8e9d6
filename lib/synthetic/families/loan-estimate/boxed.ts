import type { Block } from '../../paper/blocks.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import type { ComposedPaper, LayoutFamily } from '../family.ts';
import { boxedHead } from '../trid/boxed-head.ts';
import { estimateCostDetails } from '../trid/cost-tables.ts';
import { disclosureLook, draftOf, statedOf } from '../trid/draft.ts';
import { pagesHeld, planOf } from '../trid/pages.ts';
import { costsAtClosing, loanTerms, projectedPayments } from '../trid/terms-tables.ts';
import { estimateEnd } from './end.ts';
import { estimateColumns, letterhead } from './head.ts';

function compose(world: World, dice: Dice, captions: 'over' | 'beside'): ComposedPaper {
  const draft = draftOf(world, dice, { type: 'loan-estimate' });
  const { words } = draft;
  const { left, right } = estimateColumns(draft);
  const pairs = dice.next() < 0.5 ? [...left, ...right] : dice.shuffled([...left, ...right]);
  const title: Block = {
    kind: 'heading',
    text: words.estimateTitle,
    bold: true,
    size: dice.between(13, 19),
    align: dice.pick(['left', 'center', 'right']),
  };
  const first: Block[] = [
    ...(dice.next() < 0.5 ? [...letterhead(draft), title] : [title, ...letterhead(draft)]),
    { kind: 'paragraph', text: words.estimateNote, italic: true },
    ...boxedHead(draft, pairs, captions),
    ...loanTerms(draft),
    ...projectedPayments(draft),
    ...costsAtClosing(draft, true),
  ];
  const numbers = pagesHeld(draft, [1, 2, 3], [[1], [1], [1, 3]], 0.5);
  const pages = numbers.map((number) => ({
    number,
    blocks: number === 1 ? first : number === 2 ? estimateCostDetails(draft) : estimateEnd(draft),
  }));
  return {
    plan: planOf(draft, disclosureLook(dice, ['sans', 'condensed', 'serif', 'humanist']), pages, words.estimateTitle, 3),
    stated: statedOf(draft),
  };
}

/** Loan Estimates with their head in a grid. */
export const ESTIMATE_BOXED: readonly LayoutFamily[] = [
  { name: 'loan-estimate/captioned-boxes', documentType: 'loan-estimate', compose: (world, dice) => compose(world, dice, 'over') },
  {
    name: 'loan-estimate/label-cells',
    documentType: 'loan-estimate',
    heldOut: true,
    compose: (world, dice) => compose(world, dice, 'beside'),
  },
];
