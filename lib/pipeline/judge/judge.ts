import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { ExtractedField } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { unionOfBoxes } from '#lib/domain/geometry.ts';
import type { Answerer, BundleCalibration } from '#lib/domain/model-bundle.ts';
import type { Candidate } from '../candidates.ts';
import { placeOf } from '../explain.ts';
import type { ModelCandidate } from '../ner/model-candidate.ts';
import type { DocumentView } from '../rules/language/rule.ts';
import { choose, type Judgeable, type Judged, weighed } from './choose.ts';
import { evidenceOf } from './evidence.ts';
import { explainJudged, foundByOf } from './explain-judged.ts';
import { otherFieldsOf, type Proposal, proposalsFor, textOf, wordsOf } from './proposal.ts';
import { checkValue } from './value-checks.ts';

/** One document with everything that was proposed for its fields. */
export interface ProposedDocument {
  view: DocumentView;
  /** How sure its type is, 0..1. */
  typeConfidence: number;
  rules: readonly Candidate[];
  model: readonly ModelCandidate[];
}

/** Who judges, and how. */
export interface Judging {
  /** `<name>@<version>` of the model. */
  version: string;
  calibration: BundleCalibration | null;
  /** One answerer for all fields; absent: who ships, field by field. */
  answerer?: Answerer;
}

/** What was proposed for each field of the document's type, with the evidence: everything that a choice is made from. */
export function judgeablesOf({ view, typeConfidence, rules, model }: ProposedDocument): Map<FieldKey, Judgeable[]> {
  const proposed = DOCUMENT_TYPE_TABLE[view.type].fields.map((key) => [key, proposalsFor(key, rules, model)] as const);
  const companions = proposed.flatMap(([, [first]]) => first ?? []);
  const elsewhere = otherFieldsOf(proposed.flatMap(([, all]) => all));
  return new Map(
    proposed.map(([key, all]) => [
      key,
      all.map((proposal) => ({
        proposal,
        evidence: evidenceOf(proposal, {
          all,
          typeConfidence,
          check: checkValue(proposal, companions, view),
          elsewhere: elsewhere(proposal),
        }),
      })),
    ]),
  );
}

/** Who answers a field: who was asked for, else who ships for it, else both together. */
export const answererOf = (key: FieldKey, { answerer, calibration }: Judging): Answerer =>
  answerer ?? calibration?.shipped[key] ?? 'combined';

function fieldOf(judged: Judged, others: readonly Judged[], view: DocumentView, judging: Judging): ExtractedField {
  const { proposal, confidence } = judged;
  const { page, boxes } = placeOf({ words: wordsOf(proposal) });
  const agreement = proposal.model.length > 0 ? proposal.rules !== null : (proposal.rules?.witnesses ?? 0) > 0;
  return {
    key: proposal.key,
    value: proposal.value,
    text: textOf(proposal),
    page,
    box: unionOfBoxes(boxes),
    boxes,
    confidence: rounded(confidence),
    source: sourceOf(proposal, answererOf(proposal.key, judging)),
    agreement,
    documentType: view.type,
    foundBy: foundByOf(proposal, judging.version),
    explanation: explainJudged(judged, others, judging.version),
  };
}

/** A value that rules and model both read is the rules': they can say which words led to it. */
const sourceOf = ({ rules }: Proposal, answerer: Answerer): ExtractedField['source'] => (rules && answerer !== 'model' ? 'rules' : 'model');

const rounded = (confidence: number): number => Math.round(confidence * 10_000) / 10_000;

/** The answers of one document, from rules and model together. What was proposed and not given is kept beside the answer. */
export function judge(document: ProposedDocument, judging: Judging): ExtractedField[] {
  return [...judgeablesOf(document)].flatMap(([key, judgeables]) => {
    const answerer = answererOf(key, judging);
    const judged = weighed(key, judgeables, answerer, judging.calibration);
    const { given, others } = choose(key, judged, answerer);
    return given.map((one) => fieldOf(one, others, document.view, judging));
  });
}
