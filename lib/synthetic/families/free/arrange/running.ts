import type { Block } from '../../../paper/blocks.ts';
import type { Run } from '../../../paper/text.ts';
import type { Fact } from '../fact.ts';
import { columnsIn, type Hand } from '../hand.ts';
import { SAYINGS } from '../prose/sayings.ts';
import { VALUES } from '../values.ts';
import type { Arrange } from './plain.ts';

const flat = (runs: readonly Run[]): Run[] =>
  runs.map((run) => (typeof run === 'string' ? run.replaceAll('\n', ', ') : { ...run, text: run.text.replaceAll('\n', ', ') }));

/** Everything in one line after another, parted by a sign. */
export const strung: Arrange = (h, facts) => {
  const between = h.dice.pick(['  |  ', '; ', '     ', '  •  ', ' / ', ', ', '   -   ']);
  const mark = h.dice.pick([': ', ': ', ' ', ' - ', ' = ']);
  const runs = facts.flatMap(({ caption, value }, index): Run[] => [
    index === 0 ? '' : between,
    `${caption}${caption.endsWith('?') ? ' ' : mark}`,
    ...flat(value),
  ]);
  return [
    { kind: 'paragraph', text: runs, align: h.dice.pick(['left', 'left', 'center']), ...(h.says(0.4) ? { size: h.look.size - 1 } : {}) },
  ];
};

/** One line each, with a sign before it; the caption first, or in brackets after its value. */
export const listed: Arrange = (h, facts) => {
  const sign = h.dice.pick(['• ', '- ', '* ', '', '– ']);
  const behind = h.says(0.25);
  const mark = h.dice.pick([': ', ' ', ' - ', ': ']);
  const lines = facts.map(({ caption, value }): Run[] =>
    behind ? [sign, ...flat(value), ` (${caption})`] : [`${sign}${caption}${caption.endsWith('?') ? ' ' : mark}`, ...flat(value)],
  );
  return [{ kind: 'lines', lines, indent: h.dice.pick([0, 0, 12, 24]) }];
};

/** Blanks of a form, typed over. */
export const blanks: Arrange = (h, facts) => {
  const runs = facts.flatMap(({ caption, value }): Run[] => [
    `${caption} `,
    ...flat(value).map((run): Run => ({ ...(typeof run === 'string' ? { text: run } : run), underline: true })),
    h.one('. ', '   ', '; '),
  ]);
  return [{ kind: 'paragraph', text: runs }];
};

function sentence(h: Hand, { key, caption, value }: Fact): Run[] {
  const from = key ? SAYINGS[key] : undefined;
  const inline = key ? (VALUES[key]?.(h, 'inline') ?? flat(value)) : flat(value);
  if (!from || caption === '')
    return [
      `${h.one('The', 'Our', 'Your')} ${caption.replace(/[?:]$/, '').toLowerCase()} ${h.one('is', 'is', 'was', 'reads')} `,
      ...inline,
      '. ',
    ];
  const [before = '', after = ''] = h.dice.pick(from).split('@');
  return [before, ...inline, `${after} `];
}

/** Told in sentences. */
export const spoken: Arrange = (h, facts) => {
  const text = facts
    .filter(({ value }) => value.some((run) => (typeof run === 'string' ? run : run.text) !== ''))
    .flatMap((fact) => sentence(h, fact));
  return text.length > 0 ? [{ kind: 'paragraph', text, ...(h.says(0.3) ? { firstIndent: 24 } : {}) }] : [];
};

/** One value large, as what matters most. */
export const banner: Arrange = (h, facts) => {
  const [first, ...others] = facts;
  if (!first) return [];
  const caption: Block = { kind: 'lines', lines: [first.caption], align: 'center', after: 0, size: h.look.size - 0.5 };
  const value: Block = {
    kind: 'lines',
    lines: [flat(first.value)],
    align: 'center',
    after: 2,
    bold: true,
    size: h.look.size + h.dice.between(1, 6),
  };
  const blocks = [...(h.says(0.7) ? [caption, value] : [value, caption]), ...(others.length > 0 ? strung(h, others) : [])];
  return [
    {
      kind: 'box',
      blocks,
      shaded: h.says(0.5),
      width: columnsIn(h, 2, 22) > 1 ? h.dice.pick([1, 0.5, 0.6, 0.75]) : 1,
      align: h.dice.pick(['left', 'center', 'right']),
    },
  ];
};
