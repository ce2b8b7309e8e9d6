import { documentTypeSchema } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { fieldKeySchema } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { FittedMetric, MetricKey } from '#lib/domain/watch.ts';
import type { Evidence } from './evidence.ts';
import { NEW_LENDER, NO_LENDER, OTHER_LENDER } from './measure.ts';
import { NUMBER_LOOKS, unscaled } from './metric-table.ts';

/** What people call a metric. */
export const METRIC_NAMES: Readonly<Record<MetricKey, string>> = Object.freeze({
  type: 'Types of document',
  lender: 'Lenders',
  'new-lender': 'Lenders never seen before',
  'text-source': 'Where the text comes from',
  'ocr-confidence': 'OCR confidence',
  'words-per-page': 'Words a page',
  confidence: 'Confidence of values',
  presence: 'Found',
  disagreement: 'Rules and model differ',
  'correction-rate': 'Values corrected',
  'estimated-accuracy': 'Estimated accuracy',
  'read-time': 'Time to read a page',
  'answer-time': 'Time from upload to answer',
});

const SOURCE_NAMES: Readonly<Record<string, string>> = Object.freeze({
  'text-layer': 'text in the file',
  ocr: 'pages read by OCR',
  mixed: 'partly read by OCR',
  none: 'no words at all',
});
const LENDER_NAMES: Readonly<Record<string, string>> = Object.freeze({
  [OTHER_LENDER]: 'lenders seen now and then',
  [NEW_LENDER]: 'lenders never seen before',
  [NO_LENDER]: 'no lender found',
});

/** A field on a type, in words; null for everything. */
export function sliceName(slice: string | null): string | null {
  if (slice === null) return null;
  const [typeText, keyText] = slice.split('/');
  const [type, key] = [documentTypeSchema.safeParse(typeText), fieldKeySchema.safeParse(keyText)];
  return type.success && key.success ? `${FIELDS[key.data].label} on ${DOCUMENT_TYPE_TABLE[type.data].label}` : slice;
}

/** The label of a distribution, in words. */
export function labelName(fit: Extract<FittedMetric, { kind: 'labels' }>, index: number): string {
  const label = fit.labels[index] ?? '';
  if (fit.edges.length > 0) return bucketName(fit, index);
  if (fit.metric === 'type') return DOCUMENT_TYPE_TABLE[documentTypeSchema.catch('other').parse(label)].label;
  if (fit.metric === 'text-source') return SOURCE_NAMES[label] ?? label;
  return LENDER_NAMES[label] ?? label;
}

function bucketName({ metric, edges }: Extract<FittedMetric, { kind: 'labels' }>, index: number): string {
  const word = (edge: number): string => (metric === 'words-per-page' ? String(Math.round(edge)) : percent(edge));
  const [low, high] = [edges[index - 1], edges[index]];
  if (low === undefined) return high === undefined ? 'any' : `below ${word(high)}`;
  return high === undefined ? `${word(low)} and more` : `${word(low)} to ${word(high)}`;
}

const percent = (share: number): string => {
  const value = share * 100;
  return `${value > 0 && value < 10 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value)} %`;
};

/** A number of a metric as people read it; `value` is on the scale of its look. */
export function numberWord(metric: MetricKey, value: number): string {
  const look = NUMBER_LOOKS[metric];
  if (!look || look.scale === 'share') return percent(value);
  const plain = unscaled(look, value);
  if (metric === 'words-per-page') return String(Math.round(plain));
  return plain < 1000 ? `${Math.round(plain)} ms` : `${(plain / 1000).toFixed(plain < 10_000 ? 1 : 0)} s`;
}

/** What moved, from where to where, in a sentence. */
export function messageOf(fit: FittedMetric, { before, now, measured, label }: Evidence): string {
  const of = `${measured} ${measured === 1 ? 'document' : 'documents'}`;
  if (fit.kind === 'labels') {
    const name = labelName(fit, label ?? 0);
    const counted = fit.metric === 'confidence' ? `the values in the last ${of}` : `the last ${of}`;
    return `${METRIC_NAMES[fit.metric]}: “${name}” makes ${percent(now)} of ${counted}; it was ${percent(before)}.`;
  }
  const about = sliceName(fit.slice);
  const what = about === null ? METRIC_NAMES[fit.metric] : `${about}, ${METRIC_NAMES[fit.metric].toLowerCase()}`;
  return `${what}: ${numberWord(fit.metric, now)} over ${of} since then; it was ${numberWord(fit.metric, before)}.`;
}

const LOOK_AT_SCANS =
  'Open the documents and look at the scans. If a scanner or an uploader changed, ask for better copies; readings of poor pages need review.';
const COLLECT = 'Have these documents reviewed first: their corrections are the examples the next model needs.';

const ADVICE: Readonly<Record<MetricKey, string>> = Object.freeze({
  type: `Check whether the types are right. If the mix really changed, freeze a new reference. ${COLLECT}`,
  lender: `Check the values of the lender that grew. If the mix really changed, freeze a new reference. ${COLLECT}`,
  'new-lender': `A new lender’s forms came in. ${COLLECT} Train when there are ten or more.`,
  'text-source': LOOK_AT_SCANS,
  'ocr-confidence': LOOK_AT_SCANS,
  'words-per-page': 'Open the documents: fewer words hint at bad scans or blank pages, more at another kind of paper.',
  confidence: `The machine is less or more sure than it was. Compare its values with the pages. ${COLLECT}`,
  presence:
    'Open the documents and look whether the field is printed there. If it is, its wording changed: add a cue word, and have the documents corrected.',
  disagreement: `Rules and model read these papers differently. Open them and see who is right. ${COLLECT}`,
  'correction-rate':
    'People change more values than they did. See which fields in the documents below; train on the corrections once there are enough.',
  'estimated-accuracy': `By its own calibrated confidence the machine is right less often. Have these documents reviewed, and calibrate anew with their answers.`,
  'read-time': 'Pages take longer to read. Look for larger scans, and at the load of the workers.',
  'answer-time': 'Answers come later than they did. Look at the queue, failed jobs and the number of workers.',
});

/** What to do about it. */
export const adviceOf = (metric: MetricKey, direction: 'up' | 'down'): string =>
  metric === 'presence' && direction === 'up'
    ? 'The field is found more often than it was. Open the documents and look whether it is really printed there.'
    : ADVICE[metric];
