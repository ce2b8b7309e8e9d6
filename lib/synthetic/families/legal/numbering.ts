import type { Block } from '../../paper/blocks.ts';
import { bold, type Run, runsOf, type Text } from '../../paper/text.ts';
import { centred, type Pen, paragraph } from './pen.ts';

export interface Clause {
  title: string;
  text: readonly Text[];
}

type Style = 'heading' | 'run-in' | 'run-in-bold' | 'section' | 'plain';

/** How one paper numbers and heads its clauses, the same all through. */
export function numbered(pen: Pen, clauses: readonly Clause[]): Block[] {
  const style = pen.dice.pick<Style>(['heading', 'heading', 'run-in', 'run-in-bold', 'section', 'plain']);
  const caps = pen.says(0.4);
  const roman = pen.says(0.1);
  const sign = (index: number): string =>
    roman ? (['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'][index] ?? String(index + 1)) : String(index + 1);
  const indent = pen.says(0.3) ? 24 : 0;
  return clauses.flatMap(({ title, text }, index): Block[] => {
    const shown = caps ? title.toUpperCase() : title;
    const [first = '', ...rest] = text;
    const body = (start: readonly Run[]): Block[] => [
      paragraph([...start, ...runsOf(first)], indent ? { firstIndent: indent } : {}),
      ...rest.map((more) => paragraph(more, indent ? { firstIndent: indent } : {})),
    ];
    if (style === 'heading') return [{ kind: 'heading', text: `${sign(index)}.  ${shown}`, size: pen.look.size }, ...body([])];
    if (style === 'section') return [centred(`Section ${sign(index)}. ${shown}`, { size: pen.look.size }), ...body([])];
    if (style === 'run-in-bold') return body([bold(`${sign(index)}. ${shown}. `)]);
    if (style === 'run-in') return body([`${sign(index)}. `, { text: shown, underline: true }, '. ']);
    return body([`${sign(index)}. `]);
  });
}
