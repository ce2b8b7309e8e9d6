import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { RememberedPage } from '#lib/domain/memory.ts';
import type { PageGuess } from '../classify.ts';
import type { ModelPage } from '../ner/model-candidate.ts';

/** The cues of a page are trusted alone from here on; under `WEAK` they say nothing. */
const STRONG = 12;
const WEAK = 7;
/** How sure the model must be where the cues say nothing, or something else. */
const SURE = 0.9;
/** Where good cues speak for another type: only if cues speak for the model's too. A deed lists its riders, each in words of its own. */
const SURE_AGAINST_GOOD_CUES = 0.97;
/** Points of a page that the model knows: enough to name a document, fewer than good cues bring. */
const POINTS = 10;
/** What a model that agrees adds: together with any cue at all, enough to name a document where it is sure. */
const AGREEMENT = 8;

function likeliest({ pageTypes }: ModelPage): { type: DocumentType; probability: number } | undefined {
  const types = Object.entries(pageTypes) as [DocumentType, number][];
  const [best] = types.sort((a, b) => b[1] - a[1]);
  return best && { type: best[0], probability: best[1] };
}

/**
 * What a page looks like when the model has its say. Good cues stand, save against a model that is all but certain of a type that
 * has cues of its own; a page without any is what the model is sure of; weak cues give way to a model that is nearly certain.
 * Whether a page opens a document is told by the cues alone.
 */
export function guessWithModel(guess: PageGuess, model: ModelPage | undefined): PageGuess {
  const said = model && likeliest(model);
  if (!said || said.type === 'other') return guess;
  const { type, probability } = said;
  if (type === guess.type) return guess.points > 0 ? { ...guess, points: guess.points + AGREEMENT * probability } : guess;
  const { rival } = guess;
  if (rival.type === type && rival.points >= WEAK && probability >= SURE_AGAINST_GOOD_CUES)
    return { ...guess, ...rival, points: rival.points + AGREEMENT * probability, rival: guess };
  if (guess.points >= STRONG) return guess;
  if (probability < SURE) return guess;
  return { ...guess, type, points: POINTS, rival: guess, first: guess.first && guess.points >= WEAK };
}

/** From this likeness on a page is of the type that its layout was approved as, where its cues say nothing. */
const SAME_TYPE_MIN = 0.3;

/** What a page looks like to an organisation that remembers its layout. Cues of their own stand. */
export function guessWithMemory(guess: PageGuess, remembered: RememberedPage | undefined): PageGuess {
  if (!remembered || remembered.similarity < SAME_TYPE_MIN || guess.points >= WEAK) return guess;
  return { ...guess, type: remembered.layout.documentType, points: POINTS, rival: guess };
}
