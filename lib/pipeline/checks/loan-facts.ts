import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { FIELD_KEYS, type FieldKey } from '#lib/domain/field.ts';
import type { LoanConflict } from '#lib/domain/loan-conflict.ts';
import type { LoanPaper, LoanValue } from '#lib/domain/loan-paper.ts';
import { agree, campsOf } from './camps.ts';

/** A conflict and how it was decided: undefined = open; null = every document is right as it is. */
export interface WeighedConflict extends LoanConflict {
  counts: readonly string[] | null | undefined;
}

/** Why an answer counts: a person decided, all documents that say it agree, most of them say it, or nobody decided yet. */
export type FactOrigin = 'decided' | 'agreed' | 'most' | 'open';

export interface LoanFact {
  fieldKey: FieldKey;
  /** What counts, normalised: one answer of one value or more; several answers where all are right or nobody decided. */
  answers: readonly (readonly string[])[];
  origin: FactOrigin;
  /** The documents that say what counts, the surest first. */
  where: readonly { documentId: string; fileName: string; documentType: DocumentType; page: number }[];
  /** Documents that say something else. */
  others: number;
}

interface Said {
  paper: LoanPaper;
  values: readonly LoanValue[];
}

/** A person's answer is surer than any of the machine's. */
const sureness = ({ status, confidence }: LoanValue): number => (status === 'predicted' ? (confidence ?? 0) : 1 + (confidence ?? 1));
const surenessOf = ({ values }: Said): number => Math.min(...values.map(sureness));

const valuesOf = (said: Said | undefined): string[] => said?.values.map(({ value }) => value) ?? [];

const placeOf = ({ paper: { documentId, fileName, type, pages }, values }: Said): LoanFact['where'][number] => ({
  documentId,
  fileName,
  documentType: type,
  page: values[0]?.page ?? pages[0],
});

function factOf(key: FieldKey, papers: readonly LoanPaper[], conflict: WeighedConflict | undefined): LoanFact | undefined {
  const said = papers.flatMap((paper): Said[] => {
    const values = paper.values.get(key);
    return values ? [{ paper, values }] : [];
  });
  if (said.length === 0) return undefined;
  const surest = (camp: readonly Said[]): Said[] =>
    [...camp].sort((a, b) => b.values.length - a.values.length || surenessOf(b) - surenessOf(a));
  const fact = (camp: readonly Said[], answers: LoanFact['answers'], origin: FactOrigin): LoanFact => ({
    fieldKey: key,
    answers,
    origin,
    where: surest(camp).map(placeOf),
    others: said.length - camp.length,
  });
  const sides = conflict?.sides.filter(({ values }) => values.length > 0).map(({ values }) => values) ?? [];
  const [fullest = []] = [...sides].sort((a, b) => b.length - a.length);
  if (conflict?.counts) {
    const wanted = { values: conflict.counts.map((value) => ({ value })) };
    const saying = said.filter((one) => agree(key, one, wanted));
    return fact(saying, [conflict.counts], 'decided');
  }
  if (conflict?.counts === null) return fact(said, conflict.kind === 'differs' ? sides : [fullest], 'decided');
  if (conflict?.kind === 'differs') return fact(said, sides, 'open');
  if (conflict) return fact(said, [fullest], 'open');
  const camps = campsOf(said, (a, b) => agree(key, a, b));
  const [most = []] = camps.sort((a, b) => b.length - a.length || Math.max(...b.map(surenessOf)) - Math.max(...a.map(surenessOf)));
  return fact(most, [valuesOf(surest(most)[0])], camps.length === 1 ? 'agreed' : 'most');
}

/** The loan in one table: every field that any of its documents says, with the one answer that counts. In the order of the fields. */
export function factsOf(papers: readonly LoanPaper[], conflicts: readonly WeighedConflict[]): LoanFact[] {
  return FIELD_KEYS.map((key) =>
    factOf(
      key,
      papers,
      conflicts.find(({ fieldKey }) => fieldKey === key),
    ),
  ).filter((fact) => fact !== undefined);
}
