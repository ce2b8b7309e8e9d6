import type { Block, Furniture, PaperPlan, Stamp } from '../../paper/blocks.ts';
import type { Text } from '../../paper/text.ts';
import { patterned } from '../../world/numbers.ts';
import type { Pen } from './pen.ts';

/** What forms carry at their foot: a title, a form number, page x of y, room for initials. Some papers carry nothing. */
export function footOf(pen: Pen, title: string): Furniture | undefined {
  if (pen.says(0.2)) return undefined;
  const { dice } = pen;
  const form = pen.one(
    `Form ${dice.between(3001, 3299)}  ${dice.between(1, 12)}/${String(dice.between(1, 21)).padStart(2, '0')}`,
    patterned(dice, 'AAA-99999'),
    patterned(dice, 'AA999 (9999)'),
    patterned(dice, '9999.99 AAA'),
    `Rev. ${dice.between(1, 12)}/${dice.between(1, 28)}/${dice.between(98, 99)}`,
    '',
  );
  const style = dice.between(0, 4);
  const initials = pen.says(0.35) ? `Initials: ${pen.one('______', '____ ____', '(____)')}` : '';
  const number = pen.says(0.25) ? pen.mark('loanNumber', pen.world.loanNumber, {}) : undefined;
  const rule = pen.says(0.4);
  const lines: Text[] = number ? [['Loan No. ', number]] : [];
  return (page, pages) => {
    const counted =
      [`Page ${page} of ${pages}`, `(page ${page} of ${pages} pages)`, String(page), `Page ${page}`, `- ${page} -`][style] ?? '';
    return {
      left: style > 2 ? '' : title,
      center: style > 2 ? counted : form,
      right: style > 2 ? initials : `${initials}  ${counted}`.trim(),
      size: 7,
      rule,
      lines: page === 1 ? lines : [],
    };
  };
}

/** Codes and bars down the edge or in a corner, as print software leaves them. */
export function vendorStamps(pen: Pen): Stamp[] {
  const { dice } = pen;
  const code = patterned(dice, pen.one('AA9999999-99', '*9999999999999*', 'AAA 9999 A99', '99999.99 - 9999999', 'A9999-9AA'));
  const edge: Stamp = {
    page: 'every',
    x: dice.between(12, 24),
    y: dice.between(300, 560),
    width: 160,
    lines: [code],
    size: 6.5,
    rotate: 90,
    mono: true,
    grey: pen.says(0.5),
  };
  const corner: Stamp = { page: 'first', x: dice.between(30, 110), y: 14, width: 150, lines: [code], size: 6.5, mono: true };
  const copy: Stamp = {
    page: 'first',
    x: 200,
    y: 24,
    width: 200,
    lines: [pen.one('COPY', 'CERTIFIED TRUE COPY', 'ORIGINAL', 'UNOFFICIAL COPY')],
    size: 13,
    grey: true,
  };
  return [...(pen.says(0.2) ? [edge] : []), ...(pen.says(0.15) ? [corner] : []), ...(pen.says(0.06) ? [copy] : [])];
}

/** Old papers are now and then written in capitals all through; what stands in tables and columns keeps its own. */
const inCapitals = (block: Block): Block =>
  block.kind === 'paragraph' || block.kind === 'lines' || block.kind === 'heading' ? { ...block, caps: true } : block;

/** A whole plan from its blocks: furniture and stamps by the dice. */
export function planOf(pen: Pen, title: string, blocks: PaperPlan['blocks'], stamps: readonly Stamp[] = []): PaperPlan {
  const footer = footOf(pen, title);
  const set = pen.says(0.05) ? blocks.map(inCapitals) : blocks;
  return { look: pen.look, blocks: set, ...(footer ? { footer } : {}), stamps: [...stamps, ...vendorStamps(pen)] };
}
