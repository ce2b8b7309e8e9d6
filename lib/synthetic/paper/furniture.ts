import type { Furniture, Stamp } from './blocks.ts';
import { linesOf } from './lines.ts';
import type { Turned } from './paint.ts';
import type { Setting } from './setting.ts';
import { heightOf, INK, type Mark, type Strip, stacked } from './strip.ts';

/** What stands at the head or the foot of a page, from y 0. */
export function furniture(parts: ReturnType<Furniture>, setting: Setting, width: number, atFoot: boolean): Strip {
  const size = parts.size ?? Math.max(6.5, setting.size * 0.75);
  const row = (
    [
      ['left', parts.left],
      ['center', parts.center],
      ['right', parts.right],
    ] as const
  ).map(([align, text]) =>
    text === undefined
      ? []
      : linesOf(text, setting, { width: align === 'center' || !parts.center ? width : width / 2.2, align: 'left', size }),
  );
  const placed = row.flatMap((strips, index) => {
    const { marks } = stacked(strips);
    const wide = Math.max(0, ...marks.map((mark) => (mark.kind === 'text' ? mark.x + mark.width : 0)));
    return stacked(strips, index === 0 ? 0 : index === 1 ? (width - wide) / 2 : width - wide).marks;
  });
  const height = Math.max(0, ...row.map(heightOf));
  const lines = (parts.lines ?? []).flatMap((text) => linesOf(text, setting, { width, size, align: atFoot ? 'center' : 'left' }));
  const under = stacked(lines, 0, height + (atFoot && parts.rule ? 3 : 0));
  const whole = height + under.height + (parts.rule ? 3 : 0);
  const rule: Mark[] = parts.rule
    ? [{ kind: 'line', x: 0, y: atFoot ? 0 : whole, toX: width, toY: atFoot ? 0 : whole, thickness: 0.5, shade: INK }]
    : [];
  return {
    height: whole,
    marks: [...(atFoot && parts.rule ? stacked([{ height, marks: placed }], 0, 2).marks : placed), ...under.marks, ...rule],
  };
}

const isOn = (stamp: Stamp, page: number, pages: number): boolean =>
  stamp.page === 'every' || stamp.page === page || (stamp.page === 'first' && page === 1) || (stamp.page === 'last' && page === pages);

/** The stamps of one page. Turned stamps begin at their x and y; one that would leave the page at its top is moved down. */
export function stampsOn(stamps: readonly Stamp[], setting: Setting, page: number, pages: number): Turned[] {
  return stamps
    .filter((stamp) => isOn(stamp, page, pages))
    .map((stamp) => {
      const own = stamp.mono ? { ...setting, family: 'mono' as const } : setting;
      const size = stamp.size ?? 8;
      const pad = stamp.boxed ? 4 : 0;
      const style = { width: Math.max(20, stamp.width - pad * 2), size, grey: stamp.grey === true };
      const { height, marks } = stacked(
        stamp.lines.flatMap((text) => linesOf(text, own, style)),
        pad,
        pad,
      );
      const frame: Mark[] = stamp.boxed
        ? [{ kind: 'rect', x: 0, y: 0, width: stamp.width, height: height + pad * 2, stroke: 0.8, shade: INK }]
        : [];
      const degrees = stamp.rotate ?? 0;
      const longest = Math.max(0, ...marks.map((mark) => (mark.kind === 'text' ? mark.x + mark.width : 0)));
      const rise = Math.sin((degrees * Math.PI) / 180) * longest;
      return { x: stamp.x, y: Math.max(stamp.y, rise + 8), degrees, marks: [...frame, ...marks] };
    });
}
