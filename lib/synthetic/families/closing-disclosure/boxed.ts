import type { Block, Face } from '../../paper/blocks.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import type { ComposedPaper, LayoutFamily } from '../family.ts';
import { boxedHead, type HeadPair } from '../trid/boxed-head.ts';
import { closingPairLayout, closingPairs, loanPairs, numberPairs, partyPairs } from '../trid/closing-head.ts';
import { type Draft, disclosureLook, draftOf, statedOf } from '../trid/draft.ts';
import { loanTypeChecks } from '../trid/loan-type.ts';
import { pagesHeld, planOf } from '../trid/pages.ts';
import { costsAtClosing, loanTerms, projectedPayments } from '../trid/terms-tables.ts';
import { closingPages } from './pages.ts';

function pairsOf(draft: Draft): HeadPair[] {
  const pairs = [...closingPairs(draft), ...partyPairs(draft), ...loanPairs(draft), ...numberPairs(draft)];
  return draft.dice.next() < 0.4 ? draft.dice.shuffled(pairs) : pairs;
}

/** Labels above their values in columns, with no frame. */
function stackedHead(draft: Draft): Block[] {
  const [closing, parties, loan] = [closingPairs(draft), partyPairs(draft), [...loanPairs(draft), ...numberPairs(draft)]];
  const below = (pairs: readonly HeadPair[]): Block => closingPairLayout(pairs, draft.dice.pick(['below', 'caption-below']), 60);
  return [{ kind: 'columns', columns: [[below(loan), loanTypeChecks(draft)], [below(parties)], [below(closing)]], gap: 12, after: 5 }];
}

interface Style {
  head: (draft: Draft) => Block[];
  faces: readonly [Face, ...Face[]];
}

function compose(world: World, dice: Dice, { head, faces }: Style): ComposedPaper {
  const draft = draftOf(world, dice, { type: 'closing-disclosure' });
  const { words } = draft;
  const numbers = pagesHeld(draft, [1, 2, 3, 4, 5], [[1], [1], [1, 5], [1, 3, 5], [1, 2]], 0.6);
  const align = dice.pick(['left', 'center', 'center'] as const);
  const first: Block[] = [
    { kind: 'heading', text: words.closingTitle, bold: true, size: dice.between(13, 19), align, after: 2 },
    { kind: 'paragraph', text: words.closingNote, italic: true, size: 7.5, align },
    ...head(draft),
    ...loanTerms(draft),
    ...projectedPayments(draft),
    ...costsAtClosing(draft, false),
  ];
  const rest = closingPages(
    draft,
    numbers.filter((number) => number > 1),
  );
  const plan = planOf(draft, disclosureLook(dice, faces), [{ number: 1, blocks: first }, ...rest], words.closingTitle, 5);
  return { plan, stated: statedOf(draft) };
}

/** Closing Disclosures with another head than the model form's three columns. */
export const CLOSING_BOXED: readonly LayoutFamily[] = [
  {
    name: 'closing-disclosure/captioned-boxes',
    documentType: 'closing-disclosure',
    compose: (world, dice) =>
      compose(world, dice, {
        head: (draft) => boxedHead(draft, pairsOf(draft), 'over'),
        faces: ['sans', 'condensed', 'serif', 'humanist'],
      }),
  },
  {
    name: 'closing-disclosure/label-cells',
    documentType: 'closing-disclosure',
    compose: (world, dice) =>
      compose(world, dice, { head: (draft) => boxedHead(draft, pairsOf(draft), 'beside'), faces: ['sans', 'condensed', 'slab'] }),
  },
  {
    name: 'closing-disclosure/stacked-labels',
    documentType: 'closing-disclosure',
    heldOut: true,
    compose: (world, dice) => compose(world, dice, { head: stackedHead, faces: ['sans', 'serif', 'garamond'] }),
  },
];
