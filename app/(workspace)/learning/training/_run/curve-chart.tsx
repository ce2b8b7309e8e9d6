import type { TrainingCandidateRow, TrainingCurve } from '#lib/use-cases/get-training-run.ts';
import { roundTicks } from '../../watching/_watching/scale.ts';
import { KIND_WORDS, METRIC_WORDS } from './words.ts';

const [WIDTH, HEIGHT] = [560, 220];
const EDGES = Object.freeze({ left: 46, right: 12, top: 10, bottom: 26 });
const POINTS_DRAWN = 300;
const ROWS_SHOWN = 60;

/** Told apart by dashes as well as by colour. */
const LOOKS = Object.freeze([
  { stroke: 'stroke-accent', fill: 'fill-accent', dash: undefined },
  { stroke: 'stroke-good', fill: 'fill-good', dash: '7 3' },
  { stroke: 'stroke-warn', fill: 'fill-warn', dash: '2 3' },
  { stroke: 'stroke-bad', fill: 'fill-bad', dash: '9 3 2 3' },
]);
const lookOf = (index: number) => LOOKS[index % LOOKS.length] ?? LOOKS[0];

interface CurveChartProps {
  name: string;
  curves: readonly TrainingCurve[];
  candidates: readonly TrainingCandidateRow[];
}

/** One measure of every candidate over its own training, from its first step to its last; the same numbers in a table below. */
export function CurveChart({ name, curves, candidates }: CurveChartProps) {
  const words = METRIC_WORDS[name] ?? { title: name, lead: '' };
  const labelOf = (candidate: number): string => {
    const kind = candidates.find(({ number }) => number === candidate)?.kind;
    return `${candidate}. ${kind ? KIND_WORDS[kind].label : ''}`;
  };
  const lines = curves.map((curve, index) => ({
    ...curve,
    points: thinned(curve.points),
    label: labelOf(curve.candidate),
    look: lookOf(index),
  }));
  return (
    <figure className="card min-w-0 px-4 pt-3.5 pb-3" aria-label={words.title}>
      <figcaption>
        <span className="font-semibold">{words.title}</span>
        <span className="block text-sm text-ink-faint">{lines.length > 0 ? words.lead : 'Nothing was told of it yet.'}</span>
      </figcaption>
      {lines.length > 0 && (
        <>
          <Drawing lines={lines} isShare={name !== 'loss'} />
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
            {lines.map(({ candidate, label, look, points }) => (
              <li key={candidate} className="flex items-center gap-1.5">
                <svg width="22" height="6" aria-hidden="true">
                  <line x1="0" x2="22" y1="3" y2="3" strokeWidth="2" strokeDasharray={look?.dash} className={look?.stroke} />
                </svg>
                {label}: <span className="tabular-nums">{numberWord(points.at(-1)?.value)}</span>
              </li>
            ))}
          </ul>
          <Twin title={words.title} lines={lines} />
        </>
      )}
    </figure>
  );
}

type Line = TrainingCurve & { label: string; look: (typeof LOOKS)[number] | undefined };

const numberWord = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(3));

/** At most so many points, evenly, the first and the last among them. */
function thinned(points: TrainingCurve['points']): TrainingCurve['points'] {
  const every = Math.ceil(points.length / POINTS_DRAWN);
  return points.filter((_, index) => index % every === 0 || index === points.length - 1);
}

function Drawing({ lines, isShare }: { lines: readonly Line[]; isShare: boolean }) {
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const ticks = roundTicks(
    isShare ? Math.min(1, ...values) : 0,
    isShare ? Math.min(1, Math.max(0.1, ...values)) : Math.max(0.01, ...values),
  );
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const lastStep = Math.max(1, ...lines.flatMap(({ points }) => points.map(({ step }) => step)));
  const x = (step: number): number => EDGES.left + (step / lastStep) * (WIDTH - EDGES.left - EDGES.right);
  const y = (value: number): number => HEIGHT - EDGES.bottom - ((value - low) / (high - low)) * (HEIGHT - EDGES.top - EDGES.bottom);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="mt-2 w-full" aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={EDGES.left} x2={WIDTH - EDGES.right} y1={y(tick)} y2={y(tick)} className="stroke-line" strokeWidth={1} />
          <text x={EDGES.left - 7} y={y(tick) + 4} textAnchor="end" className="fill-ink-faint text-[11px] tabular-nums">
            {isShare ? `${Math.round(tick * 100)} %` : tick}
          </text>
        </g>
      ))}
      {[0, Math.round(lastStep / 2), lastStep].map((step, place) => (
        <text
          key={step}
          x={x(step)}
          y={HEIGHT - 8}
          textAnchor={place === 0 ? 'start' : place === 2 ? 'end' : 'middle'}
          className="fill-ink-faint text-[11px] tabular-nums"
        >
          {place === 2 ? `step ${step}` : step}
        </text>
      ))}
      {lines.map(({ candidate, points, look }) => (
        <g key={candidate}>
          <polyline
            points={points.map(({ step, value }) => `${x(step)},${y(value)}`).join(' ')}
            className={`fill-none ${look?.stroke}`}
            strokeWidth={2}
            strokeDasharray={look?.dash}
          />
          {points.length <= 12 &&
            points.map(({ step, value }) => <circle key={step} cx={x(step)} cy={y(value)} r={3} className={look?.fill} />)}
        </g>
      ))}
    </svg>
  );
}

function Twin({ title, lines }: { title: string; lines: readonly Line[] }) {
  const rows = lines.flatMap(({ candidate, label, points }) => {
    const every = Math.ceil(points.length / ROWS_SHOWN);
    return points
      .filter((_, index) => index % every === 0 || index === points.length - 1)
      .map(({ step, value }) => ({ key: `${candidate} ${step}`, label, step, value }));
  });
  return (
    <details className="mt-1.5 text-sm">
      <summary className="inline-flex min-h-6 items-center rounded-sm text-ink-faint underline decoration-line-strong underline-offset-4 hover:text-ink">
        The same as a table
      </summary>
      <div className="mt-1 max-h-72 overflow-auto">
        <table className="w-full text-left tabular-nums">
          <caption className="sr-only">{title}</caption>
          <thead className="text-xs text-ink-faint">
            <tr>
              {['Candidate', 'Step', 'Value'].map((column) => (
                <th key={column} scope="col" className="py-1 pr-4 font-medium">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, step, value }) => (
              <tr key={key} className="border-t border-line">
                <th scope="row" className="py-1 pr-4 font-normal">
                  {label}
                </th>
                <td className="py-1 pr-4">{step}</td>
                <td className="py-1 pr-4">{numberWord(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
