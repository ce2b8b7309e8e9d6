import { addDays } from '../../calendar.ts';
import type { Block } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import { closingPairLayout, loanPairs, priceLine } from '../trid/closing-head.ts';
import type { Draft } from '../trid/draft.ts';
import { loanTypeChecks } from '../trid/loan-type.ts';
import { borrowerBlock, markedAddress, plainAddress } from '../trid/parties.ts';

type Pair = { label: Text; value: Text };

/** The lender as a letterhead: its name, with or without where it sits. */
export function letterhead(draft: Draft): Block[] {
  const { world, ink, dice } = draft;
  if (dice.next() < 0.06) return [{ kind: 'picture', width: 110, height: 26, after: 5 }];
  const name: Text = [{ ...ink.mark('lenderName', ink.name(world.lender.name)), bold: dice.next() < 0.7 }];
  const below: Text[] = dice.next() < 0.75 ? [[plainAddress(draft, world.lender.address, dice.next() < 0.5)]] : [];
  const phone: Text[] = dice.next() < 0.25 ? [world.lender.phone] : [];
  const logo: Block[] = dice.next() < 0.15 ? [{ kind: 'picture', width: 70, height: 22, after: 2 }] : [];
  return [...logo, { kind: 'lines', lines: [name, ...below, ...phone], after: 5, size: dice.pick([8, 9, 10]) }];
}

/** What the estimate says of its own end: dates and hours that answer no field. */
function expiry({ world, ink, dice, spanish }: Draft): Block[] {
  if (dice.next() < 0.3) return [];
  const until = ink.date(addDays(world.applicationDate, 13));
  const text = spanish
    ? `Antes del cierre, su tasa de interés, los puntos y los créditos pueden cambiar a menos que fije la tasa. Los demás costos estimados vencen el ${until}.`
    : `Before closing, your interest rate, points, and lender credits can change unless you lock the interest rate. All other estimated closing costs expire on ${until} at 5:00 p.m.`;
  return [{ kind: 'paragraph', text, italic: true, size: 7, after: 4 }];
}

/** Fixed until a day, or floating. */
function rateLock({ ink, words, dice, world, spanish }: Draft): Pair {
  const until = ink.date(addDays(world.applicationDate, dice.between(30, 75)));
  const locked = dice.next() < 0.6;
  const text = spanish ? `${locked ? `SÍ, hasta el ${until}` : 'NO'}` : locked ? `☒ YES, until ${until} at 5:00 p.m.` : 'NO';
  return { label: words.rateLock.toUpperCase(), value: [ink.plain(text.replace('☒ ', ''))] };
}

export function estimateColumns(draft: Draft): { left: Pair[]; right: Pair[] } {
  const { world, ink, words, dice, faithful } = draft;
  const issued = addDays(world.applicationDate, dice.between(1, 3));
  const left: Pair[] = [
    { label: words.dateIssued.toUpperCase(), value: [ink.plain(ink.date(issued))] },
    { label: words.applicants.toUpperCase(), value: borrowerBlock(draft, dice.next() < 0.92) },
    { label: words.property.toUpperCase(), value: dice.next() < 0.96 ? [markedAddress(draft, 'propertyAddress', world.property)] : '' },
    { ...priceLine(draft), label: priceLabel(draft) },
  ];
  const loanId: Pair = { label: words.loanId.toUpperCase(), value: dice.next() < 0.93 ? [ink.mark('loanNumber', world.loanNumber)] : '' };
  const right = loanPairs(draft).map(({ label, value }) => ({ label: typeof label === 'string' ? label.toUpperCase() : label, value }));
  return { left: faithful || dice.next() < 0.7 ? left : dice.shuffled(left), right: [...right, loanId, rateLock(draft)] };
}

const priceLabel = ({ words, sale, dice }: Draft): string =>
  (sale ? words.salePrice : dice.pick([words.appraisedValue, words.estimatedValue, words.estimatedValue])).toUpperCase();

/** Two columns: who and what on the left, the loan on the right. */
export function estimateHead(draft: Draft): Block[] {
  const { words, dice, faithful } = draft;
  const { left, right } = estimateColumns(draft);
  const layout = faithful ? 'tab' : dice.pick(['tab', 'tab', 'colon', 'right'] as const);
  const title: Block = { kind: 'heading', text: words.estimateTitle, size: dice.between(15, 22), bold: true };
  const note: Block = { kind: 'paragraph', text: words.estimateNote, italic: true, size: 8 };
  const pairs = (from: Pair[]): Block => closingPairLayout(from, layout, draft.spanish ? 96 : 84);
  return [
    ...letterhead(draft),
    ...(faithful || dice.next() < 0.6
      ? [{ kind: 'columns' as const, columns: [[title], [note]], widths: [0.5, 0.5], after: 2 }]
      : [title, note]),
    { kind: 'rule', thickness: dice.pick([0.5, 1, 1.5]), after: 3 },
    {
      kind: 'columns',
      columns: [
        [pairs(left)],
        [pairs(right.slice(0, 3)), loanTypeChecks(draft, [bold(words.loanType.toUpperCase())]), pairs(right.slice(3))],
      ],
      widths: [0.5, 0.5],
      gap: 14,
      divider: !faithful && dice.next() < 0.2,
      after: 5,
    },
    ...expiry(draft),
  ];
}
