import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import type { Draft } from './draft.ts';
import type { Fee, FeeSection } from './figures.ts';
import { section } from './terms-tables.ts';

type Letter = FeeSection['letter'];
const feeText = (fee: Fee, to: string): string => (fee.payee ? `${fee.text} ${to} ${fee.payee}` : fee.text);
const sum = (fees: readonly Fee[]): number =>
  fees.filter(({ by }) => by === 'borrower' || by === 'before').reduce((total, { cents }) => total + cents, 0);

const feesOf = ({ figures }: Draft, letter: Letter): readonly Fee[] => figures.sections.find((part) => part.letter === letter)?.fees ?? [];

/** Rows of one lettered part of the Closing Disclosure: its name with the sum, then the fees under who pays them. */
function closingRows(draft: Draft, letter: Letter, columns: readonly Fee['by'][]): Cell[][] {
  const { ink, words, dice, spanish } = draft;
  const fees = feesOf(draft, letter);
  const blanks = (count: number): Cell[] => Array.from({ length: count }, (): Cell => '');
  const head: Cell[] = [[bold(`${letter}. ${words[letter]}`)], [bold(ink.money(sum(fees)))], ...blanks(columns.length - 1)];
  const rows = fees.map((fee, index): Cell[] => [
    `${String(index + 1).padStart(2, '0')} ${feeText(fee, spanish ? 'a' : 'to')}`,
    ...columns.map((by): Cell => (by === fee.by ? `${by === 'others' ? '(L) ' : ''}${ink.money(fee.cents)}` : '')),
  ]);
  const empty = draft.faithful && dice.next() < 0.5 ? [[`${String(fees.length + 1).padStart(2, '0')}`, ...blanks(columns.length)]] : [];
  return [head, ...rows, ...empty];
}

const columnNames = (words: Draft['words']): Record<Fee['by'], string> => ({
  borrower: `${words.borrowerPaid}\n${words.atClosing}`,
  before: words.beforeClosing,
  seller: `${words.sellerPaid}\n${words.atClosing}`,
  others: words.byOthers,
});

/** Page 2 of the Closing Disclosure: A to J. */
export function closingCostDetails(draft: Draft, columns?: readonly Fee['by'][]): Block[] {
  const { ink, words, figures, dice, alternate } = draft;
  const shown: readonly Fee['by'][] =
    columns ?? (alternate ? ['borrower', 'before', 'others'] : ['borrower', 'before', 'seller', 'others']);
  const names = columnNames(words);
  const head = (title: string): Cell[] => [[bold(title)], ...shown.map((by): Cell => [bold(names[by])])];
  const total = (letter: string, text: string, amount: number): Cell[] => [
    [bold(`${letter}. ${text}`)],
    [bold(ink.money(amount))],
    ...shown.slice(1).map((): Cell => ''),
  ];
  const part = (letter: Letter): Cell[][] => closingRows(draft, letter, shown);
  const credit: Cell[][] =
    figures.lenderCredit > 0 ? [[words.lenderCredits, ink.money(-figures.lenderCredit), ...shown.slice(1).map((): Cell => '')]] : [];
  const amountWidth = shown.length === 4 ? 0.135 : 0.15;
  const table = (rows: Cell[][]): Block => ({
    kind: 'table',
    rows,
    head: true,
    widths: [1 - amountWidth * shown.length, ...shown.map(() => amountWidth)],
    aligns: ['left', ...shown.map(() => 'right' as const)],
    borders: style,
    size: dice.pick([6.6, 7, 7.2]),
    padding: 1.2,
    after: 4,
  });
  const style = dice.pick(['rows', 'rows', 'grid', 'none'] as const);
  const subtotal: Text = `${words.borrowerPaid} (D + I)`;
  return [
    section(draft, words.closingCostDetails),
    table([head(words.loanCosts), ...part('A'), ...part('B'), ...part('C'), total('D', words.D, figures.loanCosts)]),
    table([
      head(words.otherCosts),
      ...part('E'),
      ...part('F'),
      ...part('G'),
      ...part('H'),
      total('I', words.I, figures.otherCosts),
      total('J', words.J, figures.total),
      [
        subtotal,
        ink.money(figures.loanCosts + figures.otherCosts - figures.paidBefore),
        ...shown.slice(1).map((by): Cell => ink.money(by === 'before' ? figures.paidBefore : by === 'seller' ? figures.sellerCosts : 0)),
      ],
      ...credit,
    ]),
  ];
}

/** Page 2 of the Loan Estimate: two columns of lettered parts without payees. */
export function estimateCostDetails(draft: Draft): Block[] {
  const { ink, words, figures, dice } = draft;
  const print = (cents: number): string => ink.whole(Math.round(cents / 100) * 100);
  const size = dice.pick([7, 7.4]);
  const part = (letter: Letter, title: string): Block => {
    const fees = feesOf(draft, letter).filter(({ by }) => by !== 'seller' && by !== 'others');
    return {
      kind: 'table',
      rows: [
        [[bold(`${letter}. ${title}`)], [bold(print(sum(fees)))]],
        ...fees.map((fee): Cell[] => [fee.text.replace(/ \(\$.*$/, ''), print(fee.cents)]),
      ],
      widths: [0.74, 0.26],
      aligns: ['left', 'right'],
      borders: style,
      size,
      padding: 1.4,
      after: 4,
    };
  };
  const total = (text: string, amount: number): Block => ({
    kind: 'table',
    rows: [[[bold(text)], [bold(print(amount))]]],
    widths: [0.74, 0.26],
    aligns: ['left', 'right'],
    borders: 'rows',
    size,
    after: 4,
  });
  const style = dice.pick(['rows', 'none', 'rows'] as const);
  const title = (text: string): Block => ({ kind: 'heading', text, bold: true, size: 9, after: 2 });
  const left: Block[] = [
    title(words.loanCosts),
    ...(['A', 'B', 'C'] as const).map((letter) => part(letter, words[letter])),
    total(`D. ${words.D}`, figures.loanCosts),
  ];
  const right: Block[] = [
    title(words.otherCosts),
    ...(['E', 'F', 'G', 'H'] as const).map((letter) => part(letter, words[letter])),
    total(`I. ${words.I}`, figures.otherCosts),
    total(`J. ${words.J}`, figures.total),
    ...estimateCash(draft, size),
  ];
  return [
    section(draft, words.closingCostDetails),
    { kind: 'columns', columns: [left, right], widths: [0.5, 0.5], gap: 14, divider: dice.next() < 0.3, after: 4 },
  ];
}

/** How the estimate comes to its cash to close. */
function estimateCash({ ink, words, figures, sale, world, spanish }: Draft, size: number): Block[] {
  const print = (cents: number): string => ink.whole(Math.round(cents / 100) * 100);
  const rows: Cell[][] = sale
    ? [
        [words.closingCosts, print(figures.total)],
        [words.downPayment, print(figures.downPayment)],
        [words.deposit, print(-figures.deposit)],
        [words.fundsForBorrower, print(0)],
        [words.sellerCredits, print(-figures.sellerCredit)],
        [words.adjustments, print(figures.adjustments - figures.paidBefore)],
      ]
    : [
        [words.loanAmount, [ink.mark('noteAmount', print(world.amount))]],
        [words.closingCosts, print(-figures.total)],
        [words.payoffs, print(-figures.payoffs)],
      ];
  const boxes = !sale && !spanish;
  const cash = ink.mark('cashToCloseAmount', print(boxes ? Math.abs(figures.cashToClose) : figures.cashToClose));
  const sides: Block[] = boxes
    ? [
        {
          kind: 'checks',
          inline: true,
          items: [
            { text: words.fromBorrower, ticked: figures.cashToClose >= 0 },
            { text: words.toBorrower, ticked: figures.cashToClose < 0 },
          ],
        },
      ]
    : [];
  return [
    { kind: 'heading', text: words.calculatingCash, bold: true, size: 9, after: 2 },
    {
      kind: 'table',
      rows: [...rows, [[bold(words.estimatedCashToClose)], [{ ...cash, bold: true }]]],
      widths: [0.72, 0.28],
      aligns: ['left', 'right'],
      borders: 'rows',
      size,
      padding: 1.4,
    },
    ...sides,
  ];
}
