import type { Block, Furniture, Look, PaperPlan } from '../../paper/blocks.ts';
import type { Run } from '../../paper/text.ts';
import type { Draft } from './draft.ts';

/** Pages of a form: those that a copy holds, by their numbers on the whole form. */
export interface FormPage {
  number: number;
  blocks: readonly Block[];
}

const withBreaks = (pages: readonly FormPage[]): Block[] =>
  pages.flatMap(({ blocks }, index): Block[] => (index === 0 ? [...blocks] : [{ kind: 'page-break' }, ...blocks]));

export interface Foot {
  form: string;
  /** Pages of the whole form. */
  pages: number;
  numbers: readonly number[];
}

/** "CLOSING DISCLOSURE  PAGE 1 OF 5 • LOAN ID # 123", in one of several orders; or bare page numbers. */
function footer({ words, ink, world, dice }: Draft, { form, pages, numbers }: Foot): Furniture | undefined {
  const style = dice.between(0, 5);
  const vendor = dice.pick([
    '',
    '',
    `${dice.pick(['CDX', 'LENDEX', 'DocWright', 'Formset'])} ${dice.digits(5)}.${dice.digits(2)}`,
    `Rev. ${dice.between(1, 12)}/${dice.between(15, 23)}`,
  ]);
  const size = dice.pick([6, 6.5, 7]);
  if (style === 5) return undefined;
  const loan: Run[] = [`${words.loanId} `, ink.mark('loanNumber', world.loanNumber)];
  return (page) => {
    const count = `${words.page} ${numbers[Math.min(page, numbers.length) - 1] ?? page} ${words.of} ${pages}`;
    if (style <= 2) return { left: form.toUpperCase(), right: style === 0 ? [`${count} • `, ...loan] : count, size, rule: style === 2 };
    if (style === 3) return { left: vendor, center: count, right: loan, size };
    return { left: vendor, right: count, size };
  };
}

/** The pages in their order, the same foot on each. */
export function planOf(draft: Draft, look: Look, pages: readonly FormPage[], form: string, whole: number): PaperPlan {
  const foot = footer(draft, { form, pages: whole, numbers: pages.map(({ number }) => number) });
  const marks = draft.dice.next() < 0.15 ? edgeMark(draft) : [];
  return { look, blocks: withBreaks(pages), ...(foot ? { footer: foot } : {}), ...(marks.length > 0 ? { stamps: marks } : {}) };
}

/** A vendor's code up the left edge. */
function edgeMark({ dice }: Draft): NonNullable<PaperPlan['stamps']> {
  const code = `${dice.pick(['GTXD', 'EMCD', 'LASR', 'FRMW'])} ${dice.digits(10)} ${dice.digits(4)}`;
  return [{ page: 'every', x: 12, y: 420, width: 160, lines: [code], size: 6, rotate: 90, grey: true, mono: true }];
}

/** Which pages a copy holds: mostly all, else an excerpt, since many files hold only the pages that someone needed. */
export function pagesHeld(
  draft: Draft,
  whole: readonly number[],
  excerpts: readonly (readonly number[])[],
  share = 0.4,
): readonly number[] {
  const { dice } = draft;
  return dice.next() < share ? (excerpts[dice.between(0, excerpts.length - 1)] ?? whole) : whole;
}
