import { z } from 'zod';

/** How the values of a kind are read, printed and compared. */
export interface Kind {
  /** The normalised value of a printed text, or null when the text is none. `parse(format(parse(x)))` is `parse(x)`. */
  parse: (text: string) => string | null;
  /** A normalised value as people print it. */
  format: (value: string) => string;
  /** Whether two normalised values say the same. */
  equal: (a: string, b: string) => boolean;
  /** Accepts normalised values only. */
  schema: z.ZodType<string>;
}

/** Exactly the values that `parse` leaves as they are. */
export const normalisedBy = (parse: Kind['parse'], message: string): z.ZodType<string> =>
  z.string().refine((value) => parse(value) === value, message);

/** One space between words, none around; compatibility forms, ligatures and typographic quotes made plain. */
export const tidied = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

/** Letters and digits only, lower case: what is left when layout and punctuation do not count. */
export const bare = (text: string): string =>
  tidied(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
