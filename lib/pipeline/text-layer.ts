import type { Word } from '#lib/domain/page.ts';
import { isPlausibleWord, namelessIn } from '#lib/domain/plausible-text.ts';
import type { PageContent } from '#lib/domain/ports.ts';

/**
 * What the text inside the file is worth: `whole` = all that can be read on the page; `part` = right, but the page is
 * an image with more on it; `none` = there is none; `garbled` = it does not say what the page shows.
 */
export interface TextLayerVerdict {
  worth: 'whole' | 'part' | 'none' | 'garbled';
  /** In words for people. */
  reason: string;
}

const GARBAGE_SHARE_MAX = 0.1;
const IMPLAUSIBLE_SHARE_MAX = 0.5;
/** Fewer words say too little about themselves. */
const WORDS_JUDGED_MIN = 15;
const IMAGE_SHARE_MIN = 0.5;
/** A recognised scan carries more words than this; a stamp, a footer or filled fields over a scan carry fewer. */
const WORDS_OVER_IMAGE_MIN = 80;

/** Beyond this the page has to be looked at: either the text is a trick, or it was misjudged. */
const HIDDEN_PER_WORD_MAX = 2;

function garbageShareOf(words: readonly Word[]): number {
  const text = words.map((word) => word.text).join('');
  return text.length > 0 ? namelessIn(text) / text.length : 0;
}

/** Judges the text layer of one page by itself, without looking at the page. */
export function judgeTextLayer({
  words,
  imageShare,
  hiddenWords,
  garbledWords = 0,
}: Pick<PageContent, 'words' | 'imageShare' | 'hiddenWords' | 'garbledWords'>): TextLayerVerdict {
  if (garbledWords > words.length) return { worth: 'garbled', reason: 'The text inside the file does not spell words' };
  if (words.length === 0) return { worth: 'none', reason: 'The page has no text of its own' };
  if (garbageShareOf(words) > GARBAGE_SHARE_MAX) return { worth: 'garbled', reason: 'The text inside the file is not made of letters' };
  const implausible = words.filter((word) => !isPlausibleWord(word.text)).length;
  if (words.length >= WORDS_JUDGED_MIN && implausible / words.length > IMPLAUSIBLE_SHARE_MAX) {
    return { worth: 'garbled', reason: 'The text inside the file does not spell words' };
  }
  if (garbledWords > 0) return { worth: 'part', reason: 'Some of the text inside the file does not spell words' };
  if (imageShare > IMAGE_SHARE_MIN && words.length < WORDS_OVER_IMAGE_MIN) {
    return { worth: 'part', reason: 'The page is mostly an image with some text over it' };
  }
  if (hiddenWords > words.length * HIDDEN_PER_WORD_MAX) {
    return { worth: 'part', reason: 'Most of the text inside the file cannot be seen on the page' };
  }
  return { worth: 'whole', reason: 'The page has usable text of its own' };
}
