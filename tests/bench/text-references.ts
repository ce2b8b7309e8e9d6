import { readFile } from 'node:fs/promises';
import { runProgram } from './process-cost.ts';

/** A word of a reference tool: edges in points as shown. */
export interface ReferenceWord {
  text: string;
  box: readonly [number, number, number, number];
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const unescaped = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|lt|gt|quot|apos|amp);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return Number.isFinite(code) && code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
  });

/** The pages of `pdftotext -bbox`. */
export async function popplerPages(file: string, out: string, last: number): Promise<ReferenceWord[][]> {
  await runProgram('pdftotext', ['-bbox', '-cropbox', '-l', String(last), file, out]);
  const text = await readFile(out, 'utf8').catch(() => '');
  return text
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g)].map(
        ([, left, top, right, bottom, word = '']) => ({
          text: unescaped(word),
          box: [Number(left), Number(top), Number(right), Number(bottom)] as const,
        }),
      ),
    );
}

type Corners = [number, number, number, number];

/** Letters of one line of mutool to words: it gives letters, not words. */
function wordsOfLine(line: string): ReferenceWord[] {
  const words: { text: string; box: Corners }[] = [];
  let open: { text: string; box: Corners } | null = null;
  for (const [, quad = '', letter = ''] of line.matchAll(/<char quad="([^"]+)".*? c="([^"]*)"/g)) {
    const text = unescaped(letter);
    const edges = quad.split(' ').map(Number);
    const [xs, ys] = [edges.filter((_, index) => index % 2 === 0), edges.filter((_, index) => index % 2 === 1)];
    if (text.trim() === '') {
      open = null;
      continue;
    }
    if (!open) {
      open = { text: '', box: [1e9, 1e9, -1e9, -1e9] };
      words.push(open);
    }
    open.text += text;
    open.box = [Math.min(open.box[0], ...xs), Math.min(open.box[1], ...ys), Math.max(open.box[2], ...xs), Math.max(open.box[3], ...ys)];
  }
  return words;
}

/** The pages of `mutool draw -F stext`. */
export async function mupdfPages(file: string, out: string, last: number): Promise<ReferenceWord[][]> {
  await runProgram('mutool', ['draw', '-q', '-F', 'stext', '-o', out, file, `1-${last}`]);
  const text = await readFile(out, 'utf8').catch(() => '');
  return text
    .split('<page ')
    .slice(1)
    .map((page) => page.split('<line ').slice(1).flatMap(wordsOfLine));
}
