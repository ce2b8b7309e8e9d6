import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { EvidenceChange, KeptEvidence, LoanConflict, LoanEvidence, LoanSide } from '#lib/domain/loan-conflict.ts';
import type { LoanPaper } from '#lib/domain/loan-paper.ts';
import { AGREEING_FIELDS } from './agreement.ts';
import { alike } from './alike.ts';
import { type Answered, agree, campsOf, covers, same } from './camps.ts';

function evidenceOf(key: FieldKey, { documentId, fileName, documentIndex, type, pages, values, without }: LoanPaper): LoanEvidence {
  const own = values.get(key) ?? [];
  const said = own.length > 0 ? null : (without.get(key) ?? 'not-found');
  return { documentId, fileName, documentIndex, documentType: type, pages, values: own, without: said };
}

const isExpected = (key: FieldKey, { documentType }: LoanEvidence): boolean => DOCUMENT_TYPE_TABLE[documentType].core.includes(key);

/** Everything that is said, each person or thing once. */
function unionOf(key: FieldKey, evidence: readonly LoanEvidence[]): string[] {
  const union: string[] = [];
  for (const { value } of evidence.flatMap(({ values }) => values))
    if (!union.some((known) => alike(FIELDS[key].kind, known, value))) union.push(value);
  return union;
}

const answered = (values: readonly string[]): Answered => ({ values: values.map((value) => ({ value })) });

function sideOf(key: FieldKey, evidence: readonly LoanEvidence[], union: readonly string[], kind: LoanConflict['kind']): LoanSide {
  const [fullest] = evidence;
  const values = fullest?.values.map(({ value }) => value) ?? [];
  const own = answered(values);
  const lacks = kind === 'missing' || values.length === 0 ? union.filter((value) => !covers(key, own, answered([value]))) : [];
  return { values, lacks, evidence };
}

/** What is told of a document that need not say it and says nothing: nothing. */
const isHeard = (key: FieldKey, evidence: LoanEvidence): boolean => evidence.values.length > 0 || isExpected(key, evidence);

function conflictOn(key: FieldKey, papers: readonly LoanPaper[]): LoanConflict | undefined {
  const heard = papers.map((paper) => evidenceOf(key, paper)).filter((evidence) => isHeard(key, evidence));
  const saying = heard.filter(({ values }) => values.length > 0);
  if (saying.length === 0 || heard.length < 2) return undefined;
  const union = unionOf(key, saying);
  const isShort = (evidence: LoanEvidence): boolean => isExpected(key, evidence) && !covers(key, evidence, answered(union));
  const differs = campsOf(saying, (a, b) => agree(key, a, b)).length > 1;
  if (!differs && !heard.some(isShort)) return undefined;
  const kind = differs ? 'differs' : 'missing';
  const camps = campsOf(saying, (a, b) => same(key, a, b));
  const silent = heard.filter(({ values }) => values.length === 0);
  const sides = [...camps, ...(silent.length > 0 ? [silent] : [])].map((camp) => sideOf(key, camp, union, kind));
  return { fieldKey: key, kind, sides };
}

/**
 * What the documents of a loan say differently, of the fields that they have in common (`AGREEING_FIELDS`): values that cannot
 * both be right, and documents whose core fields hold a field that they do not say, or not all of it. Differences first.
 */
export function conflictsOf(papers: readonly LoanPaper[]): LoanConflict[] {
  const found = AGREEING_FIELDS.map((key) => conflictOn(key, papers)).filter((conflict) => conflict !== undefined);
  return found.sort((a, b) => Number(a.kind === 'missing') - Number(b.kind === 'missing'));
}

const isSameDocument = (a: Pick<KeptEvidence, 'documentId' | 'documentIndex'>, b: LoanEvidence): boolean =>
  a.documentId === b.documentId && a.documentIndex === b.documentIndex;

/**
 * What a decision did not weigh: documents that say something else than they did, and documents that came and say what none of
 * them said. Empty = the decision holds. A document that left takes nothing away from what was weighed.
 */
export function changesSince(kept: readonly KeptEvidence[], { fieldKey, sides }: LoanConflict): EvidenceChange[] {
  return sides
    .flatMap(({ evidence }) => evidence)
    .flatMap((evidence): EvidenceChange[] => {
      const then = kept.find((one) => isSameDocument(one, evidence));
      const isKnown = then ? same(fieldKey, then, evidence) : kept.some((one) => same(fieldKey, one, evidence));
      if (isKnown) return [];
      const { fileName, documentType } = evidence;
      const before = then ? then.values.map(({ text }) => text) : null;
      return [{ fileName, documentType, before, after: evidence.values.map(({ text }) => text) }];
    });
}
