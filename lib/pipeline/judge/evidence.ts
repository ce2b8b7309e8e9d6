import type { KindName } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { editDistance, plain } from '../matching.ts';
import type { OtherField, Proposal } from './proposal.ts';
import { sharesWords, wordsOf } from './proposal.ts';
import type { CheckOutcome } from './value-checks.ts';

/**
 * What speaks for and against one value, as numbers of about the size of one. The names are those of the weights in a
 * bundle's calibration: changing what a name means needs a new calibration.
 */
export const EVIDENCE = [
  'always',
  'ruleScore',
  'ruleGiven',
  'ruleFound',
  'ruleWitnesses',
  'rulePlaces',
  'ruleMargin',
  'ruleOther',
  'modelFound',
  'modelLogit',
  'modelWeakest',
  'modelPlaces',
  'modelMargin',
  'modelOther',
  'modelMissing',
  'agreement',
  'boundary',
  'boundaryLonger',
  'nameEcho',
  'nameFragment',
  'ruleOtherField',
  'modelOtherField',
  'legibility',
  'checkPassed',
  'checkFailed',
  'typeConfidence',
] as const;
export type EvidenceName = (typeof EVIDENCE)[number];
export type Evidence = Readonly<Record<EvidenceName, number>>;

/** What a field may weigh in its own way, on top of what all fields share. */
export const OWN_EVIDENCE: readonly EvidenceName[] = Object.freeze([
  'always',
  'ruleGiven',
  'ruleFound',
  'ruleScore',
  'modelFound',
  'modelLogit',
  'agreement',
  'ruleOtherField',
  'modelOtherField',
]);

/** Probabilities near 0 and 1 differ more than they look; beyond 0.999 they say nothing more. */
const logit = (probability: number): number => {
  const inside = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(inside / (1 - inside)) / 7;
};

const repeated = (count: number): number => Math.min(1, Math.log2(Math.max(1, count)) / 3);

const bestOf = (numbers: readonly number[]): number => Math.max(0, ...numbers);

const legibilityOf = (proposal: Proposal): number => {
  const words = wordsOf(proposal);
  return words.length === 0 ? 1 : words.reduce((sum, { word }) => sum + word.confidence, 0) / words.length;
};

const NAMES: readonly KindName[] = ['person', 'party', 'organisation'];

/** Letters of two readings of one name that may differ. */
const MISREAD_MAX = 2;
/** Of a shorter name so many letters may tell two people apart. */
const ECHO_LETTERS_MIN = 8;

/** A middle name and a suffix; what has more words holds more names than one. */
const WORDS_MISSING_MAX = 2;

/** How much stands behind a value, to tell the better of two readings of one name. */
const support = ({ model, ruleGiven, rules }: Proposal): number =>
  model.reduce((sum, { probability }) => sum + probability, 0) + (ruleGiven ? 1 : 0) + (rules?.score ?? 0);

/** Whether a name is another one again, misread or with a word missing or too many, and the other has more behind it. */
function isEcho(proposal: Proposal, other: Proposal): boolean {
  if (support(other) <= support(proposal)) return false;
  const [own, its] = [proposal, other].map(({ value }) => plain(value).split(' '));
  if (!own || !its) return false;
  const [letters, others] = [own.join(''), its.join('')];
  if (Math.min(letters.length, others.length) >= ECHO_LETTERS_MIN && editDistance(letters, others, MISREAD_MAX) <= MISREAD_MAX) return true;
  const apart = Math.abs(own.length - its.length);
  return apart > 0 && apart <= WORDS_MISSING_MAX && (own.every((word) => its.includes(word)) || its.every((word) => own.includes(word)));
}

export interface Surroundings {
  /** All values proposed for the field, this one among them. */
  all: readonly Proposal[];
  /** How sure the document's type is, 0..1. */
  typeConfidence: number;
  check: CheckOutcome;
  /** How far its words are taken for another field. */
  elsewhere: OtherField;
}

/** The evidence for one proposal among those of its field. */
export function evidenceOf(proposal: Proposal, { all, typeConfidence, check, elsewhere }: Surroundings): Evidence {
  const { rules, ruleGiven, model, key } = proposal;
  const { many, modelled } = FIELDS[key];
  const [reading] = model;
  const others = all.filter((other) => other !== proposal);
  const overlapping = others.filter((other) => sharesWords(other, proposal));
  const rivals = many ? overlapping : others;
  const yes = (said: boolean): number => (said ? 1 : 0);
  const score = rules?.score ?? 0;
  const probability = reading?.probability ?? 0;
  const length = wordsOf(proposal).length;
  const named = NAMES.includes(FIELDS[key].kind);
  return {
    always: 1,
    ruleScore: score,
    ruleGiven: yes(ruleGiven),
    ruleFound: yes(rules !== null),
    ruleWitnesses: Math.min(3, rules?.witnesses ?? 0) / 3,
    rulePlaces: repeated(rules?.places ?? 0),
    ruleMargin: rules ? score - bestOf(rivals.map((other) => other.rules?.score ?? 0)) : 0,
    ruleOther: yes(!ruleGiven && rivals.some((other) => other.ruleGiven)),
    modelFound: yes(reading !== undefined),
    modelLogit: reading ? logit(probability) : 0,
    modelWeakest: reading ? logit(reading.weakest) : 0,
    modelPlaces: repeated(model.length),
    modelMargin: reading ? probability - bestOf(rivals.map((other) => other.model[0]?.probability ?? 0)) : 0,
    modelOther: yes(!reading && rivals.some((other) => other.model.length > 0)),
    modelMissing: yes(modelled && !reading),
    agreement: yes(rules !== null && reading !== undefined),
    boundary: yes(overlapping.length > 0),
    boundaryLonger: yes(overlapping.some((other) => wordsOf(other).length < length)),
    nameEcho: yes(named && others.some((other) => !overlapping.includes(other) && isEcho(proposal, other))),
    nameFragment: yes(named && !/\p{L}[\s.,]+\p{L}/u.test(proposal.value)),
    ruleOtherField: yes(elsewhere.rules),
    modelOtherField: elsewhere.model,
    legibility: legibilityOf(proposal),
    checkPassed: yes(check === 'passed'),
    checkFailed: yes(check === 'failed'),
    typeConfidence,
  };
}
