/** The ways in which text of a file is kept from the eyes of its readers. */
export const HIDING_PLACES = ['background', 'covered', 'off-page', 'invisible', 'tiny'] as const;
export type HidingPlace = (typeof HIDING_PLACES)[number];

/** Words that nobody can see, counted by what hides them. */
export type HiddenText = Readonly<Partial<Record<HidingPlace, number>>>;

const IN_WORDS: Readonly<Record<HidingPlace, string>> = Object.freeze({
  background: 'in the colour of what is behind',
  covered: 'covered by something drawn over',
  'off-page': 'off the page',
  invisible: 'set to be invisible',
  tiny: 'too small to see',
});

/** One sentence for people: `2 words: 1 off the page, 1 too small to see.` Empty when nothing is hidden. */
export function hiddenTextSentence(hidden: HiddenText): string {
  const parts = HIDING_PLACES.flatMap((place) => (hidden[place] ? [`${hidden[place].toLocaleString('en-US')} ${IN_WORDS[place]}`] : []));
  const total = HIDING_PLACES.reduce((sum, place) => sum + (hidden[place] ?? 0), 0);
  return total === 0 ? '' : `${total.toLocaleString('en-US')} ${total === 1 ? 'word' : 'words'}: ${parts.join(', ')}.`;
}
