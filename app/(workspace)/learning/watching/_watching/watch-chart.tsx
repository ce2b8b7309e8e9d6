import { Chip } from '#app/_components/chip.tsx';
import { percentWord } from '../../../quality/_figures/format.ts';
import { type Chart, dayWord, isOutside, ticksOf, tickWord } from './scale.ts';

const [WIDTH, HEIGHT] = [560, 190];
const EDGES = Object.freeze({ left: 52, right: 10, top: 10, bottom: 24 });
const LABELS_MAX = 6;
const SHARES_SHOWN = 4;

/** One metric: a dot a window of documents, over the band in which the reference lies; the same numbers in a table below. */
export function WatchChart({ chart }: { chart: Chart }) {
  const { title, unit, mean, band, points } = chart;
  const last = points.findLast(({ value }) => value !== null);
  const outside = last !== undefined && last.value !== null && isOutside(chart, last.value);
  return (
    <figure className="card min-w-0 px-4 pt-3.5 pb-3">
      <figcaption>
        <span className="flex flex-wrap items-center justify-between gap-2">
          <span className="font-semibold">{title}</span>
          {last && <Chip tone={outside ? 'warn' : 'good'}>{outside ? 'Outside the reference' : 'As in the reference'}</Chip>}
        </span>
        <span className="block text-sm text-ink-faint">
          {last ? `Now ${last.word}. ` : 'Too few documents so far. '}
          {mean ? `Reference ${mean.word}, windows of it ${band.word}.` : `Distance from the reference (PSI); ${band.word}.`}
        </span>
      </figcaption>
      <Drawing chart={chart} />
      {unit === 'distance' && chart.shares.length > 0 && <Shares shares={chart.shares} />}
      <Twin chart={chart} />
    </figure>
  );
}

function Drawing({ chart }: { chart: Chart }) {
  const { unit, mean, band, lines, points } = chart;
  const ticks = ticksOf(chart);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const y = (value: number): number => HEIGHT - EDGES.bottom - ((value - low) / (high - low)) * (HEIGHT - EDGES.top - EDGES.bottom);
  const step = (WIDTH - EDGES.left - EDGES.right) / Math.max(1, points.length);
  const x = (index: number): number => EDGES.left + step * (index + 0.5);
  const every = Math.ceil(points.length / LABELS_MAX);
  const measured = points.flatMap(({ value }, index) => (value === null ? [] : [{ index, value }]));
  const across = { x1: EDGES.left, x2: WIDTH - EDGES.right };
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="mt-2 w-full" aria-hidden="true">
      <rect
        x={EDGES.left}
        width={WIDTH - EDGES.left - EDGES.right}
        y={y(band.high)}
        height={Math.max(2, y(Math.max(low, band.low)) - y(band.high))}
        className="fill-accent-soft"
      />
      {ticks.map((tick) => (
        <g key={tick}>
          <line {...across} y1={y(tick)} y2={y(tick)} className="stroke-line" strokeWidth={1} />
          <text x={EDGES.left - 7} y={y(tick) + 4} textAnchor="end" className="fill-ink-faint text-[11px] tabular-nums">
            {tickWord(unit, tick)}
          </text>
        </g>
      ))}
      {[...(mean ? [mean.value] : []), ...lines.map(({ value }) => value)].map((value) => (
        <line key={value} {...across} y1={y(value)} y2={y(value)} className="stroke-ink-faint" strokeWidth={1} strokeDasharray="4 4" />
      ))}
      <polyline
        points={measured.map(({ index, value }) => `${x(index)},${y(value)}`).join(' ')}
        className="fill-none stroke-accent"
        strokeWidth={1.5}
      />
      {measured.map(({ index, value }) => (
        <circle key={index} cx={x(index)} cy={y(value)} r={3} className={isOutside(chart, value) ? 'fill-warn' : 'fill-accent'} />
      ))}
      {points.map(({ at }, index) =>
        index % every === 0 ? (
          <text key={at} x={x(index)} y={HEIGHT - 6} textAnchor="middle" className="fill-ink-faint text-[11px]">
            {dayWord(at)}
          </text>
        ) : null,
      )}
    </svg>
  );
}

const Shares = ({ shares }: { shares: Chart['shares'] }) => (
  <ul className="mt-1 flex flex-col gap-0.5 text-sm" aria-label="What moved most">
    {shares.slice(0, SHARES_SHOWN).map(({ label, before, now }) => (
      <li key={label} className="flex justify-between gap-3">
        <span className="min-w-0 truncate text-ink-soft">{label}</span>
        <span className="shrink-0 tabular-nums">
          {percentWord(before)} → {percentWord(now)}
        </span>
      </li>
    ))}
  </ul>
);

const Twin = ({ chart: { title, points, band } }: { chart: Chart }) => (
  <details className="mt-1 text-sm">
    <summary className="inline-flex min-h-6 items-center rounded-sm text-ink-faint underline decoration-line-strong underline-offset-4 hover:text-ink">
      The same as a table
    </summary>
    <div className="mt-1 max-h-72 overflow-auto">
      <table className="w-full text-left tabular-nums">
        <caption className="sr-only">
          {title}; reference {band.word}
        </caption>
        <thead className="text-xs text-ink-faint">
          <tr>
            <th scope="col" className="py-1 pr-4 font-medium">
              Documents up to
            </th>
            <th scope="col" className="py-1 pr-4 font-medium">
              Value
            </th>
            <th scope="col" className="py-1 pr-4 font-medium">
              In the reference
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ at, value, word }) => (
            <tr key={at} className="border-t border-line">
              <th scope="row" className="py-1 pr-4 font-normal whitespace-nowrap">
                {dayWord(at)}
              </th>
              <td className="py-1 pr-4">{word}</td>
              <td className="py-1 pr-4">{value === null ? '–' : isOutside({ band }, value) ? 'no' : 'yes'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);
