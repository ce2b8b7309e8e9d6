import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { confusionsIn } from '../confusion.ts';
import type { GroupReport, Share } from '../report.ts';
import { rangeMark } from './charts.ts';
import type { ReportedSource } from './data.ts';
import { decimals, type Html, html, percent } from './html.ts';

/** A table that scrolls by itself, also by keyboard. */
export const scrolling = (label: string, table: Html): Html =>
  html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${decimals(Math.abs(value))}`;
const span = ([low, high]: readonly [number, number]): string => `${decimals(low, 2)}–${decimals(high, 2)}`;

export const shareText = ({ value, count, of, interval: [low, high] }: Share): { value: string; note: string } =>
  of === 0
    ? { value: '–', note: 'none to judge' }
    : { value: percent(value), note: `${count} of ${of} · 95 %: ${decimals(low * 100, 1)}–${percent(high)}` };

/** The sources side by side: the best of each column stands out. */
export function sourcesTable(sources: readonly ReportedSource[]): Html {
  const columns: { name: string; value: (source: ReportedSource) => number; less?: boolean; text: (value: number) => string }[] = [
    { name: 'F1', value: ({ report }) => report.all.f1, text: decimals },
    { name: 'Core F1', value: ({ report }) => report.core.f1, text: decimals },
    { name: 'Precision', value: ({ report }) => report.all.precision, text: decimals },
    { name: 'Recall', value: ({ report }) => report.all.recall, text: decimals },
    { name: 'Core fields right', value: ({ report }) => report.coreDocumentAccuracy.value, text: percent },
    { name: 'Straight through', value: ({ report }) => report.straightThrough.value, text: percent },
    { name: 'False accepts', value: ({ report }) => report.falseAccept.value, less: true, text: percent },
    { name: 'Calibration error', value: ({ report }) => report.calibrationError, less: true, text: decimals },
  ];
  const best = columns.map(({ value, less }) => (less ? Math.min : Math.max)(...sources.map(value)));
  const rows = sources.map((source) => {
    const cells = columns.map(({ value, text }, index) => {
      const own = value(source);
      return html`<td class="number ${own === best[index] && sources.length > 1 ? 'best' : ''}">${text(own)}</td>`;
    });
    const lead = source.lead ? `${signed(source.lead.difference)} (${source.lead.interval.map(signed).join(' to ')})` : '';
    return html`<tr><th scope="row">${source.name}</th>${cells}<td class="number quiet">${lead}</td></tr>`;
  });
  const heads = columns.map(({ name }) => html`<th scope="col" class="number">${name}</th>`);
  return scrolling(
    'Who answers',
    html`<table><thead><tr><th scope="col">Who answers</th>${heads}<th scope="col" class="number">First leads by</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
}

const fieldName = (key: string): string => FIELDS[key as FieldKey]?.label ?? key;
const typeName = (key: string): string => DOCUMENT_TYPE_TABLE[key as DocumentType]?.label ?? key;

function groupCells({ documents, support, precision, recall, f1, f1Interval }: GroupReport): Html {
  return html`<td class="number">${documents}</td><td class="number">${support}</td><td class="number">${decimals(precision)}</td>
    <td class="number">${decimals(recall)}</td><td class="number best">${decimals(f1)}</td><td>${rangeMark(f1, f1Interval)}</td>
    <td class="number quiet">${span(f1Interval)}</td>`;
}
const GROUP_HEADS = html`<th scope="col" class="number">Documents</th><th scope="col" class="number">Values</th><th scope="col" class="number">Precision</th>
  <th scope="col" class="number">Recall</th><th scope="col" class="number">F1</th><th scope="col"><span class="quiet">0 to 1</span></th><th scope="col" class="number">95 %</th>`;

/** One row a field, with the F1 of the others, and from which confidence it is accepted unseen. */
export function fieldsTable(main: ReportedSource, others: readonly ReportedSource[]): Html {
  const byName = [...main.report.byField].sort((a, b) => fieldName(a.name).localeCompare(fieldName(b.name)));
  const rows = byName.map((group) => {
    const theirs = others.map(({ report }) => {
      const f1 = report.byField.find(({ name }) => name === group.name)?.f1;
      return html`<td class="number ${f1 !== undefined && f1 > group.f1 ? 'good' : 'quiet'}">${f1 === undefined ? '' : decimals(f1)}</td>`;
    });
    const threshold = main.report.thresholds.find(({ key }) => key === group.name)?.threshold ?? 1;
    return html`<tr><th scope="row">${fieldName(group.name)}</th>${groupCells(group)}${theirs}<td class="number">${threshold >= 1 ? 'never' : decimals(threshold)}</td></tr>`;
  });
  const heads = others.map(({ name }) => html`<th scope="col" class="number">${name}</th>`);
  return scrolling(
    'Fields',
    html`<table><thead><tr><th scope="col">Field</th>${GROUP_HEADS}${heads}<th scope="col" class="number">Unseen from</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
}

/** One row a group of documents. */
export function groupsTable(name: string, groups: readonly GroupReport[]): Html {
  const rows = groups.map((group) => html`<tr><th scope="row">${typeName(group.name)}</th>${groupCells(group)}</tr>`);
  return scrolling(name, html`<table><thead><tr><th scope="col">${name}</th>${GROUP_HEADS}</tr></thead><tbody>${rows}</tbody></table>`);
}

const CONFUSIONS_MAX = 30;
const EXAMPLE_LENGTH_MAX = 90;
const shortened = (text: string): string => (text.length <= EXAMPLE_LENGTH_MAX ? text : `${text.slice(0, EXAMPLE_LENGTH_MAX)} …`);

/** Wrong values by what they really are. */
export function confusionTable({ scored }: ReportedSource): Html {
  const confusions = confusionsIn(scored).slice(0, CONFUSIONS_MAX);
  if (confusions.length === 0) return html`<p>No wrong value was given.</p>`;
  const rows = confusions.map(
    ({ said, is, count, examples }) => html`<tr><td class="number">${count}</td><th scope="row">${fieldName(said)}</th>
      <td>${is === null ? html`<span class="quiet">no labelled value</span>` : fieldName(is)}</td><td class="quiet">${examples.map(shortened).join(' · ')}</td></tr>`,
  );
  return scrolling(
    'Confused fields',
    html`<table><thead><tr><th scope="col" class="number">Values</th><th scope="col">Said</th><th scope="col">Is</th><th scope="col">For example</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
}
