import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { RulesOf } from './rule.ts';

/** A rule that reads whether a title says fixed or adjustable: "ADJUSTABLE RATE NOTE". A rate that is fixed initially is adjusted later. */
export const titled =
  ({ name, types, title, score }: { name: string; types: readonly DocumentType[]; title: string; score: number }): RulesOf =>
  (field) => [
    {
      name,
      field,
      types,
      score,
      relation: 'in the title',
      find: ({ flow }) =>
        [...flow.text.matchAll(new RegExp(`\\b(initial fixed|fixed|adjustable|variable)[- ]rate ${title}\\b`, 'gi'))].map((match) => {
          const words = flow.wordsAt(match.index, match.index + match[0].length);
          return [{ value: /^fixed/i.test(match[0]) ? 'Fixed' : 'AdjustableRate', text: match[0], words }];
        }),
    },
  ];
