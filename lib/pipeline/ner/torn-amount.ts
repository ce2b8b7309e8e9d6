import { FIELDS, SIGNED_FIELDS } from '#lib/domain/fields.ts';
import { boxHeight, verticalOverlap } from '#lib/domain/geometry.ts';
import type { Word } from '#lib/domain/page.ts';
import type { LabelledSpan } from './viterbi.ts';

const BEFORE_THOUSANDS = /\d[:;']?,$/;
const THOUSANDS = /^\d{3}(?!\d)/;
const BEFORE_CENTS = /\d{3}\.$/;
const CENTS = /^\d{2}[).,;]*$/;
/** Between the pieces of one amount, in heights of a letter: a blank at the most. */
const GAP_MAX = 1;

function areTorn(left: Word | undefined, right: Word | undefined): boolean {
  if (left?.source !== 'ocr' || right?.source !== 'ocr') return false;
  const thousands = BEFORE_THOUSANDS.test(left.text) && THOUSANDS.test(right.text);
  if (!thousands && !(BEFORE_CENTS.test(left.text) && CENTS.test(right.text))) return false;
  return (
    verticalOverlap(left.box, right.box) > 0.3 && right.box[0] - left.box[2] < GAP_MAX * Math.max(boxHeight(left.box), boxHeight(right.box))
  );
}

/** A minus that a blank parts from its amount: "-$ 25,755.17". */
const MINUS = /^-\$?$/;
const MINUS_GAP_MAX = 2;

const isMinusOf = (left: Word | undefined, right: Word | undefined): boolean =>
  left !== undefined &&
  right !== undefined &&
  MINUS.test(left.text) &&
  verticalOverlap(left.box, right.box) > 0 &&
  right.box[0] - left.box[2] < MINUS_GAP_MAX * boxHeight(right.box);

/** A span of an amount with the pieces that recognition tore from it: "$80," of "$80, 700. 00"; with its minus where the field has signs. Any other span as it is. */
export function wholeAmount(span: LabelledSpan, words: readonly Word[]): LabelledSpan {
  if (FIELDS[span.key].kind !== 'money') return span;
  let { from, to } = span;
  while (areTorn(words[from - 1], words[from])) from -= 1;
  while (areTorn(words[to - 1], words[to])) to += 1;
  if (SIGNED_FIELDS.includes(span.key) && isMinusOf(words[from - 1], words[from])) from -= 1;
  return { ...span, from, to };
}
