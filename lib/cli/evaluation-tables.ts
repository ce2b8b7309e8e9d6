import type { FolderEvaluation } from '#lib/use-cases/evaluate-folder.ts';
import { table } from './table.ts';

export type SourceEvaluation = FolderEvaluation['sources'][number];
type Report = SourceEvaluation['report'];
type Group = Report['all'];
type Share = Report['typeAccuracy'];

/** Who answers, as people say it. */
export const SAID = Object.freeze({ rules: 'Rules', model: 'Model', combined: 'Both together', shipped: 'What ships' });

const decimals = (value: number): string => value.toFixed(3);
const percent = ({ value, count, of, interval: [low, high] }: Share): string =>
  of === 0
    ? 'none to judge'
    : `${(value * 100).toFixed(1)} % (${count} of ${of}; 95 % ${(low * 100).toFixed(1)}-${(high * 100).toFixed(1)})`;

const HEADINGS = ['Documents', 'Support', 'Precision', 'Recall', 'F1', '95 %'];
const RIGHT = [1, 2, 3, 4, 5];

const rowOf = ({ name, documents, support, precision, recall, f1, f1Interval: [low, high] }: Group): string[] => [
  name,
  String(documents),
  String(support),
  decimals(precision),
  decimals(recall),
  decimals(f1),
  `${decimals(low)}-${decimals(high)}`,
];

function groups(title: string, reports: readonly Group[]): string {
  return table([title, ...HEADINGS], reports.map(rowOf), RIGHT);
}

/** Everything about one source, as tables. */
export function forPeople({ source, report }: SourceEvaluation): string {
  return [
    `${SAID[source]}: ${report.documents} documents, ${report.pages} pages, ${report.secondsPerPage.toFixed(2)} s a page`,
    groups('Overall', [report.all, report.core]),
    fields(report),
    groups('Type (all fields)', report.byType),
    groups('Type (core fields)', report.coreByType),
    groups('Family (core fields)', report.coreByFamily),
    groups('Type and family (core fields)', report.coreByTypeAndFamily),
    [
      `Document type right                 ${percent(report.typeAccuracy)}`,
      `All core fields right               ${percent(report.coreDocumentAccuracy)}`,
      `Straight through                    ${percent(report.straightThrough)}`,
      `False accepts among them            ${percent(report.falseAccept)}`,
      `Values accepted unseen              ${percent(report.accepted)}`,
      `Right among them                    ${percent(report.acceptedRight)}`,
      `Expected calibration error          ${decimals(report.calibrationError)}`,
    ].join('\n'),
  ].join('\n\n');
}

function fields({ byField, thresholds }: Report): string {
  const rows = byField.map((group) => {
    const threshold = thresholds.find(({ key }) => key === group.name)?.threshold ?? 1;
    return [...rowOf(group), threshold >= 1 ? 'never' : threshold.toFixed(3)];
  });
  return table(['Field', ...HEADINGS, 'Unseen from'], rows, RIGHT);
}

/** Rules, model, both and what ships, side by side on the same documents. */
export function forComparison(sources: readonly SourceEvaluation[]): string {
  const [best, ...others] = sources;
  if (!best) return '';
  const rows = sources.map(({ source, report }) => [
    SAID[source],
    decimals(report.all.f1),
    decimals(report.core.f1),
    percent(report.coreDocumentAccuracy),
    percent(report.straightThrough),
    percent(report.falseAccept),
    decimals(report.calibrationError),
  ]);
  const headings = ['Source', 'F1', 'Core F1', 'Core fields right', 'Straight through', 'False accepts', 'ECE'];
  const names = best.report.byField.map(({ name }) => name);
  const f1 = (report: Report, name: string): string => decimals(report.byField.find((group) => group.name === name)?.f1 ?? 0);
  const perField = names.map((name) => [
    name,
    String(best.report.byField.find((group) => group.name === name)?.support ?? 0),
    ...sources.map(({ report }) => f1(report, name)),
  ]);
  return [
    table(headings, rows, [1, 2, 6]),
    table(['Field (F1)', 'Support', ...sources.map(({ source }) => SAID[source])], perField, [1, 2, 3, 4, 5]),
    ...others.map(({ source, lead }) => leadLine(best.source, source, lead)),
  ].join('\n\n');
}

function leadLine(ours: SourceEvaluation['source'], theirs: SourceEvaluation['source'], lead: SourceEvaluation['lead']): string {
  if (!lead) return '';
  const [low, high] = lead.interval;
  return `${SAID[ours]} less ${SAID[theirs].toLowerCase()}: ${decimals(lead.difference)} F1 (paired bootstrap, 95 % ${decimals(low)} to ${decimals(high)})`;
}
