import type { ShownLayout } from '#lib/domain/memory-page.ts';

/** US Letter, in points. */
const [WIDTH, HEIGHT] = [612, 792];

const rect = ([left, top, right, bottom]: readonly [number, number, number, number]) => ({
  x: left * WIDTH,
  y: top * HEIGHT,
  width: Math.max(2, (right - left) * WIDTH),
  height: Math.max(2, (bottom - top) * HEIGHT),
});

/** The page in small: its printing as grey bars, the captions that lead to a value, and where the values stand. The table beside it says the same in words. */
export function LayoutDrawing({ layout: { printing, anchors } }: { layout: ShownLayout }) {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full max-w-52 rounded-md border border-line bg-surface" aria-hidden="true">
      {printing.map(({ text, box }) => (
        <rect key={`${text} ${box.join()}`} {...rect(box)} className="fill-line" rx={1} />
      ))}
      {anchors.map(({ id, anchor }) => (
        <g key={id}>
          <line
            x1={((anchor.at[0] + anchor.at[2]) / 2) * WIDTH}
            y1={((anchor.at[1] + anchor.at[3]) / 2) * HEIGHT}
            x2={anchor.value[0] * WIDTH}
            y2={((anchor.value[1] + anchor.value[3]) / 2) * HEIGHT}
            className="stroke-accent"
            strokeWidth={1.5}
            strokeDasharray="5 4"
          />
          {anchor.relation !== 'in the sentence' && <rect {...rect(anchor.at)} className="fill-ink-faint" rx={1} />}
          <rect {...rect(anchor.value)} className="fill-accent-soft stroke-accent" strokeWidth={2} rx={2} />
        </g>
      ))}
    </svg>
  );
}
