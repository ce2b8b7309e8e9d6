import { describe, expect, it } from 'vitest';
import { boxHeight } from '#lib/domain/geometry.ts';
import { type Block, FACES } from '#lib/synthetic/paper/blocks.ts';
import { renderPaper } from '#lib/synthetic/paper/render.ts';
import { captioned, say, value } from '#lib/synthetic/paper/text.ts';
import { diceOf } from '#lib/synthetic/random.ts';
import { pagesOf, wordsIn } from '../../support/paper-words.ts';
import { anyPlan, planOf } from '../../support/plans.ts';

const rendered = (blocks: readonly Block[], look = {}) => renderPaper(planOf(blocks, look), { title: 'A paper', seed: 1 });
const filler = (words: number): string => Array.from({ length: words }, () => 'nothing').join(' ');

describe('a rendered paper', () => {
  it.each(FACES)('has under the boxes of its values what was printed, in %s', async (face) => {
    for (const seed of [1, 2, 3]) {
      const paper = await renderPaper(anyPlan(face, diceOf(seed)), { title: 'A paper', seed });
      const pages = await pagesOf(paper.pdf);
      expect(pages).toHaveLength(paper.pageCount);
      expect(paper.values.length).toBeGreaterThan(45);
      for (const { text, page, boxes } of paper.values) expect(boxes.flatMap((box) => wordsIn(pages[page - 1], box)).join(' ')).toBe(text);
    }
  });

  it('is the same bytes for the same plan and seed and other bytes for another seed', async () => {
    const of = (seed: number) => renderPaper(anyPlan('garamond', diceOf(7)), { title: 'A paper', seed });
    expect((await of(1)).pdf).toEqual((await of(1)).pdf);
    expect((await of(1)).pdf).not.toEqual((await of(2)).pdf);
  });

  it('gives a value over several lines one box a line', async () => {
    const text = 'Anneliese Marguerite Farnsworth and Bartholomew Featherstonehaugh';
    const { values } = await rendered([{ kind: 'box', width: 150, blocks: [{ kind: 'lines', lines: [[value('borrowerName', text)]] }] }]);
    expect(values).toHaveLength(1);
    expect(values[0]?.boxes.length).toBeGreaterThan(1);
    expect(values[0]?.text).toBe(text);
  });

  it('gives a value that captions interrupt as one, with a box a piece and the captions outside', async () => {
    const pieces = ['12 Elm Road', 'Erie', 'PA 16501'].map((text) => value('propertyAddress', text));
    const captions = ['[Street]', '[City],', '[Zip Code]'];
    const text = captioned(pieces.map((piece, index) => [piece, captions[index] ?? ''] as const));
    const paper = await rendered([{ kind: 'paragraph', text: say`has the address of ${text} (“Property Address”)` }]);
    const pages = await pagesOf(paper.pdf);
    expect(paper.values.map(({ text }) => text)).toEqual(['12 Elm Road Erie PA 16501']);
    expect(paper.values[0]?.boxes.map((box) => wordsIn(pages[0], box).join(' '))).toEqual(['12 Elm Road', 'Erie', 'PA 16501']);
  });

  it('joins the pieces of a value that stand in cells of their own', async () => {
    const piece = (text: string) => [{ ...value('propertyAddress', text), continues: true as const }];
    const { values } = await rendered([
      { kind: 'lines', lines: [[value('propertyAddress', '12 Elm Road')], '[Street]'] },
      {
        kind: 'table',
        borders: 'none',
        rows: [
          [piece('Erie'), piece('PA'), piece('16501')],
          ['[City]', '[State]', '[Zip]'],
        ],
      },
    ]);
    expect(values).toHaveLength(1);
    expect(values[0]?.text).toBe('12 Elm Road Erie PA 16501');
    expect(values[0]?.boxes).toHaveLength(4);
  });

  it('says a value in capitals where it is printed in capitals', async () => {
    const { values } = await rendered([{ kind: 'paragraph', caps: true, text: say`Of ${value('borrowerName', 'Zoë de Vries')}` }]);
    expect(values[0]?.text).toBe('ZOË DE VRIES');
  });

  it('keeps a value on one page, wherever the page ends', async () => {
    for (let words = 700; words < 800; words += 9) {
      const name = value('borrowerName', `Anneliese ${'Maria '.repeat(30)}Farnsworth`);
      const { values, pageCount } = await rendered([{ kind: 'paragraph', text: say`${filler(words)} ${name} ${filler(300)}` }]);
      const tall = Math.max(...(values[0]?.boxes ?? []).map((box) => box[3])) - Math.min(...(values[0]?.boxes ?? []).map((box) => box[1]));
      expect(pageCount).toBe(2);
      expect(tall).toBeLessThan(0.1);
    }
  });

  it('replaces signs that a font has not instead of failing', async () => {
    for (const face of FACES) {
      const { values } = await rendered([{ kind: 'lines', lines: [[value('borrowerName', 'Łukasz Šimůnek ☒ 日\u00a0本')]] }], { face });
      expect(values[0]?.text).toMatch(/^Lukasz [ŠS]imunek \[X\] \? \?$/);
    }
  });

  it('makes boxes about as tall as the type', async () => {
    const { values } = await rendered([{ kind: 'lines', lines: [[value('noteAmount', '$1.00')]], size: 20 }]);
    const tall = boxHeight(values[0]?.boxes[0] ?? [0, 0, 0, 0]) * 792;
    expect(tall).toBeGreaterThan(17);
    expect(tall).toBeLessThan(25);
  });

  it.each<[string, Block[]]>([
    [
      'many rows',
      [{ kind: 'table', rows: Array.from({ length: 90 }, (_, index) => [`Row ${index}`, filler(index % 30)]), borders: 'grid' }],
    ],
    ['a row taller than a page', [{ kind: 'table', rows: [['One', filler(900)]], widths: [0.6, 0.4] }]],
    ['a box taller than a page', [{ kind: 'box', width: 0.5, blocks: [{ kind: 'paragraph', text: filler(900) }] }]],
    [
      'columns taller than a page',
      [{ kind: 'columns', columns: [[{ kind: 'paragraph', text: filler(900) }], [{ kind: 'paragraph', text: filler(700) }]] }],
    ],
    ['more than a page that belongs together', [{ kind: 'together', blocks: [{ kind: 'paragraph', text: filler(1500) }] }]],
  ])('prints every word of %s within the margins', async (_, blocks) => {
    const paper = await rendered([{ kind: 'paragraph', text: 'Before.' }, ...blocks, { kind: 'paragraph', text: 'After.' }]);
    const pages = await pagesOf(paper.pdf);
    const words = pages.flatMap((page) => page.words);
    const asked = JSON.stringify(blocks).match(/nothing/g) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    expect(words.filter(({ text }) => text === 'nothing')).toHaveLength(asked.length);
    for (const { box } of words) expect(box[3]).toBeLessThan(0.94);
  });
});
