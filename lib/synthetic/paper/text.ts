import type { FieldKey } from '#lib/domain/field.ts';

/** A piece of text with one look. With a `key` it is a value that a reader should find: its printed boxes become its truth. */
export interface Printed {
  text: string;
  key?: FieldKey;
  /** Goes on with the last value of this key on the page: words between the two, such as "[Street]", belong to neither. */
  continues?: true;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  /** Set in the document's typewriter or handwriting face, as filled-in values often are. */
  filled?: boolean;
}
export type Run = string | Printed;
/** What stands in a paragraph, a cell, a line. A value may wrap over lines; it never runs over two blocks. */
export type Text = string | readonly Run[];

type Look = Omit<Printed, 'text' | 'key' | 'continues'>;

/** A value of a field as it is printed here, by the labelling rules: the shortest text that still gives the whole value. */
export const value = (key: FieldKey, text: string, look: Look = {}): Printed => ({ ...look, text, key });
/** One value in pieces, with a caption after each: "12 Elm Road [Street] Erie [City]". A piece without a caption stands before the next. */
export const captioned = (pieces: readonly (readonly [piece: Printed, caption: string])[], between = ' '): Run[] =>
  pieces.flatMap(([piece, caption], index): Run[] => [
    ...(index === 0 ? [] : [between]),
    index > 0 && piece.key ? { ...piece, continues: true } : piece,
    ...(caption === '' ? [] : [` ${caption}`]),
  ]);
export const bold = (text: string): Printed => ({ text, bold: true });
export const italic = (text: string): Printed => ({ text, italic: true });
export const underlined = (text: string): Printed => ({ text, underline: true });

export const runsOf = (text: Text): readonly Run[] => (typeof text === 'string' ? [text] : text);
export const plainOf = (text: Text): string =>
  runsOf(text)
    .map((run) => (typeof run === 'string' ? run : run.text))
    .join('');

/** Text with values in it: say`I promise to pay ${value('noteAmount', '$211,000.00')} plus interest.` */
export function say(strings: TemplateStringsArray, ...values: readonly (Text | Printed)[]): Run[] {
  return strings.flatMap((string, index) => {
    const next = values[index];
    const runs: Run[] = string === '' ? [] : [string];
    if (next === undefined) return runs;
    return [...runs, ...(typeof next === 'object' && 'text' in next ? [next] : runsOf(next))];
  });
}

/** Several texts after one another, with `between` in the gaps: names with "and", lines with a comma. */
export function joined(texts: readonly (Text | Printed)[], between: string): Run[] {
  return texts.flatMap((text, index) => {
    const runs = typeof text === 'object' && 'text' in text ? [text] : runsOf(text);
    return index === 0 ? [...runs] : [between, ...runs];
  });
}
