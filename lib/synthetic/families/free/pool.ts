/** Wordings for one thing, written between bars. */
export type Pool = readonly [string, ...string[]];

export function pool(text: string): Pool {
  const [first = '', ...others] = text
    .split('|')
    .map((wording) => wording.replace(/\s+/g, ' ').trim())
    .filter((wording) => wording !== '');
  return [first, ...others];
}

export const asks = (wording: string): boolean => wording.endsWith('?');
