import { describe, expect, test } from 'vitest';
import type { EvaluatedDocument } from '#lib/domain/evaluation.ts';
import { compare } from '#lib/learning/comparison.ts';
import { evaluatedDocument } from '#tests/support/evaluated-documents.ts';

const NAMES = { ours: 'new@2', theirs: 'old@1' };
const side = (...documents: EvaluatedDocument[]) => ({
  answerer: 'combined' as const,
  documents: new Map(documents.map((document, line) => [line, document])),
});
const right = evaluatedDocument({ noteAmount: 'r', lenderName: 'r' });
const wrong = evaluatedDocument({ noteAmount: 'r', lenderName: 'w' });

describe('a comparison', () => {
  test('says which is better where every document says so', () => {
    const said = compare(side(...Array.from({ length: 12 }, () => right)), side(...Array.from({ length: 12 }, () => wrong)), NAMES);
    expect(said).toMatchObject({ documents: 12, unpaired: 0, verdict: 'ours', ours: { f1: 1 }, theirs: { f1: 0.5 } });
    expect(said.sentence).toBe('new@2 is better than old@1: +50.0 points of F1, 95 % between +50.0 and +50.0, on 12 documents.');
    // Right by ours alone: 12 documents, 12 fields, exact: 2 / 2 ** 12.
    expect(said.coreDocuments).toEqual({ ours: 12, theirs: 0, p: 2 / 4096, exact: true });
    expect(said.fieldAnswers).toMatchObject({ ours: 12, theirs: 0 });
  });

  test('says that it cannot be told where the documents are few and of two minds', () => {
    const said = compare(side(right, wrong, right), side(wrong, right, right), NAMES);
    expect(said.verdict).toBe('open');
    expect(said.sentence).toMatch(
      /^It cannot be told which of new@2 and old@1 is better: ±0\.0 points .* on 3 documents\. More documents would tell\.$/,
    );
  });

  test('never takes fewer than ten documents for proof, however clear they look', () => {
    const of = (count: number, document: EvaluatedDocument) => side(...Array.from({ length: count }, () => document));
    expect(compare(of(9, right), of(9, wrong), NAMES)).toMatchObject({ verdict: 'open', overall: { difference: 0.5 } });
    expect(compare(of(10, right), of(10, wrong), NAMES).verdict).toBe('ours');
    expect(compare(of(10, wrong), of(10, right), NAMES).verdict).toBe('theirs');
  });

  test('pairs documents by their line, and counts those that only one has', () => {
    const ours = side(right, right, right);
    const theirs = {
      answerer: 'combined' as const,
      documents: new Map([
        [1, wrong],
        [7, right],
      ]),
    };
    expect(compare(ours, theirs, NAMES)).toMatchObject({ documents: 1, unpaired: 3, theirs: { f1: 0.5 } });
    expect(compare(ours, { ...theirs, documents: new Map() }, NAMES).sentence).toBe('new@2 and old@1 answered no document in common.');
  });

  test('tells every field by itself, the one that loses most first, and core fields apart', () => {
    const ours = evaluatedDocument({ noteAmount: 'w', lenderName: 'r', propertyAddress: 'm' });
    const theirs = evaluatedDocument({ noteAmount: 'r', lenderName: 'w', propertyAddress: 'r' });
    const said = compare(side(ours, ours), side(theirs, theirs), NAMES);
    expect(said.fields.map(({ key, difference, support }) => [key, difference, support])).toEqual([
      ['noteAmount', -1, 2],
      ['propertyAddress', -1, 2],
      ['lenderName', 1, 2],
    ]);
    expect(said.coreFields.map(({ key }) => key)).toEqual(['noteAmount', 'lenderName']);
  });

  test('holds a model against the rules alone on its own documents', () => {
    const document = evaluatedDocument({ noteAmount: 'r' }, { rules: { noteAmount: 'm' } });
    const { documents } = side(document);
    expect(compare({ answerer: 'combined', documents }, { answerer: 'rules', documents }, NAMES)).toMatchObject({
      ours: { f1: 1 },
      theirs: { f1: 0 },
    });
  });
});
