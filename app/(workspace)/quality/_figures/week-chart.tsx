import type { ReactNode } from 'react';
import { weekWord } from './format.ts';

export interface WeekPoint {
  /** The Monday. */
  week: string;
  /** Null: nothing to show in this week. */
  value: number | null;
  /** A second, greater value, drawn as a mark above the bar. */
  upper?: number | null;
  /** What the table says. */
  cells: readonly string[];
}

interface WeekChartProps {
  title: string;
  lead: string;
  points: readonly WeekPoint[];
  /** Values at the lines of the chart, from 0 up. */
  ticks: readonly number[];
  tickWord: (value: number) => string;
  columns: readonly string[];
  tone?: 'accent' | 'good' | 'warn';
}

const [WIDTH, HEIGHT] = [560, 190];
const EDGES = Object.freeze({ left: 46, right: 8, top: 10, bottom: 24 });
const FILLS = Object.freeze({ accent: 'fill-accent', good: 'fill-good', warn: 'fill-warn' });
const LABELS_MAX = 8;
/** A week with nothing of it is not a week without documents. */
const ZERO_HEIGHT = 2;

/** One bar a week; the same numbers in a table below, for whoever would rather read them. */
export function WeekChart({ title, lead, points, ticks, tickWord, columns, tone = 'accent' }: WeekChartProps): ReactNode {
  const top = Math.max(ticks.at(-1) ?? 1, 1e-9);
  const step = (WIDTH - EDGES.left - EDGES.right) / Math.max(1, points.length);
  const y = (value: number): number => HEIGHT - EDGES.bottom - (Math.min(value, top) / top) * (HEIGHT - EDGES.top - EDGES.bottom);
  const every = Math.ceil(points.length / LABELS_MAX);
  const bar = Math.min(34, step * 0.64);
  return (
    <figure className="card min-w-0 px-4 pt-3.5 pb-3">
      <figcaption>
        <span className="block font-semibold">{title}</span>
        <span className="block text-sm text-ink-faint">{lead}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="mt-2 w-full" aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={EDGES.left} x2={WIDTH - EDGES.right} y1={y(tick)} y2={y(tick)} className="stroke-line" strokeWidth={1} />
            <text x={EDGES.left - 7} y={y(tick) + 4} textAnchor="end" className="fill-ink-faint text-[11px] tabular-nums">
              {tickWord(tick)}
            </text>
          </g>
        ))}
        {points.map(({ week, value, upper }, index) => {
          const middle = EDGES.left + step * (index + 0.5);
          return (
            <g key={week}>
              {value !== null && (
                <rect
                  x={middle - bar / 2}
                  width={bar}
                  y={Math.min(y(value), y(0) - ZERO_HEIGHT)}
                  height={Math.max(ZERO_HEIGHT, y(0) - y(value))}
                  rx={2}
                  className={FILLS[tone]}
                />
              )}
              {upper !== undefined && upper !== null && (
                <path
                  d={`M${middle} ${y(value ?? 0)}V${y(upper)}M${middle - 5} ${y(upper)}h10`}
                  className="fill-none stroke-ink-soft"
                  strokeWidth={1.5}
                />
              )}
              {index % every === 0 && (
                <text x={middle} y={HEIGHT - 6} textAnchor="middle" className="fill-ink-faint text-[11px]">
                  {weekWord(week)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <details className="mt-1 text-sm">
        <summary className="inline-flex min-h-6 items-center rounded-sm text-ink-faint underline decoration-line-strong underline-offset-4 hover:text-ink">
          The same as a table
        </summary>
        <div className="mt-1 overflow-x-auto">
          <table className="w-full text-left tabular-nums">
            <caption className="sr-only">{title}</caption>
            <thead className="text-xs text-ink-faint">
              <tr>
                {['Week of', ...columns].map((column) => (
                  <th key={column} scope="col" className="py-1 pr-4 font-medium whitespace-nowrap">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.map(({ week, cells }) => (
                <tr key={week} className="border-t border-line">
                  <th scope="row" className="py-1 pr-4 font-normal whitespace-nowrap">
                    {weekWord(week)}
                  </th>
                  {columns.map((column, index) => (
                    <td key={column} className="py-1 pr-4 whitespace-nowrap">
                      {cells[index]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
