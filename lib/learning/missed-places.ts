import { type Label, type LabelledDocument, type LabelledPage, labelsOf, placeOfWords } from '#lib/domain/label.ts';
import { bareText, haveSimilarSurroundings } from './surroundings.ts';

/** A field that a person called absent, though its text stands there as it stands on papers where it was labelled. */
export interface Missed {
  /** The label `absent`, with the place that was found. */
  label: Label;
  like: Label;
  /** All labels of that text and field among similar words. */
  likes: readonly Label[];
}

export const absentLabelsOf = (labels: readonly Label[]): Label[] => labels.filter(({ value }) => value === undefined);

/** A short figure or word stands anywhere. */
const LETTERS_MIN = 4;

/** Labelled values by type, field and first word, to be found again where somebody saw none. */
export class KnownPlaces {
  readonly #byStart = new Map<string, Label[]>();

  constructor(labels: readonly Label[]) {
    for (const label of labels) {
      const [start] = label.place?.words ?? [];
      if (!start || !label.place || bareText(label.place.text).length < LETTERS_MIN) continue;
      const key = keyOf(label, start.text);
      this.#byStart.set(key, [...(this.#byStart.get(key) ?? []), label]);
    }
  }

  /** At most one place for each field that is said to be absent. */
  missedIn(document: LabelledDocument): Missed[] {
    const labels = labelsOf(document);
    return absentLabelsOf(labels).flatMap((label): Missed[] => {
      const index = Number(label.slot.split('/')[0]);
      const [first, last] = document.types[index]?.pages ?? [1, 0];
      const given = labels.some((other) => other.fieldKey === label.fieldKey && other.value !== undefined && slotIndex(other) === index);
      const pages = given ? [] : document.pages.filter(({ number }) => first <= number && number <= last);
      for (const page of pages) {
        const missed = this.#onPage(label, page);
        if (missed) return [missed];
      }
      return [];
    });
  }

  #onPage(label: Label, page: LabelledPage): Missed | undefined {
    for (const [at, word] of page.words.entries()) {
      for (const like of this.#byStart.get(keyOf(label, word.text)) ?? []) {
        if (!like.place) continue;
        const place = placeOfWords(page, at, at + like.place.words.length - 1);
        const isSame = bareText(place.text) === bareText(like.place.text) && haveSimilarSurroundings(place, like.place);
        if (isSame) return { label: { ...label, place }, like, likes: this.#likes(like) };
      }
    }
    return undefined;
  }

  #likes(like: Label): Label[] {
    const start = like.place?.words[0]?.text ?? '';
    return (this.#byStart.get(keyOf(like, start)) ?? []).filter(
      ({ place }) =>
        place && like.place && bareText(place.text) === bareText(like.place.text) && haveSimilarSurroundings(place, like.place),
    );
  }
}

const slotIndex = ({ slot }: Label): number => Number(slot.split('/')[0]);

const keyOf = ({ documentType, fieldKey }: Label, start: string): string => `${documentType} ${fieldKey} ${bareText(start)}`;
