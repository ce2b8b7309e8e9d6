import type { Block } from './blocks.ts';
import { box, columns, together } from './boxes.ts';
import { barcode, checks, picture, signature } from './forms.ts';
import type { Frame } from './frame.ts';
import { pairs } from './pairs.ts';
import { dashes, heading, lines, paragraph, rule } from './prose.ts';
import { type Strip, space } from './strip.ts';
import { table } from './table.ts';

function setBlock(block: Block, frame: Frame): Strip[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block, frame);
    case 'heading':
      return heading(block, frame);
    case 'lines':
      return lines(block, frame);
    case 'columns':
      return columns(block, frame);
    case 'table':
      return table(block, frame);
    case 'pairs':
      return pairs(block, frame);
    case 'box':
      return box(block, frame);
    case 'checks':
      return checks(block, frame);
    case 'signature':
      return signature(block, frame);
    case 'rule':
      return rule(block, frame);
    case 'dashes':
      return dashes(block, frame);
    case 'space':
      return space(block.height);
    case 'barcode':
      return barcode(block, frame);
    case 'picture':
      return picture(block, frame);
    case 'together':
      return together(block, frame);
    case 'page-break':
      return [{ height: 0, marks: [], breaks: true }];
  }
}

/** Sets blocks under one another. */
export function setBlocks(blocks: readonly Block[], frame: Frame): Strip[] {
  return blocks.flatMap((block) => setBlock(block, frame));
}
