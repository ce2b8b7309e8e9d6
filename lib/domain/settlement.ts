import { z } from 'zod';
import { type CorrectionInput, correctionInputSchema } from './correction.ts';
import { InvalidInput } from './errors.ts';
import { FIELDS } from './fields.ts';
import type { AnsweredSlot, ComparedAnswer } from './second-review.ts';

/** What counts where two readings differ: one of them, or what the third person says. */
export const settlementChoiceSchema = z.discriminatedUnion('pick', [
  z.object({ slot: z.string(), pick: z.literal('first') }),
  z.object({ slot: z.string(), pick: z.literal('second') }),
  z.object({ slot: z.string(), pick: z.literal('other'), correction: correctionInputSchema }),
]);
export type SettlementChoice = z.infer<typeof settlementChoiceSchema>;

/**
 * The answers to be written so that the choices count; none where the first reading does. Throws `InvalidInput` naming the
 * differences that nobody decided.
 */
export function settlementOf(compared: readonly ComparedAnswer[], choices: readonly SettlementChoice[]): CorrectionInput[] {
  const bySlot = new Map(choices.map((choice) => [choice.slot, choice]));
  const open = compared.filter(({ alike }) => !alike);
  const undecided = open.filter(({ slot }) => !bySlot.has(slot)).map(({ fieldKey }) => FIELDS[fieldKey].label);
  if (undecided.length > 0) throw new InvalidInput(`Decide these first: ${undecided.join(', ')}.`, 'undecided');
  return open.flatMap((pair): CorrectionInput[] => {
    const choice = bySlot.get(pair.slot);
    if (!choice || choice.pick === 'first') return [];
    if (choice.pick === 'second') return [asCorrection(pair, pair.second)];
    return [{ ...choice.correction, slot: pair.slot, fieldKey: pair.fieldKey, documentType: pair.documentType }];
  });
}

function asCorrection({ slot, fieldKey, documentType }: ComparedAnswer, answer: AnsweredSlot | undefined): CorrectionInput {
  const subject = { slot, fieldKey, documentType };
  if (!answer || answer.said === 'absent') return { action: 'absent', ...subject };
  const { value, text, page, boxes } = answer;
  if (answer.said === 'unreadable') return { action: 'unreadable', ...subject };
  if (value === undefined || text === undefined) throw new Error(`the second answer for ${slot} has no value`);
  if (answer.asRead) return { action: 'confirmed', ...subject };
  return { action: 'corrected', ...subject, value, text, ...(page !== undefined && { page }), ...(boxes && boxes.length > 0 && { boxes }) };
}
