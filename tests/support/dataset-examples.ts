import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { TrainingExample } from '#lib/domain/training-example.ts';
import { type ExampleFacts, factsOf } from '#lib/learning/dataset/facts.ts';

/** Numbers 0..1 that are the same for the same seed: a linear congruential generator with the constants of Numerical Recipes. */
export function rolls(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
export const wordOf = (roll: () => number): string =>
  Array.from({ length: 3 + Math.floor(roll() * 6) }, () => LETTERS[Math.floor(roll() * LETTERS.length)]).join('');

/** What every paper of a form prints, whoever signs it: prose with some figures of its own. */
export function formWords(seed: number, count = 220): string[] {
  const roll = rolls(seed);
  return Array.from({ length: count }, (_, index) => (index % 40 === 17 ? String(index) : wordOf(roll)));
}

/** A paper: the form's words with values of its own after every tenth of them. */
export function paperWords(form: readonly string[], roll: () => number): string[] {
  return form.flatMap((word, index) => (index % 10 === 9 ? [word, `${Math.floor(roll() * 1e6)}`, wordOf(roll)] : [word]));
}

/** The same paper read again: one word in `everyN` comes out otherwise. */
export const readAgain = (words: readonly string[], roll: () => number, everyN = 40): string[] =>
  words.map((word) => (roll() < 1 / everyN ? `${word}l` : word));

interface Paper {
  id: string;
  words: readonly string[];
  type?: DocumentType;
  lender?: string;
  loan?: string;
  sha256?: string;
}

export function exampleOf({ id, words, type = 'note', lender, sha256 }: Paper): TrainingExample {
  return {
    ...{ id: `${id}/0`, documentId: id, fileName: `${id}.pdf`, documentType: type, labelSchemaVersion: 1 },
    sha256: sha256 ?? id.padEnd(64, '0'),
    pages: [
      {
        ...{ number: 1, width: 612, height: 792 },
        words: words.map((text) => ({ text, box: [0, 0, 0.1, 0.1], confidence: 1, source: 'text-layer' })),
      },
    ],
    pageTypes: [],
    fields:
      lender === undefined
        ? []
        : [{ key: 'lenderName', action: 'confirmed', value: lender, text: lender, page: null, boxes: [], span: null }],
    absent: [],
    unreadable: [],
  };
}

export const factsOfPaper = (paper: Paper): ExampleFacts =>
  factsOf(exampleOf(paper), { loanId: paper.loan ?? null, approvedAt: '2026-03-01T00:00:00.000Z' });
