import type { Word } from '#lib/domain/page.ts';

/** US Letter in points; plain text has no page of its own. */
export const TEXT_PAGE = Object.freeze({ width: 612, height: 792 });

const LINES_PER_PAGE = 60;
const COLUMNS_MIN = 80;
const MARGIN = 36;

function pagesOfLines(lines: readonly string[]): string[][] {
  const pages: string[][] = [];
  for (let from = 0; from < lines.length; from += LINES_PER_PAGE) pages.push(lines.slice(from, from + LINES_PER_PAGE));
  return pages.length > 0 ? pages : [[]];
}

/** Cuts plain text into pages of lines: at form feeds, and after 60 lines. A form feed at the end opens no page. */
export function textPages(text: string): string[][] {
  const sheets = text
    .replace(/\r\n?/g, '\n')
    .replace(/\f\s*$/, '')
    .split('\f');
  return sheets.flatMap((sheet) => pagesOfLines(sheet.replace(/\n$/, '').split('\n')));
}

/** Words of one page of text with boxes as in a monospaced print; long lines shrink the letters of the page. */
export function wordsOfLines(lines: readonly string[]): Word[] {
  const columns = Math.max(COLUMNS_MIN, ...lines.map((line) => line.length));
  const unit = (TEXT_PAGE.width - 2 * MARGIN) / columns;
  const height = (TEXT_PAGE.height - 2 * MARGIN) / LINES_PER_PAGE;
  return lines.flatMap((line, row) =>
    [...line.matchAll(/\S+/g)].map(({ 0: text, index }): Word => {
      const [left, top] = [MARGIN + index * unit, MARGIN + row * height];
      const right = left + text.length * unit;
      return {
        text,
        box: [left / TEXT_PAGE.width, top / TEXT_PAGE.height, right / TEXT_PAGE.width, (top + height * 0.9) / TEXT_PAGE.height],
        confidence: 1,
        source: 'text-layer',
        line: row,
      };
    }),
  );
}
