import type { EvaluatedDocument, JudgedAnswer, JudgedField } from '#lib/domain/evaluation.ts';
import type { FieldKey } from '#lib/domain/field.ts';

/** What became of one field: `r`ight, `w`rong (and so missed too), `m`issed, `e`xtra (none is there). */
export type Outcome = 'r' | 'w' | 'm' | 'e';
type Outcomes = Partial<Record<FieldKey, Outcome>>;

const core: readonly string[] = ['noteAmount', 'lenderName'];

function judgedField(key: FieldKey, outcome: Outcome): JudgedField {
  const judged = outcome === 'm' ? [] : [{ value: outcome, confidence: 0.9, correct: outcome === 'r', place: null }];
  return { key, core: core.includes(key), judged, missed: outcome === 'w' || outcome === 'm' ? ['as printed'] : [] };
}

const answerOf = (outcomes: Outcomes): JudgedAnswer => ({
  documentType: 'note',
  fields: (Object.entries(outcomes) as [FieldKey, Outcome][]).map(([key, outcome]) => judgedField(key, outcome)),
  accepted: true,
});

/** An evaluated note whose fields came out as said; rules and model alone as well, unless told. */
export function evaluatedDocument(outcomes: Outcomes, more: Partial<EvaluatedDocument> & { rules?: Outcomes } = {}): EvaluatedDocument {
  const { rules, ...rest } = more;
  return {
    ...{ documentIndex: 0, documentType: 'note', pages: [1, 1], lender: 'Alder Bank' },
    ...{ textSource: 'text-layer', quality: 'born-digital', labels: [], absent: [], modelFailed: false, msPerPage: 100 },
    by: { combined: answerOf(outcomes), rules: answerOf(rules ?? outcomes), model: answerOf(outcomes) },
    ...rest,
  };
}
