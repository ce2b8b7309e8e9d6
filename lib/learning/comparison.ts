import type { EvaluatedDocument } from '#lib/domain/evaluation.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { Answerer } from '#lib/domain/model-bundle.ts';
import { pointsWord } from '#lib/domain/promotion.ts';
import { coreOutcome, countsOfField } from './evaluated.ts';
import { addCounts, type Counts, measures, NO_COUNTS } from './score.ts';
import { type CountedPair, type McNemar, mcnemar, type PairedBootstrap, pairedBootstrap } from './significance.ts';

/** One answerer of an evaluation, by the line of its documents. */
export interface Side {
  answerer: Answerer;
  documents: ReadonlyMap<number, EvaluatedDocument>;
}

export interface ComparedField extends PairedBootstrap {
  key: FieldKey;
  /** Labelled values on these documents. */
  support: number;
  ours: number;
  theirs: number;
}

export interface Comparison {
  /** Documents that both answered. */
  documents: number;
  /** Documents that only one of them has: they do not count. */
  unpaired: number;
  ours: Counts & { f1: number };
  theirs: Counts & { f1: number };
  overall: PairedBootstrap;
  fields: ComparedField[];
  coreFields: ComparedField[];
  /** Documents whose labelled core fields are all right. */
  coreDocuments: McNemar;
  /** Fields of a document that are wholly right. */
  fieldAnswers: McNemar;
  verdict: 'ours' | 'theirs' | 'open';
  sentence: string;
}

/** Fewer documents say nothing: the bootstrap of a handful is far too sure, for it knows no others. */
const TELLING_MIN = 10;

const f1Of = (counts: Counts): Counts & { f1: number } => ({ ...counts, f1: measures(counts).f1 });
const total = (all: readonly Counts[]): Counts => all.reduce<Counts>(addCounts, NO_COUNTS);

interface Names {
  ours: string;
  theirs: string;
}

interface Pair {
  ours: EvaluatedDocument;
  theirs: EvaluatedDocument;
}

/** Which of two is better on the documents that both answered, and whether so few documents can tell. */
export function compare(ours: Side, theirs: Side, names: Names): Comparison {
  const pairs = [...ours.documents].flatMap(([line, document]): Pair[] => {
    const other = theirs.documents.get(line);
    return other ? [{ ours: document, theirs: other }] : [];
  });
  const answers = pairs.map((pair) => ({ ours: pair.ours.by[ours.answerer], theirs: pair.theirs.by[theirs.answerer] }));
  const counted = answers.map((pair) => ({
    ours: total(pair.ours.fields.map(countsOfField)),
    theirs: total(pair.theirs.fields.map(countsOfField)),
  }));
  const overall = pairedBootstrap(counted);
  const [low, high] = pairs.length < TELLING_MIN ? [0, 0] : overall.interval;
  const verdict = low > 0 ? 'ours' : high < 0 ? 'theirs' : 'open';
  return {
    documents: pairs.length,
    unpaired: ours.documents.size + theirs.documents.size - 2 * pairs.length,
    ours: f1Of(total(counted.map((pair) => pair.ours))),
    theirs: f1Of(total(counted.map((pair) => pair.theirs))),
    overall,
    fields: comparedFields(answers, false),
    coreFields: comparedFields(answers, true),
    coreDocuments: coreDocuments(answers),
    fieldAnswers: fieldAnswers(answers),
    verdict,
    sentence: sentenceOf(overall, verdict, names),
  };
}

type Answers = { ours: EvaluatedDocument['by'][Answerer]; theirs: EvaluatedDocument['by'][Answerer] }[];

function comparedFields(answers: Answers, coreOnly: boolean): ComparedField[] {
  const found = new Map<FieldKey, CountedPair[]>();
  for (const { ours, theirs } of answers) {
    const others = new Map(theirs.fields.map((field) => [field.key, field]));
    for (const field of ours.fields) {
      const other = others.get(field.key);
      if (!other || (coreOnly && !field.core)) continue;
      const pair = { ours: countsOfField(field), theirs: countsOfField(other) };
      found.set(field.key, [...(found.get(field.key) ?? []), pair]);
    }
  }
  return [...found]
    .map(([key, pairs]) => {
      const [own, rival] = [total(pairs.map((pair) => pair.ours)), total(pairs.map((pair) => pair.theirs))];
      return { key, support: own.tp + own.fn, ours: measures(own).f1, theirs: measures(rival).f1, ...pairedBootstrap(pairs) };
    })
    .sort((a, b) => a.difference - b.difference || a.key.localeCompare(b.key));
}

function coreDocuments(answers: Answers): McNemar {
  const right = (answer: Answers[number]['ours']): boolean => coreOutcome(answer) === 'right';
  const judged = answers.filter(({ ours }) => coreOutcome(ours) !== 'none');
  const alone = (one: 'ours' | 'theirs', other: 'ours' | 'theirs'): number =>
    judged.filter((pair) => right(pair[one]) && !right(pair[other])).length;
  return mcnemar(alone('ours', 'theirs'), alone('theirs', 'ours'));
}

function fieldAnswers(answers: Answers): McNemar {
  let [ours, theirs] = [0, 0];
  for (const pair of answers) {
    const others = new Map(pair.theirs.fields.map((field) => [field.key, field]));
    for (const field of pair.ours.fields) {
      const other = others.get(field.key);
      if (!other) continue;
      const [own, rival] = [isRight(countsOfField(field)), isRight(countsOfField(other))];
      if (own && !rival) ours += 1;
      if (rival && !own) theirs += 1;
    }
  }
  return mcnemar(ours, theirs);
}

const isRight = ({ fp, fn }: Counts): boolean => fp === 0 && fn === 0;

function sentenceOf(
  { difference, interval: [low, high], documents }: PairedBootstrap,
  verdict: Comparison['verdict'],
  names: Names,
): string {
  const said = `${pointsWord(difference)} points of F1, 95 % between ${pointsWord(low)} and ${pointsWord(high)}, on ${documents} ${documents === 1 ? 'document' : 'documents'}`;
  if (documents === 0) return `${names.ours} and ${names.theirs} answered no document in common.`;
  if (verdict === 'ours') return `${names.ours} is better than ${names.theirs}: ${said}.`;
  if (verdict === 'theirs') return `${names.ours} is worse than ${names.theirs}: ${said}.`;
  return `It cannot be told which of ${names.ours} and ${names.theirs} is better: ${said}. More documents would tell.`;
}
