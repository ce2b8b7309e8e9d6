import { z } from 'zod';
import type { DocumentType } from './document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from './document-types/table.ts';
import type { ExtractedField, ExtractionResult } from './extraction.ts';
import type { FieldKey } from './field.ts';
import { FIELDS } from './fields.ts';
import type { Issue, IssueCode } from './issue.ts';
import { describePageQuality, type PageQuality } from './page-quality.ts';

export const RISK_CODES = [
  'missing-field',
  'check-failed',
  'rules-against-model',
  'low-confidence',
  'unreadable-page',
  'poor-page',
  'new-layout',
  'model-failed',
  'label-doubt',
  'model-mistake',
  'worth-learning',
] as const;
export type RiskCode = (typeof RISK_CODES)[number];

/** Why a document is worth a look, with a sentence for the person who takes it. */
export const riskReasonSchema = z.object({ code: z.enum(RISK_CODES), sentence: z.string().min(1) });
export type RiskReason = z.infer<typeof riskReasonSchema>;

export interface Risk {
  /** How much a look is worth, 0 (nothing stands out) to 1. */
  risk: number;
  /** The weightiest first. */
  reasons: RiskReason[];
}

/** A lender and type of document that nobody of the organisation has approved before. */
export interface NewLayout {
  type: DocumentType;
  lender: string;
}

export interface Assessed {
  result: ExtractionResult;
  pages: readonly { number: number; issues: readonly Issue[]; quality?: PageQuality | null }[];
  newLayouts: readonly NewLayout[];
}

/** Below this a field is named as unsure; the same cut as the word "High". */
const SURE_MIN = 0.9;
/** A rival less likely than this is noise, not a disagreement. */
const RIVAL_MIN = 0.15;

type Finding = RiskReason & { weight: number };

/**
 * Weighs everything that speaks for a look at a document. Each finding counts as an independent chance (its weight, 0..1) that
 * something is wrong, so that the risk is one minus the product of what remains: every further finding raises it, none alone
 * reaches 1. The weights are judgements, not measured.
 */
export function assessRisk({ result, pages, newLayouts }: Assessed): Risk {
  const found: readonly (Finding | undefined)[] = [
    missing(result),
    failedChecks(result),
    disputes(result),
    unsure(result),
    unreadable(pages),
    poor(pages),
    layouts(newLayouts),
    modelFailed(result),
  ];
  const findings = found.filter((finding) => finding !== undefined).sort((a, b) => b.weight - a.weight);
  const calm = findings.reduce((rest, { weight }) => rest * (1 - weight), leastSure(result));
  return {
    risk: Math.round((1 - calm) * 10_000) / 10_000,
    reasons: findings.map(({ code, sentence }) => ({ code, sentence })),
  };
}

interface CoreField {
  key: FieldKey;
  values: ExtractedField[];
}

/** The fields without which each document of the file is not done. */
const coreFields = ({ document, fields }: ExtractionResult): CoreField[] =>
  document.types.flatMap(({ type, pages: [first, last] }) =>
    DOCUMENT_TYPE_TABLE[type].core.map((key) => ({
      key,
      values: fields.filter((field) => field.key === key && first <= field.page && field.page <= last),
    })),
  );

const lowest = (values: readonly ExtractedField[]): number => Math.min(1, ...values.map(({ confidence }) => confidence));

/** Of what was found of the core fields; 1 when nothing was. */
const leastSure = (result: ExtractionResult): number => lowest(coreFields(result).flatMap(({ values }) => values));

function missing(result: ExtractionResult): Finding | undefined {
  const keys = coreFields(result).flatMap(({ key, values }) => (values.length === 0 ? [key] : []));
  if (keys.length === 0) return undefined;
  const sentence = `${keys.length === 1 ? 'Not found' : `${keys.length} needed fields not found`}: ${named(keys)}.`;
  return { code: 'missing-field', sentence, weight: ofMany(0.4, keys.length) };
}

function unsure(result: ExtractionResult): Finding | undefined {
  const doubtful = coreFields(result)
    .map(({ key, values }) => ({ key, confidence: lowest(values) }))
    .filter(({ confidence }) => confidence < SURE_MIN)
    .sort((a, b) => a.confidence - b.confidence);
  const [least] = doubtful;
  if (!least) return undefined;
  const more = doubtful.length > 1 ? `, and ${doubtful.length - 1} more` : '';
  const sentence = `Unsure: ${FIELDS[least.key].label}, ${Math.round(least.confidence * 100)} %${more}.`;
  // How unsure it is counts already; here only that there are several.
  return { code: 'low-confidence', sentence, weight: ofMany(0.1, doubtful.length) };
}

function disputes({ fields, model }: ExtractionResult): Finding | undefined {
  const { version } = model;
  if (version === null) return undefined;
  const keys = fields.filter((field) => isDisputed(field, version)).map(({ key }) => key);
  if (keys.length === 0) return undefined;
  return { code: 'rules-against-model', sentence: `Rules and model differ: ${named(keys)}.`, weight: ofMany(0.25, keys.length) };
}

/** Whether one of rules and model proposed another value than the one that was given. `version` names the model. */
export function isDisputed({ value, agreement, foundBy, explanation }: ExtractedField, version: string): boolean {
  if (agreement || !explanation) return false;
  const byModel = foundBy === version;
  return explanation.runnersUp.some(
    (rival) => rival.value !== value && (rival.foundBy === version) !== byModel && rival.confidence >= RIVAL_MIN,
  );
}

function failedChecks({ checks }: ExtractionResult): Finding | undefined {
  const failed = checks.filter(({ passed }) => !passed);
  const [first] = failed;
  if (!first) return undefined;
  const more = failed.length === 1 ? '' : ` ${failed.length - 1} more ${failed.length === 2 ? 'check' : 'checks'} failed.`;
  return { code: 'check-failed', sentence: `${first.sentence}${more}`, weight: ofMany(0.45, failed.length) };
}

const UNREADABLE: readonly IssueCode[] = ['page_failed', 'page_timed_out', 'page_out_of_memory', 'ocr_failed'];

const isUnreadable = ({ issues }: Assessed['pages'][number]): boolean => issues.some(({ code }) => UNREADABLE.includes(code));

function unreadable(pages: Assessed['pages']): Finding | undefined {
  const bad = pages.filter(isUnreadable);
  if (bad.length === 0) return undefined;
  return { code: 'unreadable-page', sentence: `${pagesNamed(bad)} could not be read.`, weight: 0.3 + 0.5 * (bad.length / pages.length) };
}

function poor(pages: Assessed['pages']): Finding | undefined {
  const bad = pages.filter(
    (page) =>
      !isUnreadable(page) &&
      (page.issues.some(({ code }) => code === 'ocr_low_confidence') ||
        (page.quality && !page.quality.blank && describePageQuality(page.quality).length > 0)),
  );
  if (bad.length === 0) return undefined;
  const sentence = `${pagesNamed(bad)} ${bad.length === 1 ? 'is' : 'are'} hard to read.`;
  return { code: 'poor-page', sentence, weight: 0.05 + 0.2 * (bad.length / pages.length) };
}

function layouts(newLayouts: readonly NewLayout[]): Finding | undefined {
  const [first] = newLayouts;
  if (!first) return undefined;
  const more = newLayouts.length > 1 ? `, and ${newLayouts.length - 1} more` : '';
  const sentence = `New here: ${DOCUMENT_TYPE_TABLE[first.type].label} from ${first.lender}${more}; none approved before.`;
  return { code: 'new-layout', sentence, weight: 0.15 };
}

const modelFailed = ({ issues }: ExtractionResult): Finding | undefined =>
  issues.some(({ code }) => code === 'model_failed')
    ? { code: 'model-failed', sentence: 'The model could not read it; rules alone answered.', weight: 0.2 }
    : undefined;

/** The weight of several findings of one kind, each with the weight of one. */
const ofMany = (one: number, count: number): number => 1 - (1 - one) ** count;

const NAMED_MAX = 3;

function named(keys: readonly FieldKey[]): string {
  const labels = [...new Set(keys.map((key) => FIELDS[key].label))];
  const rest = labels.length - NAMED_MAX;
  return `${labels.slice(0, NAMED_MAX).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const pagesNamed = (pages: readonly { number: number }[]): string =>
  pages.length === 1 ? `Page ${pages[0]?.number}` : `${pages.length} pages (the first is page ${pages[0]?.number})`;

/** The lenders whose documents stand in a file, by type, as the machine read them: each pair once. */
export function layoutsOf({ document, fields }: ExtractionResult): NewLayout[] {
  const pairs = document.types.flatMap(({ type, pages: [first, last] }) =>
    fields.filter(({ key, page }) => key === 'lenderName' && first <= page && page <= last).map(({ value }) => ({ type, lender: value })),
  );
  return [...new Map(pairs.map((pair) => [`${pair.type} ${lenderKey(pair.lender)}`, pair])).values()];
}

/** A lender's name as it is compared: letters and digits alone. */
export const lenderKey = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '');
