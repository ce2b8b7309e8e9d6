import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { Dimension, EvaluationReport, SliceFigures } from '#lib/domain/evaluation.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';

export interface CardEvaluation {
  dataset: string;
  /** SHA-256 of the frozen lines. */
  datasetSha256: string | null;
  split: string;
  rulesVersion: string;
  finishedAt: string;
  report: EvaluationReport;
}

export interface CardFacts {
  label: string;
  sha256: string;
  importedAt: string;
  trainingRun: number | null;
  /** What it was taught on last, as `<name>, version <n>`. */
  dataset: string | null;
  /** Documents of that version by split. */
  splits: { train: number; validation: number; test: number } | null;
  parent: string | null;
  evaluations: readonly CardEvaluation[];
  events: readonly { at: string; sentence: string }[];
  /** The card that came in the bundle; null = none. */
  bundled: string | null;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** What a slice is called by people. */
export function sliceLabel(dimension: Dimension, name: string): string {
  if (dimension === 'field') return FIELDS[name as FieldKey]?.label ?? name;
  if (dimension === 'type') return DOCUMENT_TYPE_TABLE[name as 'other']?.label ?? name;
  return name;
}

const figureRow = (name: string, { support, tp, fp, precision, recall, f1, interval: [low, high] }: SliceFigures): string[] => [
  name,
  String(support),
  // Who says nothing is never wrong.
  tp + fp === 0 ? '–' : percent(precision),
  percent(recall),
  percent(f1),
  `${percent(low)} – ${percent(high)}`,
];

const HEAD = ['', 'Values (n)', 'Precision', 'Recall', 'F1', '95 %'];
const TITLES: Readonly<Record<Dimension, string>> = Object.freeze({
  field: 'By field',
  type: 'By type of document',
  lender: 'By lender',
  'text-source': 'By text source',
  quality: 'By scan quality',
});

/** The model card in Markdown, made of stored figures alone; what is not known is said so. */
export function modelCard(facts: CardFacts): string {
  const parts = [
    `# ${facts.label}`,
    'Made by Deedlens from stored figures. Figures are of exact match on normalised values; a wrong value is one false positive and one false negative.',
    `## Intended use\n\nFinds fields in mortgage documents, together with rules, for reviewers who see each value with its place and its confidence. Not for decisions about people without a person who looks.`,
    `## Where it comes from\n\n${originOf(facts)}`,
    ...facts.evaluations.map(evaluationPart),
    ...(facts.evaluations.length === 0 ? ['## Figures\n\nIt was not evaluated here yet.'] : []),
    `## Limits\n\n${limitsOf(facts)}`,
    ...(facts.events.length > 0
      ? [`## History\n\n${facts.events.map(({ at, sentence }) => `* ${at.slice(0, 10)}: ${sentence}`).join('\n')}`]
      : []),
    ...(facts.bundled === null ? [] : [`## What came with the bundle\n\n${demoted(facts.bundled)}`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function originOf({ sha256, importedAt, trainingRun, dataset, splits, parent, bundled }: CardFacts): string {
  const lines = [
    `* Bundle SHA-256: \`${sha256}\``,
    `* Known here since ${importedAt.slice(0, 10)}`,
    trainingRun === null ? '* Imported; which training made it is not known here.' : `* Made by training run ${trainingRun}`,
    dataset === null ? '* What it was trained on is not known here.' : `* Trained on: ${dataset}`,
    ...(splits ? [`* Documents of that version: ${splits.train} train, ${splits.validation} validation, ${splits.test} test`] : []),
    ...(parent === null ? [] : [`* Began with the weights of ${parent}`]),
    `* Licence of the base: ${licenceIn(bundled) ?? 'not said in the bundle'}`,
  ];
  return lines.join('\n');
}

/** The licence that a bundled card names, in its front matter or in a sentence. */
function licenceIn(bundled: string | null): string | null {
  const found =
    bundled?.match(/^licen[sc]e:\s*(\S.*)$/im) ?? bundled?.match(/\b(Apache-2\.0|MIT|BSD-3-Clause|BSD-2-Clause|CC-BY(?:-SA)?-4\.0)\b/);
  return found?.[1]?.trim() ?? null;
}

function evaluationPart({ dataset, datasetSha256, split, rulesVersion, finishedAt, report }: CardEvaluation): string {
  const { combined, rules, model } = report.by;
  const about = `${report.documents} documents, ${report.pages} pages; rules ${rulesVersion}; ${finishedAt.slice(0, 10)}; data SHA-256 \`${datasetSha256 ?? 'unknown'}\``;
  const overall = table(HEAD, [
    figureRow('Rules and model together', combined.all),
    figureRow('Core fields, together', combined.core),
    figureRow('Rules alone', rules.all),
    figureRow('Model alone', model.all),
  ]);
  const shares = [
    `* Type of document right: ${percent(combined.typeAccuracy.value)} of ${combined.typeAccuracy.of}`,
    `* All core fields right: ${percent(combined.coreDocuments.value)} of ${combined.coreDocuments.of} documents`,
    `* Would pass unseen: ${combined.straightThrough.count} of ${combined.straightThrough.of}, of these with a wrong value: ${combined.falseAccept.count}`,
    `* ${Math.round(report.msPerPage.median)} ms a page (median), ${Math.round(report.msPerPage.p95)} ms (95th percentile); bundle ${(report.bundleBytes / 1024 / 1024).toFixed(1)} MiB`,
  ];
  const slices = (Object.entries(combined.slices) as [Dimension, SliceFigures[]][])
    .filter(([, members]) => members.length > 0)
    .map(
      ([dimension, members]) =>
        `### ${TITLES[dimension]}\n\n${table(
          HEAD,
          members.map((one) => figureRow(sliceLabel(dimension, one.name), one)),
        )}`,
    );
  return [`## ${split} split of ${dataset}`, about, overall, shares.join('\n'), ...slices].join('\n\n');
}

/** Where it is weak, by its own figures. */
function limitsOf({ evaluations }: CardFacts): string {
  const [newest] = evaluations;
  const general = '* Languages other than English, handwriting and document types that are not listed are not what it was made for.';
  if (!newest) return general;
  const { combined } = newest.report.by;
  const weak = combined.slices.field
    .filter(({ support, f1 }) => support >= 5 && f1 < 0.8)
    .map(({ name, f1 }) => `${sliceLabel('field', name)} (F1 ${percent(f1)})`);
  const few = combined.slices.field.filter(({ support }) => support < 5).map(({ name }) => sliceLabel('field', name));
  return [
    ...(weak.length > 0 ? [`* Weak on the newest evaluation: ${weak.join(', ')}.`] : []),
    ...(few.length > 0 ? [`* Fewer than five labelled values, so hardly anything is known: ${few.join(', ')}.`] : []),
    ...(newest.report.modelFailed > 0 ? [`* It could not read ${newest.report.modelFailed} documents.`] : []),
    general,
  ].join('\n');
}

/** Headings of a card inside a card stand two levels lower; its front matter is left out. */
const demoted = (card: string): string =>
  card
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .trim()
    .replaceAll(/^(#{1,4}) /gm, '##$1 ');
