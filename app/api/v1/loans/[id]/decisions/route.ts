import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { fieldKeySchema } from '#lib/domain/field.ts';
import { decisionReasonSchema, decisionValueSchema } from '#lib/domain/loan-conflict.ts';
import { decideConflict } from '#lib/use-cases/decide-conflict.ts';

const bodySchema = z.object({
  fieldKey: fieldKeySchema,
  value: decisionValueSchema,
  reason: decisionReasonSchema,
  evidenceId: z.string().regex(/^[0-9a-f]{64}$/),
  lastDecisionId: z.uuid().nullable(),
});

/** Settles a conflict: the values of one side count, or (`null`) every document is right as it is. */
export const POST = route(async (asked) => {
  const loanId = idOf(asked);
  const { evidenceId, lastDecisionId, ...decision } = await bodyOf(asked, bodySchema);
  return json(await decideConflict({ actor: asked.actor, loanId, ...decision, seen: { evidenceId, lastDecisionId } }), 201);
});
