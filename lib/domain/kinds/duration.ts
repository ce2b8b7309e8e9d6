import { type Kind, normalisedBy, tidied } from './kind.ts';

/** With what recognition makes of their letters in the middle: "yeors", "monlhs". */
const YEARS = String.raw`(?:ye?\w{1,2}rs?|yrs?|y|a[nñ]os?)\.?`;
const MONTHS = String.raw`(?:mo\w{1,2}hs?|mos?|meses|mes)\.?`;
const WHOLE = new RegExp(String.raw`^(?:(\d{1,3})[\s-]*${YEARS})?[\s,]*(?:(?:and )?(\d{1,3})[\s-]*${MONTHS})?$`, 'i');

/** Whole months, `360`. A bare number is months. */
function parse(text: string): string | null {
  const plain = tidied(text).replace(/[.;:]+$/, '');
  if (/^[1-9]\d{0,2}$/.test(plain)) return plain;
  const match = WHOLE.exec(plain);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const months = Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0);
  return months > 0 && months < 1000 ? String(months) : null;
}

/** Years where they come out even: `360` is `30 years`. */
const format = (value: string): string => {
  const months = Number(value);
  if (months % 12 === 0) return months === 12 ? '1 year' : `${months / 12} years`;
  return months === 1 ? '1 month' : `${months} months`;
};

export const duration: Kind = {
  parse,
  format,
  equal: (a, b) => a === b,
  schema: normalisedBy(parse, 'Write a number of months like 360.'),
};
