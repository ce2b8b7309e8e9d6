import { pointsWord } from '#lib/domain/promotion.ts';

export interface DifferenceRow {
  key: string;
  label: string;
  difference: number;
  interval: readonly [number, number];
}

const ROW = 22;
const WIDTH = 640;
const LEFT = 210;
const RIGHT = 62;
const TOP = 6;
const LABEL_MAX = 32;

const short = (label: string): string => (label.length > LABEL_MAX ? `${label.slice(0, LABEL_MAX - 1)}…` : label);

/** Differences in F1 by row, with their intervals, on both sides of none. The same figures stand in the table. */
export function DifferenceChart({ rows }: { rows: readonly DifferenceRow[] }) {
  const reach = Math.max(0.02, ...rows.flatMap(({ interval }) => interval.map(Math.abs)));
  const height = TOP + rows.length * ROW + 22;
  const x = (difference: number): number => LEFT + ((difference + reach) / (2 * reach)) * (WIDTH - LEFT - RIGHT);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} className="w-full max-w-3xl min-w-[34rem]" aria-hidden="true">
      {[-reach, 0, reach].map((tick) => (
        <g key={tick}>
          <line
            x1={x(tick)}
            x2={x(tick)}
            y1={TOP}
            y2={height - 20}
            className={tick === 0 ? 'stroke-ink-faint' : 'stroke-line'}
            strokeWidth={1}
            {...(tick === 0 && { strokeDasharray: '4 4' })}
          />
          <text x={x(tick)} y={height - 5} textAnchor="middle" className="fill-ink-faint text-[11px] tabular-nums">
            {pointsWord(tick)}
          </text>
        </g>
      ))}
      {rows.map(({ key, label, difference, interval: [low, high] }, index) => {
        const y = TOP + index * ROW + ROW / 2;
        const [stroke, fill] =
          low > 0 ? ['stroke-good', 'fill-good'] : high < 0 ? ['stroke-bad', 'fill-bad'] : ['stroke-ink-faint', 'fill-ink-faint'];
        return (
          <g key={key}>
            <title>{`${label}: ${pointsWord(difference)} points, 95 % ${pointsWord(low)} to ${pointsWord(high)}`}</title>
            <text x={LEFT - 10} y={y + 4} textAnchor="end" className="fill-ink-soft text-[12px]">
              {short(label)}
            </text>
            <line x1={x(low)} x2={x(high)} y1={y} y2={y} className={stroke} strokeWidth={2} strokeLinecap="round" />
            <circle cx={x(difference)} cy={y} r={4} className={fill} />
            <text x={WIDTH - 4} y={y + 4} textAnchor="end" className="fill-ink-soft text-[11px] tabular-nums">
              {pointsWord(difference)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
