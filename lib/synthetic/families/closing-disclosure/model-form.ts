import type { Face } from '../../paper/blocks.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import type { ComposedPaper, LayoutFamily } from '../family.ts';
import { type DraftHabits, disclosureLook, draftOf, statedOf } from '../trid/draft.ts';
import { pagesHeld, planOf } from '../trid/pages.ts';
import { closingPages } from './pages.ts';

const EXCERPTS = [[1], [1], [1, 2], [1, 3], [1, 5], [5], [1, 2, 3], [3], [1, 4, 5]] as const;
const WHOLE = [1, 2, 3, 4, 5] as const;

interface Variant {
  habits: Omit<DraftHabits, 'type'>;
  faces: readonly [Face, ...Face[]];
  excerpts?: readonly (readonly number[])[];
  /** How often a copy is an excerpt. */
  share?: number;
}

function compose(world: World, dice: Dice, { habits, faces, excerpts = EXCERPTS, share = 0.4 }: Variant): ComposedPaper {
  const draft = draftOf(world, dice, { ...habits, type: 'closing-disclosure' });
  const numbers = pagesHeld(draft, WHOLE, excerpts, share);
  const plan = planOf(draft, disclosureLook(dice, faces), closingPages(draft, numbers), draft.words.closingTitle, 5);
  return { plan, ...(numbers.includes(1) ? { stated: statedOf(draft) } : {}) };
}

/** The Closing Disclosure of Regulation Z, as lenders' software prints it. */
export const CLOSING_MODEL_FORMS: readonly LayoutFamily[] = [
  {
    name: 'closing-disclosure/model-form',
    documentType: 'closing-disclosure',
    weight: 3,
    compose: (world, dice) => compose(world, dice, { habits: { faithful: true, mayBeBlank: true }, faces: ['sans', 'sans', 'humanist'] }),
  },
  {
    name: 'closing-disclosure/vendor-form',
    documentType: 'closing-disclosure',
    weight: 3,
    compose: (world, dice) => compose(world, dice, { habits: {}, faces: ['sans', 'condensed', 'humanist', 'serif', 'slab'] }),
  },
  {
    name: 'closing-disclosure/page-one-and-five',
    documentType: 'closing-disclosure',
    compose: (world, dice) =>
      compose(world, dice, {
        habits: { faithful: dice.next() < 0.5 },
        faces: ['sans', 'condensed', 'serif'],
        excerpts: [[1], [5], [1, 5]],
        share: 1,
      }),
  },
  {
    name: 'closing-disclosure/spanish',
    documentType: 'closing-disclosure',
    weight: 0.7,
    compose: (world, dice) =>
      compose(world, dice, { habits: { spanish: true, faithful: dice.next() < 0.5 }, faces: ['sans', 'humanist', 'serif'] }),
  },
];
