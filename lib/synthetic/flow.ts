import { addSheet, type FlowStyle, LETTER, line, linesOf, type Paper, type Sheet, type TextStyle, write } from './typesetting.ts';

/** A text that runs over as many sheets as it needs. Lengths in points, y from the top. */
export interface Flow {
  paper: Paper;
  sheets: Sheet[];
  sheet: Sheet;
  /** Baseline of the next line. */
  y: number;
  left: number;
  width: number;
  top: number;
  bottom: number;
  /** How its paragraphs are set unless one says otherwise. */
  body: FlowStyle;
}

export function openFlow(paper: Paper, frame: { left: number; top: number; bottom: number; body: FlowStyle }): Flow {
  const sheet = addSheet(paper);
  return { paper, sheets: [sheet], sheet, y: frame.top, width: LETTER.width - 2 * frame.left, ...frame };
}

/** Goes to a new sheet unless `height` more points fit on this one. */
export function makeRoom(flow: Flow, height: number): void {
  if (flow.y + height <= flow.bottom) return;
  flow.sheet = addSheet(flow.paper);
  flow.sheets.push(flow.sheet);
  flow.y = flow.top;
}

export const skip = (flow: Flow, points: number): void => {
  flow.y += points;
};

/** A paragraph, broken over sheets where it must be, never with a lonely first line at the foot. */
export function say(flow: Flow, markup: string, style: FlowStyle & { after?: number; inset?: number } = {}): void {
  const { after = (style.leading ?? flow.body.leading ?? 13) * 0.55, inset = 0, ...rest } = style;
  const rows = linesOf(flow.paper.fonts, markup, flow.width - inset * 2, { justify: true, ...flow.body, ...rest });
  makeRoom(flow, Math.min(rows.length, 2) * (rows[0]?.leading ?? 0));
  for (const row of rows) {
    makeRoom(flow, 0);
    row.draw(flow.sheet, flow.left + inset, flow.y);
    flow.y += row.leading;
  }
  flow.y += after;
}

/** A heading that stays with the text after it. */
export function title(flow: Flow, text: string, style: TextStyle & { after?: number } = {}): void {
  const { after = 8, size = 11, ...rest } = style;
  makeRoom(flow, size * 6);
  write(flow.sheet, text, flow.left, flow.y, { face: 'serifBold', size, width: flow.width, ...rest });
  flow.y += size + after;
}

/** A line to sign on, with a hand's scribble above it where `signed`, and what stands under it. */
export function signature(flow: Flow, name: string, under: string, signed?: number): void {
  makeRoom(flow, 62);
  const y = flow.y + 26;
  const x = flow.left + flow.width / 2 - 10;
  if (signed !== undefined) scribble(flow.sheet, x + 12, y - 7, signed);
  line(flow.sheet, [x, y], [flow.left + flow.width, y], 0.7);
  write(flow.sheet, name, x, y + 12, { face: 'serif', size: 10 });
  write(flow.sheet, under, x, y + 24, { face: 'serif', size: 9 });
  write(flow.sheet, '(Seal)', flow.left + flow.width - 30, y - 3, { face: 'serif', size: 9 });
  flow.y = y + 40;
}

/** A scrawl that reads as nobody's name: a run of loops whose size follows the seed. */
function scribble(sheet: Sheet, x: number, y: number, seed: number): void {
  let path = 'M 0 0';
  let at = 0;
  for (let loop = 0; loop < 9; loop++) {
    const size = 5 + ((seed * 7 + loop * 13) % 11);
    path += ` C ${at + 3} ${-size * 1.6} ${at + 9} ${-size} ${at + 6} ${size * 0.12} S ${at + 10} ${-size * 0.4} ${at + 13} ${-2}`;
    at += 13;
  }
  sheet.page.drawSvgPath(path, { x, y: LETTER.height - y, borderWidth: 1.1 });
}

/** The same foot on every sheet: what the form is, and page x of y. */
export function footers(flow: Flow, text: string, place: (page: number, pages: number) => string): void {
  flow.sheets.forEach((sheet, index) => {
    line(sheet, [flow.left, 745], [flow.left + flow.width, 745], 0.5);
    write(sheet, text, flow.left, 756, { face: 'sans', size: 7 });
    write(sheet, place(index + 1, flow.sheets.length), flow.left, 756, { face: 'sans', size: 7, align: 'right', width: flow.width });
  });
}
