import type { Interval } from '../interval.ts';
import { reliabilityBins } from '../reliability.ts';
import { type Confident, riskCoverage } from '../thresholds.ts';
import type { ReportedSource } from './data.ts';
import { decimals, type Html, html, percent } from './html.ts';

const SIZE = { width: 360, height: 280, left: 44, right: 18, top: 10, bottom: 36 };
const PLOT = { width: SIZE.width - SIZE.left - SIZE.right, height: SIZE.height - SIZE.top - SIZE.bottom };
const x = (share: number): number => SIZE.left + share * PLOT.width;
const y = (share: number): number => SIZE.top + (1 - share) * PLOT.height;
const at = (value: number): string => value.toFixed(1);

export const judgedBy = ({ scored }: ReportedSource): Confident[] =>
  scored.flatMap(({ fields }) => fields.flatMap(({ judged }) => judged.map(({ confidence, correct }) => ({ confidence, correct }))));

interface Axis {
  label: string;
  /** Shares 0..1 of the axis, with what stands at them. */
  ticks: readonly (readonly [at: number, text: string])[];
}

const tens = (name: string): Axis => ({ label: name, ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => [share, percent(share, 0)] as const) });

function frame(across: Axis, up: Axis): Html {
  const lines = up.ticks.map(
    ([share, text]) => html`<line class="grid" x1="${SIZE.left}" x2="${SIZE.width - SIZE.right}" y1="${at(y(share))}" y2="${at(y(share))}"/>
      <text x="${SIZE.left - 6}" y="${at(y(share) + 3)}" text-anchor="end">${text}</text>`,
  );
  const feet = across.ticks.map(
    ([share, text]) => html`<text x="${at(x(share))}" y="${SIZE.height - SIZE.bottom + 15}" text-anchor="middle">${text}</text>`,
  );
  return html`${lines}${feet}<text x="${at(x(0.5))}" y="${SIZE.height - 4}" text-anchor="middle">${across.label}</text>`;
}

/** How often values of about one confidence are right, with 95 % intervals: on the dotted line what is said is so. */
export function reliabilityChart(source: ReportedSource): Html {
  const bins = reliabilityBins(judgedBy(source));
  const dots = bins.map(({ confidence, correct, count, interval: [low, high] }) => {
    const told = `${count} values at ${percent(confidence)}: ${percent(correct)} right (95 % ${percent(low)} to ${percent(high)})`;
    const radius = Math.min(9, 2.5 + Math.sqrt(count) / 5);
    return html`<g><title>${told}</title><line class="whisker" x1="${at(x(confidence))}" x2="${at(x(confidence))}" y1="${at(y(low))}" y2="${at(y(high))}"/>
      <circle class="dot" cx="${at(x(confidence))}" cy="${at(y(correct))}" r="${at(radius)}"/></g>`;
  });
  const axis = tens('Confidence');
  return html`<figure><svg class="chart" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="Reliability of ${source.name}">
    ${frame(axis, { ...axis, label: 'Right' })}<line class="even" x1="${at(x(0))}" y1="${at(y(0))}" x2="${at(x(1))}" y2="${at(y(1))}"/>${dots}</svg>
    <figcaption><b>Is confidence honest?</b> Upwards, the share that is right; bars are 95 % intervals, larger dots hold more values.
    On the dotted line what is said is so. Expected calibration error ${decimals(source.report.calibrationError)}.</figcaption></figure>`;
}

/** The most risk that the chart must show, rounded up to a step that people can read. */
function riskMax(curves: readonly (readonly { risk: number; coverage: number }[])[]): number {
  const most = Math.max(0.01, ...curves.flat().map(({ risk, coverage }) => (coverage > 0.05 ? risk : 0)));
  return [0.01, 0.02, 0.05, 0.1, 0.2, 0.5].find((step) => step >= most) ?? 1;
}

/** What share is wrong when only the surest values are given, for each source. */
export function riskChart(sources: readonly ReportedSource[]): Html {
  const curves = sources.map((source) => riskCoverage(judgedBy(source)));
  const most = riskMax(curves);
  const lines = curves.map((points, index) => {
    const path = points.map(
      ({ coverage, risk }, place) => `${place === 0 ? 'M' : 'L'}${at(x(coverage))} ${at(y(Math.min(1, risk / most)))}`,
    );
    return html`<path class="line s${index}" d="${path.join('')}" style="fill:none"><title>${sources[index]?.name ?? ''}</title></path>`;
  });
  const legend = sources.map(
    ({ name }, index) =>
      html`<span><svg class="key" viewBox="0 0 24 12" aria-hidden="true"><line class="s${index}" x1="0" x2="24" y1="6" y2="6" stroke-width="2.5"/></svg>${name}</span>`,
  );
  const ticks = [0, 0.5, 1].map((share) => [share, percent(share * most, most < 0.1 ? 1 : 0)] as const);
  return html`<figure><svg class="chart" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="Risk against coverage">
    ${frame(tens('Values given, the surest first'), { label: 'Wrong', ticks })}${lines}</svg>
    <figcaption><b>What does caution buy?</b> Upwards, the share that is wrong when only the surest values are given. <span class="legend">${legend}</span></figcaption></figure>`;
}

/** A value with its interval on a line from 0 to 1. */
export function rangeMark(value: number, [low, high]: Interval): Html {
  const place = (share: number): string => (2 + share * 116).toFixed(1);
  return html`<svg class="range" viewBox="0 0 120 14" aria-hidden="true"><line class="track" x1="2" x2="118" y1="7" y2="7"/>
    <line class="span" x1="${place(low)}" x2="${place(high)}" y1="7" y2="7"/><circle cx="${place(value)}" cy="7" r="3.5"/></svg>`;
}
