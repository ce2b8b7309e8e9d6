import { MODELLED_KEYS } from '#lib/domain/model-bundle.ts';
import type { GeneratedDocument, LostMention } from '#lib/domain/training-page.ts';

type Tally = Record<string, number>;
const LOST_KEPT = 200;

/** What a data set holds, for the sidecar beside it: so that a gap is seen before a model is trained on it. */
export interface DatasetCounts {
  documents: number;
  pages: number;
  words: number;
  documentsBy: { type: Tally; family: Tally; split: Tally; source: Tally };
  pagesBy: { type: Tally; split: Tally; source: Tally };
  /** By label: mentions that got a label, the words in them, the documents that have one, and mentions that got none. */
  labels: Record<string, { mentions: number; words: number; documents: number; unseen: number; disagreeing: number }>;
  torn: number;
  /** The first of the mentions in a text layer that got no label. */
  lost: (LostMention & { id: string; family: string })[];
}

const add = (tally: Tally, name: string, count = 1): void => {
  tally[name] = (tally[name] ?? 0) + count;
};

/** Counts up document by document; `counts` is what has come so far. */
export function openCounts(): { counts: DatasetCounts; add(document: GeneratedDocument): void } {
  const none = { mentions: 0, words: 0, documents: 0, unseen: 0, disagreeing: 0 };
  const counts: DatasetCounts = {
    ...{ documents: 0, pages: 0, words: 0, torn: 0, lost: [] },
    documentsBy: { type: {}, family: {}, split: {}, source: {} },
    pagesBy: { type: {}, split: {}, source: {} },
    labels: Object.fromEntries(MODELLED_KEYS.map((key) => [key, { ...none }])),
  };
  return {
    counts,
    add: (document) => {
      const { id, documentType, family, split, source, pages } = document;
      counts.documents++;
      counts.pages += pages.length;
      counts.words += pages.reduce((sum, { tokens }) => sum + tokens.length, 0);
      counts.torn += document.torn;
      for (const [by, name] of Object.entries({ type: documentType, family, split, source }))
        add(counts.documentsBy[by as keyof DatasetCounts['documentsBy']], name);
      for (const [by, name] of Object.entries({ type: documentType, split, source }))
        add(counts.pagesBy[by as keyof DatasetCounts['pagesBy']], name, pages.length);
      for (const key of new Set(document.mentions.map((mention) => mention.key))) {
        const label = counts.labels[key];
        const mentions = document.mentions.filter((mention) => mention.key === key);
        if (!label) continue;
        label.documents++;
        label.mentions += mentions.length;
        label.words += mentions.reduce((sum, { words }) => sum + words, 0);
      }
      for (const lost of document.lost) {
        const label = counts.labels[lost.key];
        if (label) label[lost.read === '' ? 'unseen' : 'disagreeing']++;
        if (source === 'text-layer' && counts.lost.length < LOST_KEPT) counts.lost.push({ ...lost, id, family });
      }
    },
  };
}
