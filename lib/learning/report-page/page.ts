import { reliabilityChart, riskChart } from './charts.ts';
import type { ReportedSource, ReportPageData } from './data.ts';
import { decimals, type Html, html, trusted } from './html.ts';
import { markSwitches, paper } from './papers.ts';
import { STYLE } from './style.ts';
import { confusionTable, fieldsTable, groupsTable, shareText, sourcesTable } from './tables.ts';

const SECTIONS = [
  ['sources', 'Who answers'],
  ['fields', 'Fields'],
  ['types', 'Types and families'],
  ['confidence', 'Confidence'],
  ['confused', 'Confused fields'],
  ['worst', 'Worst documents'],
] as const;

function figures({ report }: ReportedSource): Html {
  const interval = report.core.f1Interval;
  const shown: { name: string; value: string; note: string }[] = [
    { name: 'F1, all fields', value: decimals(report.all.f1), note: `${report.all.support} labelled values` },
    { name: 'F1, core fields', value: decimals(report.core.f1), note: `95 % ${decimals(interval[0])}–${decimals(interval[1])}` },
    { name: 'All core fields right', ...shareText(report.coreDocumentAccuracy) },
    { name: 'Document type right', ...shareText(report.typeAccuracy) },
    { name: 'Straight through', ...shareText(report.straightThrough) },
    { name: 'False accepts among them', ...shareText(report.falseAccept) },
    { name: 'Values accepted unseen', ...shareText(report.accepted) },
    { name: 'Right among them', ...shareText(report.acceptedRight) },
  ];
  return html`<dl class="figures">${shown.map(
    ({ name, value, note }) =>
      html`<div><dt>${name}</dt><dd><span class="value">${value}</span><br><span class="note">${note}</span></dd></div>`,
  )}</dl>`;
}

const section = (id: (typeof SECTIONS)[number][0], body: Html): Html =>
  html`<section id="${id}" aria-labelledby="h-${id}"><h2 id="h-${id}">${SECTIONS.find(([name]) => name === id)?.[1] ?? id}</h2>${body}</section>`;

function worstSection({ worst, sources }: ReportPageData): Html {
  const most = `The documents with the most mistakes of “${sources[0]?.name ?? ''}”, those in core fields first.`;
  if (worst.length === 0) return section('worst', html`<p>No document has a mistake.</p>`);
  return section(
    'worst',
    html`<p>${most} Values that are printed more than once are marked at up to three places of a page.</p>${markSwitches()}${worst.map((one, index) => paper(one, index === 0))}`,
  );
}

/** The page of an evaluation: everything in one file but the pictures of pages, which lie beside it. Throws without a source. */
export function reportPage(data: ReportPageData): string {
  const [main, ...others] = data.sources;
  if (!main) throw new Error('a report is about at least one source');
  const { report } = main;
  const links = SECTIONS.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`);
  const unread = data.unreadable.map(({ file, message }) => html`<p class="bad">${file}: ${message}</p>`);
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Evaluation of ${data.folder}</title>
<style>${trusted(STYLE)}</style></head>
<body><a class="skip" href="#sources">To the tables</a>
<header><div><h1>Evaluation of ${data.folder}</h1>
<p>${report.documents} documents, ${report.pages} pages. ${main.name}; model ${data.model ?? 'none'}, rules ${data.rules}. ${decimals(report.secondsPerPage, 2)} s a page.</p>${unread}${figures(main)}</div></header>
<nav aria-label="Sections"><ul>${links}</ul></nav>
<main>
${section('sources', html`<p>All answer from the same reading of the same documents. A wrong value counts against precision and recall.</p>${sourcesTable(data.sources)}`)}
${section('fields', html`<p>Exact match on normalised values, with 95 % intervals by bootstrap over documents. Green: another is better there.</p>${fieldsTable(main, others)}`)}
${section('types', html`${groupsTable('Type, all fields', report.byType)}${groupsTable('Type, core fields', report.coreByType)}${groupsTable('Family, core fields', report.coreByFamily)}`)}
${section('confidence', html`<div class="charts">${reliabilityChart(main)}${riskChart(data.sources)}</div>`)}
${section('confused', html`<p>Wrong values by the label that they fit in the same document.</p>${confusionTable(main)}`)}
${worstSection(data)}
</main><footer>Made by deedlens evaluate.</footer></body></html>`;
  return page.markup;
}
