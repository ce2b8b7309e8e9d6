import { expect, test } from 'vitest';
import type { ReadPage } from '#lib/domain/page.ts';
import { extract } from '#lib/pipeline/extract.ts';
import { boxBeforeQuarterTurns, type QuarterTurns } from '#lib/pipeline/page-image/quarter-turns.ts';
import { quarterTurnsOf, upright } from '#lib/pipeline/upright.ts';
import { typedPages } from '#tests/support/typed-pages.ts';

const FORM = `Uniform Underwriting and Transmittal Summary
Loan Amount      $ 144,000.00
What it is for   Refinance
The words of a page run from left to right and from the top to the bottom
`;

/** The form as a scan of it is read that has to be turned clockwise by so many quarters to stand upright. */
const scanned = (turns: QuarterTurns): ReadPage[] =>
  typedPages(FORM).map((page) => ({
    ...page,
    ...(turns % 2 === 1 && { width: page.height, height: page.width }),
    words: page.words.map((word) => ({ ...word, source: 'ocr', box: boxBeforeQuarterTurns(word.box, turns) })),
  }));

const boxesIn = (page: ReadPage | undefined): number[] =>
  (page?.words ?? []).flatMap(({ box }) => box.map((edge) => Math.round(edge * 1e6)));

test.each([0, 1, 2, 3] as const)(
  'a scan to be turned by %d quarters is read like one that lies right, and shown where it stands',
  (turns) => {
    const [page] = scanned(turns);
    expect(quarterTurnsOf(page?.words ?? [])).toBe(turns);
    expect(boxesIn(page && upright(page))).toEqual(boxesIn(scanned(0)[0]));
    const [right, turned] = ([0, turns] as const).map(
      (by) => extract({ fileName: 'x.pdf', sha256: '0'.repeat(64), pages: scanned(by) }).fields,
    );
    expect(turned?.map(({ key, value }) => [key, value])).toEqual([
      ['noteAmount', '144000.00'],
      ['loanPurposeType', 'Refinance'],
    ]);
    for (const [index, field] of (turned ?? []).entries()) {
      const before = right?.[index];
      expect(field.box.map((edge) => edge.toFixed(6))).toEqual(
        boxBeforeQuarterTurns(before?.box ?? [0, 0, 0, 0], turns).map((edge) => edge.toFixed(6)),
      );
      expect(field.explanation?.anchor?.text).toBe(before?.explanation?.anchor?.text);
    }
  },
);

test('a page of a text layer, or of few words, lies as it is shown', () => {
  const [typed] = typedPages(FORM);
  const sideways = typed && { ...typed, words: typed.words.map((word) => ({ ...word, box: boxBeforeQuarterTurns(word.box, 1) })) };
  expect(sideways && upright(sideways)).toBe(sideways);
  const [scan] = scanned(1);
  const few = scan && { ...scan, words: scan.words.slice(0, 4) };
  expect(few && upright(few)).toBe(few);
});
