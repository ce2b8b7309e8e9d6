import type { Block, Face } from '../../paper/blocks.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import type { ComposedPaper, LayoutFamily } from '../family.ts';
import { estimateCostDetails } from '../trid/cost-tables.ts';
import { type Draft, type DraftHabits, disclosureLook, draftOf, statedOf } from '../trid/draft.ts';
import { pagesHeld, planOf } from '../trid/pages.ts';
import { costsAtClosing, loanTerms, projectedPayments } from '../trid/terms-tables.ts';
import { estimateEnd } from './end.ts';
import { estimateHead } from './head.ts';

const PAGES: Readonly<Record<number, (draft: Draft) => Block[]>> = {
  1: (draft) => [...estimateHead(draft), ...loanTerms(draft), ...projectedPayments(draft), ...costsAtClosing(draft, true)],
  2: estimateCostDetails,
  3: estimateEnd,
};

interface Variant {
  habits: Omit<DraftHabits, 'type'>;
  faces: readonly [Face, ...Face[]];
}

function compose(world: World, dice: Dice, { habits, faces }: Variant): ComposedPaper {
  const draft = draftOf(world, dice, { ...habits, type: 'loan-estimate' });
  const numbers = pagesHeld(draft, [1, 2, 3], [[1], [1], [1, 3], [1, 2], [3]], 0.4);
  const pages = numbers.map((number) => ({ number, blocks: PAGES[number]?.(draft) ?? [] }));
  const plan = planOf(draft, disclosureLook(dice, faces), pages, draft.words.estimateTitle, 3);
  return { plan, ...(numbers.includes(1) ? { stated: statedOf(draft) } : {}) };
}

/** The Loan Estimate of Regulation Z, as lenders' software prints it. */
export const ESTIMATE_MODEL_FORMS: readonly LayoutFamily[] = [
  {
    name: 'loan-estimate/model-form',
    documentType: 'loan-estimate',
    weight: 2,
    compose: (world, dice) => compose(world, dice, { habits: { faithful: true, mayBeBlank: true }, faces: ['sans', 'sans', 'humanist'] }),
  },
  {
    name: 'loan-estimate/vendor-form',
    documentType: 'loan-estimate',
    weight: 2,
    compose: (world, dice) => compose(world, dice, { habits: {}, faces: ['sans', 'condensed', 'humanist', 'slab', 'garamond'] }),
  },
  {
    name: 'loan-estimate/spanish',
    documentType: 'loan-estimate',
    weight: 0.7,
    compose: (world, dice) =>
      compose(world, dice, { habits: { spanish: true, faithful: dice.next() < 0.5 }, faces: ['sans', 'humanist', 'serif'] }),
  },
];
