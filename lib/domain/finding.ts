import { z } from 'zod';
import type { DocumentType } from './document-types/key.ts';
import { type FieldKey, fieldKeySchema } from './field.ts';
import type { Label } from './label.ts';

/** sha256 of what was found. */
export const findingIdSchema = z.string().regex(/^[0-9a-f]{64}$/, 'There is no such finding.');

export const FINDING_KINDS = ['other-field', 'missed', 'layout', 'rule'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Labels that say one thing, where others of the same finding say something else. */
export interface FindingSide {
  /** `absent`: people said that the field is not on the document; `place` of its labels is where it stands after all. */
  said: 'value' | 'absent';
  fieldKey: FieldKey;
  labels: readonly Label[];
}

/** Values that were labelled in two ways, or that break a labelling rule. */
export interface Finding {
  kind: FindingKind;
  documentType: DocumentType;
  /** What was found, in a sentence. */
  sentence: string;
  /** The printed text, or the words that lead to it, that all labels share; of a rule its name. */
  shared: string;
  sides: readonly FindingSide[];
}

/** What a person makes of a finding: one field for all, the shortened text, the value where it was missed, or nowhere at all. */
export const relabelChoiceSchema = z.discriminatedUnion('make', [
  z.object({ make: z.literal('field'), fieldKey: fieldKeySchema }),
  z.object({ make: z.literal('shorter') }),
  z.object({ make: z.literal('value') }),
  z.object({ make: z.literal('absent') }),
]);
export type RelabelChoice = z.infer<typeof relabelChoiceSchema>;

/** The choices that a finding leaves. */
export function choicesOf({ kind, sides }: Finding): RelabelChoice[] {
  if (kind === 'rule') return [{ make: 'shorter' }, { make: 'absent' }];
  if (kind === 'missed') return [{ make: 'value' }, { make: 'absent' }];
  return sides.map(({ fieldKey }) => ({ make: 'field', fieldKey }));
}

/** What makes a finding the same one tomorrow: what its labels say, not in which order they were found. */
export const findingFacts = ({ kind, documentType, shared, sides }: Finding): unknown => ({
  kind,
  documentType,
  shared,
  sides: sides
    .map(({ said, fieldKey, labels }) => ({
      said,
      fieldKey,
      labels: labels.map(({ documentId, slot, value }) => `${documentId} ${slot} ${value ?? ''}`).sort(),
    }))
    .sort((a, b) => (`${a.fieldKey} ${a.said}` < `${b.fieldKey} ${b.said}` ? -1 : 1)),
});
