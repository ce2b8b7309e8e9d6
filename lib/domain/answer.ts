import type { CorrectionInput, Slotted } from './correction.ts';
import { InvalidInput } from './errors.ts';
import type { ExtractionResult } from './extraction.ts';
import { FIELDS } from './fields.ts';
import { KINDS } from './kinds/table.ts';
import { parseSlot, slotProblem, typedRangesOf } from './review.ts';

/**
 * A person's answer as it is stored: its slot checked, its value normalised by the field's kind, and `corrected` or `added`
 * by whether the machine had answered that slot. Throws `InvalidInput` with a sentence that says what to type instead.
 */
export function acceptedAnswer(correction: CorrectionInput, result: ExtractionResult, predictions: readonly Slotted[]): CorrectionInput {
  const problem = slotProblem(correction, typedRangesOf(result), result.document.pages);
  if (problem) throw new InvalidInput(problem, 'slot_invalid');
  const predicted = predictions.some(({ slot }) => slot === correction.slot);
  if (correction.action === 'confirmed' && !predicted)
    throw new InvalidInput(
      `${FIELDS[correction.fieldKey].label} was not read, so there is nothing to confirm. Type its value.`,
      'nothing_to_confirm',
    );
  if (!predicted) refuseSecondValue(correction);
  if (correction.action !== 'corrected' && correction.action !== 'added') return correction;
  return { ...correction, action: predicted ? 'corrected' : 'added', value: normalised(correction) };
}

function refuseSecondValue({ slot, fieldKey }: CorrectionInput): void {
  if (FIELDS[fieldKey].many || parseSlot(slot)?.ordinal === 0) return;
  throw new InvalidInput(`A document has one ${FIELDS[fieldKey].label.toLowerCase()}. Correct the one that is there.`, 'single_value');
}

/** The typed value, or failing that the selected words, as the field's kind writes it. */
function normalised({ fieldKey, value, text }: Extract<CorrectionInput, { value: string }>): string {
  const field = FIELDS[fieldKey];
  const kind = KINDS[field.kind];
  const parsed = kind.parse(value) ?? kind.parse(text);
  if (parsed === null)
    throw new InvalidInput(`“${value}” cannot be read as ${field.label.toLowerCase()} (${field.kind}).`, 'value_unreadable');
  if (field.values && !field.values.includes(parsed))
    throw new InvalidInput(`${field.label} is one of ${field.values.join(', ')}, not “${value}”.`, 'value_unreadable');
  return parsed;
}
