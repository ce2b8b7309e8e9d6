/** A printed word as punctuation, core, punctuation: `"($1,250.00),"` is `(`, `$1,250.00`, `),`. */
export interface Token {
  lead: string;
  core: string;
  trail: string;
}

export function tokenOf(text: string): Token {
  const match = /^([^\p{L}\p{N}$]*)(.*?)([^\p{L}\p{N}%]*)$/su.exec(text);
  return { lead: match?.[1] ?? '', core: match?.[2] ?? text, trail: match?.[3] ?? '' };
}

/** Letters and digits only, lower case. */
export const bareOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

export const isCapitalised = (text: string): boolean => /^[^\p{L}\p{N}]*\p{Lu}/u.test(text);

const isUpper = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

/** The new words in the case of the old: all capitals where every old word of two letters or more is. */
export function inCaseOf(old: readonly string[], words: readonly string[]): string[] {
  const telling = old.filter((word) => /\p{L}{2}/u.test(word));
  return telling.length > 0 && telling.every(isUpper) ? words.map((word) => word.toUpperCase()) : [...words];
}
