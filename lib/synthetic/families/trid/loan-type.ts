import type { Block } from '../../paper/blocks.ts';
import type { Text } from '../../paper/text.ts';
import type { Draft } from './draft.ts';

/** The boxes of the loan type, one of them ticked. */
export function loanTypeChecks({ world, words, dice, blank }: Draft, label?: Text): Block {
  const usda = world.mortgageType === 'USDARuralDevelopment';
  return {
    kind: 'checks',
    inline: true,
    after: 1,
    ...(label === undefined ? {} : { label }),
    items: [
      { text: words.conventional, ticked: !blank && world.mortgageType === 'Conventional' },
      { text: 'FHA', ticked: !blank && world.mortgageType === 'FHA' },
      { text: 'VA', ticked: !blank && world.mortgageType === 'VA' },
      { text: usda ? 'USDA' : dice.pick(['________', '________', 'USDA', '']), ticked: !blank && usda },
    ].filter(({ text }) => text !== ''),
  };
}
