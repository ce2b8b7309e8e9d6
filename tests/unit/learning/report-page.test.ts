import { describe, expect, test } from 'vitest';
import type { ExtractedField } from '#lib/domain/extraction.ts';
import { confusionsIn } from '#lib/learning/confusion.ts';
import { printedPlaces } from '#lib/learning/printed-places.ts';
import { reportOn } from '#lib/learning/report.ts';
import type { ReportPageData } from '#lib/learning/report-page/data.ts';
import { reportPage } from '#lib/learning/report-page/page.ts';
import { mistakeRows, pagesToDraw } from '#lib/learning/report-page/pictured.ts';
import { scoreDocument } from '#lib/learning/score.ts';
import { worstDocuments } from '#lib/learning/worst-documents.ts';
import { typedPages } from '#tests/support/typed-pages.ts';

const document = (name: string, amount: string, payment: Partial<Record<'principalAndInterestAmount', string[]>> = {}) =>
  scoreDocument({
    name,
    family: 'ours',
    predicted: { documentType: 'note', values: [{ key: 'noteAmount', value: amount, confidence: 0.9 }], partial: false },
    reference: { documentType: 'note', fields: { noteAmount: ['$5,000.00'], ...payment }, absent: [] },
    pages: 1,
    seconds: 1,
  });
const right = document('right.pdf', '5000.00');
const wrong = document('<b>&"wrong".pdf', '31.10', { principalAndInterestAmount: ['$31.10'] });
const scored = [right, wrong];
const source = { name: 'What ships', report: reportOn(scored), scored };

const pages = typedPages('Principal  $5,000.00\nPayment  $31.10', 'Nothing here');
const said = pages[0]?.words.find(({ text }) => text === '$31.10');
const answer = { key: 'noteAmount', value: '31.10', page: 1, boxes: said ? [said.box] : [] } as unknown as ExtractedField;
const answers = { rules: [answer], model: [] };
const worst = {
  name: wrong.example.name,
  family: 'ours',
  is: 'Promissory note',
  taken: 'Promissory note',
  rows: mistakeRows(wrong, answers),
};
const data: ReportPageData = {
  folder: 'a <script>alert(1)</script> folder',
  model: 'reader@1',
  rules: '2',
  sources: [source, { ...source, name: 'Rules', lead: { difference: -0.1, interval: [-0.2, 0.1], documents: 2 } }],
  worst: [{ ...worst, pages: pagesToDraw(wrong, pages, answers).map((page) => ({ ...page, picture: 'p.webp' })) }],
  unreadable: [{ file: 'x & y.pdf', message: 'torn' }],
};

describe('the page of an evaluation', () => {
  const page = reportPage(data);

  test('never lets a name or a value become markup', () => {
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<b>&"wrong"');
    expect(page).toContain('&lt;b&gt;&amp;&quot;wrong&quot;.pdf');
    expect(page).toContain('x &amp; y.pdf');
  });

  test('is whole by itself but for the pictures: no script, nothing from elsewhere', () => {
    expect(page).not.toMatch(/<script|https?:|@import/);
    expect([...page.matchAll(/src="([^"]+)"/g)].map(([, src]) => src)).toEqual(['p.webp']);
  });

  test('leads to each of its sections, and every scrolling table can be reached by keyboard', () => {
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
    expect(page.match(/class="scroll"/g)?.length).toBe(page.match(/tabindex="0"/g)?.length);
  });

  test('shows how much the first source leads', () => {
    expect(page).toContain('−0.100 (−0.200 to +0.100)');
  });

  test('without a source there is no page', () => {
    expect(() => reportPage({ ...data, sources: [] })).toThrow('at least one source');
  });
});

test('a wrong value is told by the field that it really answers', () => {
  expect(confusionsIn(scored)).toEqual([
    { said: 'noteAmount', is: 'principalAndInterestAmount', count: 1, examples: ['<b>&"wrong".pdf: 31.10'] },
  ]);
});

test('the worst documents are those with mistakes, never one without', () => {
  expect(worstDocuments(scored, 5).map(({ example }) => example.name)).toEqual([wrong.example.name]);
});

test('the pages with mistakes are drawn, with truth where it is printed and what rules say', () => {
  const [drawn, ...others] = pagesToDraw(wrong, pages, answers);
  expect(others).toEqual([]);
  expect(drawn?.marks.map(({ mark, label }) => [mark, label])).toEqual([
    ['truth', 'Loan amount (principal)'],
    ['rules', 'Loan amount (principal)'],
    ['truth', 'Monthly principal and interest'],
  ]);
});

test('a printed place is whole words that spell the text; a part of a word is none', () => {
  const [page] = typedPages('Ann Lee-Moore and Ann Lee');
  expect(page && printedPlaces(page, 'ANN LEE')).toHaveLength(1);
  expect(page && printedPlaces(page, 'Le')).toEqual([]);
  expect(page && printedPlaces(page, '')).toEqual([]);
});
