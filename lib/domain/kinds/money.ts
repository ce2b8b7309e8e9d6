import { type Kind, normalisedBy, tidied } from './kind.ts';

const AMOUNT = /^(\()?(-)?(?:U\.?\s?S\.?D?)?\s*\$?\s*(-)?((?:\d{1,3}(?:[, ]\d{3})+|\d+))(?:\.(\d{1,2}))?\s*(\))?$/i;

/** Cents that are printed raised, or whose point a scan lost: "$703 33". */
const RAISED_CENTS = /^(\$ ?[\d,]+) (\d{2})$/;

/** An amount that recognition tore at its commas and its point: "$80, 700. 00", "$33:, 600.00". */
const TORN = /(?<=\d)[:;']?([,.]) (?=\d)/g;

/** Dollars with two decimals, `211000.00`. Parentheses and a leading minus mean less than nothing. */
function parse(text: string): string | null {
  const match = AMOUNT.exec(
    tidied(text)
      .replace(/[.,;:*]+$/, '')
      .replace(TORN, '$1')
      .replace(RAISED_CENTS, '$1.$2'),
  );
  if (!match) return null;
  const [, open, minus, innerMinus, whole = '', cents = '', close] = match;
  if (Boolean(open) !== Boolean(close)) return null;
  const digits = whole.replace(/[, ]/g, '').replace(/^0+(?=\d)/, '');
  if (digits.length > 12) return null;
  const amount = `${digits}.${cents.padEnd(2, '0')}`;
  return (open || minus || innerMinus) && Number(amount) !== 0 ? `-${amount}` : amount;
}

function format(value: string): string {
  const [whole = '0', cents = '00'] = value.replace('-', '').split('.');
  const amount = `$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
  return value.startsWith('-') ? `-${amount}` : amount;
}

export const money: Kind = { parse, format, equal: (a, b) => a === b, schema: normalisedBy(parse, 'Write an amount like 211000.00.') };
