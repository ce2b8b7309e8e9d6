import type { Word } from '#lib/domain/page.ts';
import type { PageQuality } from '#lib/domain/page-quality.ts';
import type { GreyImage, TextRecogniser } from '#lib/domain/ports.ts';
import { inReadingOrder } from '../reading-order.ts';
import { boxesInImage, withCheckBoxes } from './check-boxes.ts';
import { cropped, reduced } from './crop.ts';
import { isSideways } from './deskew.ts';
import { type Leftover, leftoversOf } from './leftovers.ts';
import { boxBeforeTurn, type PreparedImage, prepareImage } from './prepare.ts';
import { pageQualityOf } from './quality.ts';
import { boxBeforeQuarterTurns, type QuarterTurns, quarterTurned } from './quarter-turns.ts';

/** What recognition made of one page image. */
export interface Recognition {
  words: Word[];
  blank: boolean;
  /** Mean of the words' confidence, 0..1; 0 without words. */
  confidenceMean: number;
  /** Quarter turns clockwise by which the page had to be turned to be read. */
  turns: QuarterTurns;
  quality: PageQuality;
}

/** Below this the page may lie on its side or on its head; upright pages, even bad scans, stay above. */
const UPRIGHT_CONFIDENCE_MIN = 0.55;
/** Below this a second attempt with another preparation is worth its time. */
const SURE_CONFIDENCE_MIN = 0.75;

export const confidenceMeanOf = (words: readonly Word[]): number =>
  words.length > 0 ? words.reduce((sum, word) => sum + word.confidence, 0) / words.length : 0;

const lettersOf = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/** Evidence that a page was read rightly: the letters of the words that were read with confidence. */
const lettersRead = (words: readonly Word[]): number =>
  words.reduce((sum, { text, confidence }) => sum + (confidence > 0.7 ? lettersOf(text) : 0), 0);

interface Attempt {
  prepared: PreparedImage;
  /** In reading order, boxes on the page as it came. */
  words: Word[];
  confidenceMean: number;
}

async function attempt(image: GreyImage, recogniser: TextRecogniser, smooth?: boolean): Promise<Attempt> {
  const prepared = prepareImage(image, smooth);
  if (prepared.blank) return { prepared, words: [], confidenceMean: 0 };
  const found = await recogniser.recognise(prepared.image);
  // Ordered while the lines are level, then mapped back to the page as it is shown.
  const all = [...found, ...(await passedOver(prepared.image, found, recogniser))];
  const words = inReadingOrder(withCheckBoxes(all, boxesInImage(prepared.image)));
  const placed = words.map((word) => ({ ...word, box: boxBeforeTurn(word.box, prepared) }));
  return { prepared, words: placed, confidenceMean: confidenceMeanOf(found) };
}

/** Inches of paper around a part that is read on its own, and the height of letters that are read best, in pixels. */
const PART_MARGIN = 0.1;
const LETTERS_HIGH = 64;
const PART_CONFIDENCE_MIN = 0.7;

/** The words of what recognition of the whole page passed over. */
async function passedOver(image: GreyImage, words: readonly Word[], recogniser: TextRecogniser): Promise<Word[]> {
  const parts = leftoversOf(image, words);
  const lineOf = (part: number): number => 1_000_000 * (part + 1);
  const found = await Promise.all(parts.map((part) => wordsOfPart(image, part, recogniser)));
  return found.flatMap((own, part) => own.map((word) => ({ ...word, line: word.line + lineOf(part) })));
}

async function wordsOfPart(image: GreyImage, part: Leftover, recogniser: TextRecogniser): Promise<Word[]> {
  const margin = Math.round(PART_MARGIN * image.dpi);
  const { image: small, scale } = reduced(cropped(image, part, margin), part.bottom - part.top, LETTERS_HIGH);
  const words = await recogniser.recognise(small);
  const x = (share: number): number => Math.min(1, Math.max(0, (share * small.width * scale + part.left - margin) / image.width));
  const y = (share: number): number => Math.min(1, Math.max(0, (share * small.height * scale + part.top - margin) / image.height));
  return words
    .filter(({ text, confidence }) => confidence >= PART_CONFIDENCE_MIN && lettersOf(text) >= 2)
    .map((word) => ({ ...word, box: [x(word.box[0]), y(word.box[1]), x(word.box[2]), y(word.box[3])] }));
}

/** The middle of the page says as well how it lies as the whole page, in a quarter of the time. */
function middleOf(image: GreyImage): GreyImage {
  const [left, top] = [image.width >> 2, image.height >> 2];
  return cropped(image, { left, top, right: image.width - left, bottom: image.height - top }, 0);
}

async function bestTurns(image: GreyImage, recogniser: TextRecogniser): Promise<QuarterTurns> {
  const middle = middleOf(prepareImage(image).image);
  let best: { turns: QuarterTurns; letters: number } = { turns: 0, letters: lettersRead(await recogniser.recognise(middle)) * 1.3 };
  for (const turns of isSideways(image) ? ([1, 3, 2] as const) : ([2, 1, 3] as const)) {
    const letters = lettersRead(await recogniser.recognise(quarterTurned(middle, turns)));
    if (letters > best.letters) best = { turns, letters };
    // One way that reads well is proof enough.
    if (best.letters > 200) break;
  }
  return best.turns;
}

/** Reads a page that a first attempt left in doubt with the other preparation, on the finer image where there is one. */
async function secondAttempt(first: Attempt, image: GreyImage, recogniser: TextRecogniser, finer?: Finer): Promise<Attempt> {
  const again = await attempt((await finer?.()) ?? image, recogniser, !first.prepared.rough);
  return lettersRead(again.words) > lettersRead(first.words) ? { ...again, prepared: { ...again.prepared, ...measuresOf(first) } } : first;
}

/** A finer image of the same page, or null where there is none. */
type Finer = () => Promise<GreyImage | null>;

const measuresOf = ({ prepared }: Attempt) => ({ quality: prepared.quality, cutEdges: prepared.cutEdges });

/** So many letters read with confidence prove that a page stands upright; fewer may be chance. */
const PROOF_LETTERS = 60;

/** Whether the page may lie on its side or on its head. Signs read off vertical lines can be few and confident. */
const mayBeTurned = ({ words, confidenceMean }: Attempt, image: GreyImage): boolean =>
  confidenceMean < UPRIGHT_CONFIDENCE_MIN || (lettersRead(words) < PROOF_LETTERS && isSideways(image));

/**
 * Recognises a page image. One that reads badly is tried on its side and on its head; one that stays in doubt is read
 * once more with another preparation, and the better reading wins.
 */
export async function recognisePage(image: GreyImage, recogniser: TextRecogniser, finer?: Finer): Promise<Recognition> {
  const first = await attempt(image, recogniser);
  if (first.prepared.blank) return recognitionOf(first, image, 0);
  const turns = mayBeTurned(first, image) ? await bestTurns(image, recogniser) : 0;
  if (turns === 0 && first.confidenceMean >= SURE_CONFIDENCE_MIN) return recognitionOf(first, image, 0);
  if (turns === 0) return recognitionOf(await secondAttempt(first, image, recogniser, finer), image, 0);
  const again = await attempt(quarterTurned(image, turns), recogniser);
  if (lettersRead(again.words) <= lettersRead(first.words)) return recognitionOf(first, image, 0);
  const words = again.words.map((word) => ({ ...word, box: boxBeforeQuarterTurns(word.box, turns) }));
  return recognitionOf({ ...again, words, prepared: { ...again.prepared, cutEdges: first.prepared.cutEdges } }, image, turns);
}

const recognitionOf = ({ prepared, words, confidenceMean }: Attempt, image: GreyImage, turns: QuarterTurns): Recognition => ({
  words,
  blank: prepared.blank,
  confidenceMean,
  turns,
  quality: pageQualityOf(prepared, image, turns),
});
