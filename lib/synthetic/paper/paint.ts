import { type PDFDocument, type PDFFont, PDFName, type PDFPage } from 'pdf-lib';
import { embedFont } from './fonts.ts';
import type { Mark } from './strip.ts';

/** The fonts of one document, embedded as they are needed, and the codes of their characters. */
export interface Inkwell {
  pdf: PDFDocument;
  fonts: Map<string, { font: PDFFont; name: string; code: (character: string) => string }>;
}

export const openInkwell = (pdf: PDFDocument): Inkwell => ({ pdf, fonts: new Map() });

async function prepare(inkwell: Inkwell, page: PDFPage, marks: readonly Mark[]): Promise<void> {
  const used = new Set(marks.flatMap((mark) => (mark.kind === 'text' ? [mark.font] : [])));
  for (const id of used) {
    let known = inkwell.fonts.get(id);
    if (!known) {
      const font = await embedFont(inkwell.pdf, id);
      const codes = new Map<string, string>();
      const code = (character: string): string => {
        const found = codes.get(character) ?? font.encodeText(character).asString();
        codes.set(character, found);
        return found;
      };
      known = { font, name: `F${inkwell.fonts.size + 1}`, code };
      inkwell.fonts.set(id, known);
    }
    page.node.setFontDictionary(PDFName.of(known.name), known.font.ref);
  }
}

const n = (value: number): string => String(Math.round(value * 1000) / 1000);

type TextMark = Extract<Mark, { kind: 'text' }>;

/** Spaces are widened within the array of strings: word spacing does not reach the two-byte codes of an embedded font. */
function drawText(inkwell: Inkwell, mark: TextMark, height: number): string {
  const ink = inkwell.fonts.get(mark.font);
  if (!ink) return '';
  const words = mark.text.split(' ').map((word) => [...word].map(ink.code).join(''));
  const space = ink.code(' ');
  const shown =
    mark.stretch === 0
      ? `<${words.join(space)}> Tj`
      : `[${words.map((word) => `<${word}>`).join(` <${space}> ${n((-mark.stretch / mark.size) * 1000)} `)}] TJ`;
  return `BT ${n(mark.shade)} g /${ink.name} ${n(mark.size)} Tf ${n(mark.x)} ${n(height - mark.y)} Td ${shown} ET\n`;
}

function drawShape(mark: Exclude<Mark, TextMark>, height: number): string {
  if (mark.kind === 'line')
    return `${n(mark.thickness)} w ${n(mark.shade)} G ${n(mark.x)} ${n(height - mark.y)} m ${n(mark.toX)} ${n(height - mark.toY)} l S\n`;
  if (mark.kind === 'rect') {
    const outline = `${n(mark.x)} ${n(height - mark.y - mark.height)} ${n(mark.width)} ${n(mark.height)} re`;
    const fill = mark.fill === undefined ? '' : `${n(mark.fill)} g ${outline} f\n`;
    return mark.stroke === undefined ? fill : `${fill}${n(mark.stroke)} w ${n(mark.shade ?? 0)} G ${outline} S\n`;
  }
  const point = (index: number): string => `${n(mark.x + (mark.points[index] ?? 0))} ${n(height - mark.y + (mark.points[index + 1] ?? 0))}`;
  const bends: string[] = [];
  for (let index = 2; index + 5 < mark.points.length; index += 6) bends.push(`${point(index)} ${point(index + 2)} ${point(index + 4)} c`);
  return `${n(mark.thickness)} w ${n(mark.shade)} G ${point(0)} m ${bends.join(' ')} S\n`;
}

/** A group of marks turned about a point of the page (degrees, counter-clockwise), which is their origin. */
export interface Turned {
  x: number;
  y: number;
  degrees: number;
  marks: readonly Mark[];
}

function drawTurned(inkwell: Inkwell, { x, y, degrees, marks }: Turned, height: number): string {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const drawn = marks.map((mark) => (mark.kind === 'text' ? drawText(inkwell, mark, 0) : drawShape(mark, 0))).join('');
  return `q ${n(cos)} ${n(sin)} ${n(-sin)} ${n(cos)} ${n(x)} ${n(height - y)} cm\n${drawn}Q\n`;
}

/** Adds a page with these marks. Sizes in points. */
export async function paintPage(
  inkwell: Inkwell,
  size: { width: number; height: number },
  marks: readonly Mark[],
  turned: readonly Turned[],
): Promise<void> {
  const page = inkwell.pdf.addPage([size.width, size.height]);
  await prepare(inkwell, page, [...marks, ...turned.flatMap((group) => group.marks)]);
  const content = [
    ...marks.map((mark) => (mark.kind === 'text' ? drawText(inkwell, mark, size.height) : drawShape(mark, size.height))),
    ...turned.map((group) => drawTurned(inkwell, group, size.height)),
  ].join('');
  const stream = inkwell.pdf.context.flateStream(content);
  page.node.addContentStream(inkwell.pdf.context.register(stream));
}
