import { type Frame, gapAfter, type Of } from './frame.ts';
import { linesOf } from './lines.ts';
import { BAND, glued, INK, type Mark, moved, type Strip, space, stacked, WHITE } from './strip.ts';

/** No first line alone at the foot of a page, no last line alone at its head. */
function withCompany(strips: readonly Strip[]): Strip[] {
  if (strips.length < 4) return glued(strips);
  return strips.map((strip, index) => (index === 0 || index === strips.length - 2 ? { ...strip, glued: true } : strip));
}

export function paragraph(block: Of<'paragraph'>, frame: Frame): Strip[] {
  const indent = block.indent ?? 0;
  const align = block.align ?? frame.setting.look.align;
  const first = block.firstIndent === undefined ? {} : { firstIndent: block.firstIndent };
  const strips = linesOf(block.text, frame.setting, { ...block, align, ...first, width: Math.max(20, frame.width - indent) });
  return [...moved(withCompany(strips), indent), ...space(gapAfter(block, frame))];
}

export function heading(block: Of<'heading'>, frame: Frame): Strip[] {
  const size = block.size ?? frame.setting.size * 1.15;
  const inset = block.bar ? 4 : 0;
  const shade = block.bar ? { shade: WHITE } : {};
  const style = { bold: true, ...block, ...shade, size, width: frame.width - inset * 2 };
  const { height, marks } = stacked(moved(linesOf(block.text, frame.setting, style), inset));
  const under: Mark[] = [];
  const band: Mark[] = block.bar ? [{ kind: 'rect', x: 0, y: 0, width: frame.width, height, fill: BAND }] : [];
  if (block.rule) under.push({ kind: 'line', x: 0, y: height, toX: frame.width, toY: height, thickness: 0.7, shade: INK });
  const strip: Strip = { height: height + (block.rule ? 2 : 0), marks: [...band, ...marks, ...under], glued: true };
  const white = space(block.after ?? frame.setting.look.gap * 0.6).map((gap) => ({ ...gap, glued: true }));
  return [strip, ...white];
}

export function lines(block: Of<'lines'>, frame: Frame): Strip[] {
  const indent = block.indent ?? 0;
  const align = block.align === 'justify' ? 'left' : (block.align ?? 'left');
  const style = { ...block, align, width: Math.max(20, frame.width - indent) } as const;
  const strips = block.lines.flatMap((text) => linesOf(text, frame.setting, style));
  const short = strips.length <= 8 ? glued(strips) : withCompany(strips);
  return [...moved(short, indent), ...space(gapAfter(block, frame))];
}

export function rule(block: Of<'rule'>, frame: Frame): Strip[] {
  const width = block.width === undefined ? frame.width : block.width <= 1 ? block.width * frame.width : Math.min(block.width, frame.width);
  const mark: Mark = { kind: 'line', x: 0, y: 2, toX: width, toY: 2, thickness: block.thickness ?? 0.6, shade: INK };
  return [{ height: 4, marks: [mark] }, ...space(gapAfter(block, frame))];
}

/** A line filled with dashes, around a text where there is one: "----- Space above this line for recording -----". */
export function dashes(block: Of<'dashes'>, frame: Frame): Strip[] {
  const { setting } = frame;
  const filler = (count: number): string => '-'.repeat(Math.max(3, count));
  const dash = setting.size * 0.34;
  const text = block.text ?? '';
  const free = frame.width - text.length * setting.size * 0.58;
  const side = filler(Math.floor(Math.min(free / 2, frame.width * 0.3) / dash));
  const whole = text === '' ? filler(Math.floor((frame.width * 0.9) / dash)) : `${side}${text}${side}`;
  return [...linesOf(whole, setting, { width: frame.width, align: 'center' }), ...space(gapAfter(block, frame))];
}
