import { describe, expect, test } from 'vitest';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { ExtractedField, ExtractionResult, RunnerUp } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { issueOf } from '#lib/domain/issue.ts';
import { type Assessed, assessRisk, isDisputed, layoutsOf, lenderKey, type RiskCode } from '#lib/domain/risk.ts';

const MODEL = 'reader@3';
const box = [0.1, 0.1, 0.2, 0.12] as const;

const field = (key: FieldKey, changes: Partial<ExtractedField> = {}): ExtractedField => ({
  key,
  value: `a ${key}`,
  text: `a ${key}`,
  page: 1,
  box: [...box],
  boxes: [[...box]],
  confidence: 0.99,
  source: 'rules',
  agreement: true,
  documentType: 'note',
  foundBy: 'some-rule',
  ...changes,
});

const complete = DOCUMENT_TYPE_TABLE.note.core.map((key) => field(key));

const rival = (changes: Partial<RunnerUp>): RunnerUp => ({
  value: 'another',
  text: 'another',
  page: 1,
  boxes: [[...box]],
  confidence: 0.4,
  foundBy: MODEL,
  against: 'Less speaks for it.',
  ...changes,
});

const contested = (key: FieldKey, changes: Partial<RunnerUp> = {}, given: Partial<ExtractedField> = {}): ExtractedField =>
  field(key, { agreement: false, explanation: { anchor: null, relation: 'below', runnersUp: [rival(changes)] }, ...given });

function assessed(changes: Partial<ExtractionResult> = {}, more: Partial<Assessed> = {}): Assessed {
  const result: ExtractionResult = {
    document: { fileName: 'a.pdf', sha256: '0'.repeat(64), pages: 2, types: [{ type: 'note', pages: [1, 2], confidence: 1 }] },
    fields: complete,
    issues: [],
    checks: [],
    model: { version: MODEL, rules: 'test' },
    timings: {},
    ...changes,
  };
  const pages = [1, 2].map((number) => ({ number, issues: [] }));
  return { result, pages, newLayouts: [], ...more };
}

const failed = (sentence: string) => ({
  check: 'rate-in-range' as const,
  passed: false,
  sentence,
  values: [{ key: 'noteRatePercent' as const, value: '40', text: '40 %', page: 1, documentType: 'note' as const }],
});
const [firstCore, secondCore] = DOCUMENT_TYPE_TABLE.note.core as [FieldKey, FieldKey];
const without = (...keys: FieldKey[]): ExtractedField[] => complete.filter(({ key }) => !keys.includes(key));
const withPages = (issues: Assessed['pages'][number]['issues']): Partial<Assessed> => ({
  pages: [
    { number: 1, issues: [] },
    { number: 2, issues },
  ],
});

describe('the risk of a document', () => {
  test('is small and has no reason when all needed fields are there, sure and uncontested', () => {
    expect(assessRisk(assessed())).toEqual({ risk: 0.01, reasons: [] });
  });

  test.each<[RiskCode, RegExp, Assessed]>([
    ['missing-field', /^Not found: /, assessed({ fields: without(firstCore) })],
    ['missing-field', /^2 needed fields not found: /, assessed({ fields: without(firstCore, secondCore) })],
    ['low-confidence', /^Unsure: .*, 42 %\.$/, assessed({ fields: [...without(firstCore), field(firstCore, { confidence: 0.42 })] })],
    ['rules-against-model', /^Rules and model differ: /, assessed({ fields: [...without(firstCore), contested(firstCore)] })],
    ['check-failed', /^The rate is 40 %\.$/, assessed({ checks: [failed('The rate is 40 %.')] })],
    ['check-failed', /^One\. 1 more check failed\.$/, assessed({ checks: [failed('One.'), failed('Two.')] })],
    ['unreadable-page', /^Page 2 could not be read\.$/, assessed({}, withPages([issueOf('page_timed_out', { page: 2 })]))],
    ['poor-page', /^Page 2 is hard to read\.$/, assessed({}, withPages([issueOf('ocr_low_confidence', { page: 2 })]))],
    ['new-layout', /from Alder Bank; none approved before\.$/, assessed({}, { newLayouts: [{ type: 'note', lender: 'Alder Bank' }] })],
    ['model-failed', /rules alone/, assessed({ issues: [issueOf('model_failed')] })],
  ])('grows by %s and says so: %s', (code, sentence, given) => {
    const { risk, reasons } = assessRisk(given);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatchObject({ code, sentence: expect.stringMatching(sentence) });
    expect(risk).toBeGreaterThan(assessRisk(assessed()).risk);
  });

  test('grows with every further finding and stays within one', () => {
    const steps = [
      assessed(),
      assessed({ checks: [failed('One.')] }),
      assessed({ checks: [failed('One.'), failed('Two.')] }),
      assessed({ checks: [failed('One.'), failed('Two.')], fields: [] }),
      assessed({ checks: Array.from({ length: 90 }, () => failed('One.')), fields: [], issues: [issueOf('model_failed')] }),
    ].map((given) => assessRisk(given).risk);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps.slice(0, 4)).size).toBe(4);
    expect(Math.max(...steps)).toBeLessThanOrEqual(1);
  });

  test('names the weightiest reason first', () => {
    const { reasons } = assessRisk(assessed({ checks: [failed('One.')] }, { newLayouts: [{ type: 'note', lender: 'Alder' }] }));
    expect(reasons.map(({ code }) => code)).toEqual(['check-failed', 'new-layout']);
  });

  test('does not count a blank page as a poor one, nor an unreadable page twice', () => {
    const quality = { dpi: 100, skewDegrees: 0, sharpness: 0, contrast: 0, noise: 0, cutEdges: [], turns: 0 as const };
    const blank = { number: 1, issues: [], quality: { ...quality, blank: true } };
    expect(assessRisk(assessed({}, { pages: [blank] })).reasons).toEqual([]);
    const lost = { number: 1, issues: [issueOf('ocr_failed', { page: 1 })], quality: { ...quality, blank: false } };
    expect(assessRisk(assessed({}, { pages: [lost] })).reasons.map(({ code }) => code)).toEqual(['unreadable-page']);
  });

  test('looks for each needed field within its own document of the packet', () => {
    const types = [
      { type: 'note' as const, pages: [1, 1] as [number, number], confidence: 1 },
      { type: 'note' as const, pages: [2, 2] as [number, number], confidence: 1 },
    ];
    const document = { ...assessed().result.document, types };
    expect(assessRisk(assessed({ document })).reasons[0]?.code).toBe('missing-field');
  });
});

describe('rules and model', () => {
  test.each<[string, boolean, ExtractedField]>([
    ['differ when the model proposes another value', true, contested('noteAmount')],
    [
      'differ when a rule proposes another value than the model’s',
      true,
      contested('noteAmount', { foundBy: 'some-rule' }, { foundBy: MODEL }),
    ],
    ['do not differ over the same value elsewhere', false, contested('noteAmount', { value: 'a noteAmount' })],
    ['do not differ when two rules do', false, contested('noteAmount', { foundBy: 'other-rule' })],
    ['do not differ when both gave the answer', false, contested('noteAmount', {}, { agreement: true })],
    ['do not differ over noise', false, contested('noteAmount', { confidence: 0.05 })],
  ])('%s', (_case, disputed, given) => {
    expect(isDisputed(given, MODEL)).toBe(disputed);
  });

  test('cannot differ where no model read', () => {
    const given = assessed({ model: { version: null, rules: 'test' }, fields: [...without(firstCore), contested(firstCore)] });
    expect(assessRisk(given).reasons).toEqual([]);
  });
});

describe('a layout', () => {
  test('is a lender and a type of document, once each, however the lender is written', () => {
    const fields = [field('lenderName', { value: 'Alder Bank, N.A.' }), field('lenderName', { value: 'ALDER BANK NA', page: 2 })];
    expect(layoutsOf(assessed({ fields }).result)).toHaveLength(1);
    expect(lenderKey('Alder Bank, N.A.')).toBe('alderbankna');
  });
});
