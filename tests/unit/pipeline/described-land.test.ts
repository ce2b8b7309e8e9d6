import { describe, expect, test } from 'vitest';
import { extract } from '#lib/pipeline/extract.ts';
import { typedPages, valuesOf } from '#tests/support/typed-pages.ts';

const RELEASE = `SATISFACTION OF MORTGAGE
The debt secured by the mortgage below has been paid in full.
The holder hereby releases it of record.`;
const LAND = `Lot 12, Block 4, Quill Meadow, a subdivision of the City of Erie, according to the plat of it that
is recorded in Plat Book 7, Page 31, and as amended in Plat Book 9, Page 2, of the public records of
Erie County, Ohio.`;

/** Lines lie as close as in small print. */
const TIGHT = 0.8;

/** `slope`: how far lines fall from the left edge of the page to the right one, as a share of its height. */
function landOf(text: string, slope = 0): string[] {
  const pages = typedPages(text).map((page) => ({
    ...page,
    words: page.words.map((word) => {
      const [left, top, right, bottom] = word.box;
      const level = TIGHT * top + slope * left;
      return { ...word, box: [left, level, right, level + bottom - top] as typeof word.box };
    }),
  }));
  return valuesOf(extract({ fileName: 'release.pdf', sha256: '0'.repeat(64), pages }), 'legalDescription');
}

describe('the description of the land', () => {
  const land = LAND.replaceAll('\n', ' ');

  test('stands behind a colon, whatever the words before it call it', () => {
    expect(landOf(`${RELEASE}\nWhat was mortgaged: ${LAND}`)).toEqual([land]);
  });

  test('goes on over the lines of a skewed page', () => {
    for (const slope of [-0.012, 0.012]) expect(landOf(`${RELEASE}\nLegal Description:\n${LAND}`, slope), String(slope)).toEqual([land]);
  });

  test('is not what follows any colon', () => {
    expect(landOf(`${RELEASE}\nWitnesses: Ada Quill and Vera Bradford, of Erie\nCounty, Ohio.`)).toEqual([]);
  });
});
