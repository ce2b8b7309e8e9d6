import type { Block } from '../../paper/blocks.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import type { ComposedPaper, LayoutFamily } from '../family.ts';
import { type Draft, disclosureLook, draftOf } from '../trid/draft.ts';
import { type FormPage, pagesHeld, planOf } from '../trid/pages.ts';
import { hudHead } from './hud-head.ts';
import { hudCharges, hudTransactions } from './hud-lines.ts';
import { hudLoanTerms } from './hud-terms.ts';
import { netSettlement } from './net-settlement.ts';
import { settlementSignatures } from './signatures.ts';

const draftFor = (world: World, dice: Dice): Draft =>
  draftOf(world, dice, { type: 'settlement-statement', bareMoney: dice.next() < 0.45, faithful: dice.next() < 0.5, mayBeBlank: true });
/** The box that is ticked says more than an enumeration holds: "Conv. Unins." is Conventional, "RHS" is rural. */
const stated = ({ world, blank }: Draft): NonNullable<ComposedPaper['stated']> => (blank ? {} : { mortgageType: [world.mortgageType] });

function hudOne(world: World, dice: Dice): ComposedPaper {
  const draft = draftFor(world, dice);
  const pages: Readonly<Record<number, () => Block[]>> = {
    1: () => [
      ...hudHead(draft, dice.pick(['A. Settlement Statement (HUD-1)', 'A. SETTLEMENT STATEMENT', 'A. Settlement Statement'])),
      ...hudTransactions(draft),
      ...(dice.next() < 0.3 ? settlementSignatures(draft) : []),
    ],
    2: () => [...hudCharges(draft, true), ...(dice.next() < 0.5 ? settlementSignatures(draft) : [])],
    3: () => hudLoanTerms(draft),
  };
  const numbers = pagesHeld(draft, [1, 2, 3], [[1], [1], [1, 2]], 0.55);
  const held: FormPage[] = numbers.map((number) => ({ number, blocks: pages[number]?.() ?? [] }));
  return { plan: planOf(draft, disclosureLook(dice, ['sans', 'condensed', 'serif'], [7.2, 8.4]), held, 'HUD-1', 3), stated: stated(draft) };
}

function hudOneA(world: World, dice: Dice): ComposedPaper {
  const draft = draftFor(world, dice);
  const title = dice.pick([
    'Settlement Statement (HUD-1A) – Optional Form for Transactions without Sellers',
    'SETTLEMENT STATEMENT HUD-1A',
    'Optional Form for Transactions without Sellers',
  ]);
  const first: FormPage = { number: 1, blocks: [...hudHead({ ...draft, sale: false }, title), ...hudCharges(draft, false)] };
  const second: FormPage = { number: 2, blocks: [...netSettlement(draft), ...settlementSignatures(draft)] };
  const held = dice.next() < 0.25 ? [first] : [first, second];
  return {
    plan: planOf(draft, disclosureLook(dice, ['sans', 'serif', 'condensed'], [7.2, 8.6]), held, 'HUD-1A', 2),
    stated: stated(draft),
  };
}

/** The settlement statement of the Department of Housing and Urban Development, with sellers and without. */
export const HUD_FAMILIES: readonly LayoutFamily[] = [
  { name: 'settlement-statement/hud-1', documentType: 'settlement-statement', weight: 3, compose: hudOne },
  { name: 'settlement-statement/hud-1a', documentType: 'settlement-statement', compose: hudOneA },
];
