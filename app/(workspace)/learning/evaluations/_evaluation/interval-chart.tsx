import { rangeWord, shareWord } from './words.ts';

export interface IntervalRow {
  key: string;
  label: string;
  value: number;
  interval: readonly [number, number];
  n: number;
}

const ROW = 22;
const WIDTH = 640;
const LEFT = 210;
const RIGHT = 62;
const TOP = 6;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const LABEL_MAX = 32;

const short = (label: string): string => (label.length > LABEL_MAX ? `${label.slice(0, LABEL_MAX - 1)}…` : label);

/** F1 by row: a dot with its interval of 95 %. The same figures stand in the table beside it. */
export function IntervalChart({ rows }: { rows: readonly IntervalRow[] }) {
  const height = TOP + rows.length * ROW + 22;
  const x = (share: number): number => LEFT + share * (WIDTH - LEFT - RIGHT);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} className="w-full max-w-3xl min-w-[34rem]" aria-hidden="true">
      {TICKS.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={TOP} y2={height - 20} className="stroke-line" strokeWidth={1} />
          <text x={x(tick)} y={height - 5} textAnchor="middle" className="fill-ink-faint text-[11px] tabular-nums">
            {tick * 100} %
          </text>
        </g>
      ))}
      {rows.map(({ key, label, value, interval: [low, high], n }, index) => {
        const y = TOP + index * ROW + ROW / 2;
        return (
          <g key={key}>
            <title>{`${label}: F1 ${shareWord(value)}, 95 % ${rangeWord([low, high])}, n = ${n}`}</title>
            <text x={LEFT - 10} y={y + 4} textAnchor="end" className="fill-ink-soft text-[12px]">
              {short(label)}
            </text>
            <line x1={x(low)} x2={x(high)} y1={y} y2={y} className="stroke-accent" strokeWidth={2} strokeLinecap="round" />
            <circle cx={x(value)} cy={y} r={4} className="fill-accent" />
            <text x={WIDTH - 4} y={y + 4} textAnchor="end" className="fill-ink-faint text-[11px] tabular-nums">
              n = {n}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
