import { type Kind, normalisedBy, tidied } from './kind.ts';

/** Percent without trailing zeros, `3.875`; 0 to 100. */
function parse(text: string): string | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,6}))?\s*(?:%|per ?cent(?:um)?)?$/i.exec(tidied(text).replace(/[.,;:*]+$/, ''));
  if (!match) return null;
  const whole = (match[1] ?? '').replace(/^0+(?=\d)/, '');
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  const value = decimals ? `${whole}.${decimals}` : whole;
  return Number(value) <= 100 ? value : null;
}

export const percent: Kind = {
  parse,
  format: (value) => `${value}%`,
  equal: (a, b) => a === b,
  schema: normalisedBy(parse, 'Write a rate like 3.875.'),
};
