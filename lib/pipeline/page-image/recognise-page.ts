import type { Word } from '#lib/domain/page.ts';
import type { GreyImage, TextRecogniser } from '#lib/domain/ports.ts';
import { inReadingOrder } from '../reading-order.ts';
import { boxBeforeTurn, isBlank, prepareImage } from './prepare.ts';
import { boxBeforeQuarterTurns, type QuarterTurns, quarterTurned } from './quarter-turns.ts';
import { halved } from './resample.ts';

/** What recognition made of one page image. */
export interface Recognition {
  words: Word[];
  blank: boolean;
  /** Mean of the words' confidence, 0..1; 0 without words. */
  confidenceMean: number;
  /** Quarter turns clockwise by which the page had to be turned to be read. */
  turns: QuarterTurns;
}

/** Below this the page may lie on its side or on its head; upright pages, even bad scans, stay above. */
const UPRIGHT_CONFIDENCE_MIN = 0.55;

export const confidenceMeanOf = (words: readonly Word[]): number =>
  words.length > 0 ? words.reduce((sum, word) => sum + word.confidence, 0) / words.length : 0;

/** Evidence that a page stands upright: the letters of the words that were read with confidence. */
const lettersRead = (words: readonly Word[]): number =>
  words.reduce((sum, { text, confidence }) => sum + (confidence > 0.7 ? text.replace(/[^\p{L}\p{N}]/gu, '').length : 0), 0);

async function recogniseUpright(image: GreyImage, recogniser: TextRecogniser): Promise<Omit<Recognition, 'turns'>> {
  const prepared = prepareImage(image);
  if (isBlank(prepared.image)) return { words: [], blank: true, confidenceMean: 0 };
  // Ordered while the lines are level, then mapped back to the page as it is shown.
  const words = inReadingOrder(await recogniser.recognise(prepared.image));
  const placed = words.map((word) => ({ ...word, box: boxBeforeTurn(word.box, prepared) }));
  return { words: placed, blank: false, confidenceMean: confidenceMeanOf(words) };
}

async function bestTurns(image: GreyImage, recogniser: TextRecogniser): Promise<QuarterTurns> {
  const small = halved(image);
  let best: { turns: QuarterTurns; letters: number } = { turns: 0, letters: lettersRead(await recogniser.recognise(small)) * 1.3 };
  for (const turns of [2, 1, 3] as const) {
    const letters = lettersRead(await recogniser.recognise(quarterTurned(small, turns)));
    if (letters > best.letters) best = { turns, letters };
  }
  return best.turns;
}

/** Recognises a page image; one that reads badly is tried on its side and on its head, at half size. */
export async function recognisePage(image: GreyImage, recogniser: TextRecogniser): Promise<Recognition> {
  const first = await recogniseUpright(image, recogniser);
  if (first.blank || first.confidenceMean >= UPRIGHT_CONFIDENCE_MIN) return { ...first, turns: 0 };
  const turns = await bestTurns(image, recogniser);
  if (turns === 0) return { ...first, turns };
  const again = await recogniseUpright(quarterTurned(image, turns), recogniser);
  if (again.confidenceMean <= first.confidenceMean) return { ...first, turns: 0 };
  return { ...again, words: again.words.map((word) => ({ ...word, box: boxBeforeQuarterTurns(word.box, turns) })), turns };
}
