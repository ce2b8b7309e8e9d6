import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '#lib/domain/export-format.ts';
import { NER_LABELS } from '#lib/domain/model-bundle.ts';
import { trainingExampleSchema } from '#lib/domain/training-example.ts';
import { ENCODERS, type TextFormat } from '#lib/learning/exports/encoders.ts';
import type { ExportedExample } from '#lib/learning/exports/exported-example.ts';
import { trainingPages } from '#lib/learning/exports/training-pages.ts';
import { HARD_NOTE, SCANNED_STATEMENT } from '#tests/support/exported-papers.ts';
import { each, textOf } from '#tests/support/exports.ts';

const FORMATS = EXPORT_FORMATS.filter((format): format is TextFormat => format !== 'parquet');
const BOTH: ExportedExample[] = [HARD_NOTE, SCANNED_STATEMENT].map((example) => ({ example, split: 'train', family: null }));
const written = (format: TextFormat, examples: readonly ExportedExample[] = BOTH): Promise<string> =>
  textOf(ENCODERS[format](each(examples)));
const linesOf = (text: string): string[] => text.trimEnd().split('\n');

describe('every format', () => {
  test.each(FORMATS)('%s writes the same bytes for the same documents, ends with a line feed, and is whole without any', async (format) => {
    const first = await written(format);
    expect(await written(format, structuredClone(BOTH))).toBe(first);
    expect(first.endsWith('\n')).toBe(true);
    const none = await written(format, []);
    if (format.endsWith('json') || format === 'coco' || format === 'label-studio') expect(() => JSON.parse(none)).not.toThrow();
    if (format.endsWith('json') || format === 'coco' || format === 'label-studio') expect(() => JSON.parse(first)).not.toThrow();
  });

  test.each(FORMATS)('%s asks for the next document only when the last one is written', async (format) => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked++;
        yield BOTH[0] as ExportedExample;
      }
    }
    const pieces = ENCODERS[format](endless())[Symbol.asyncIterator]();
    for (let piece = 0; piece < 3; piece++) await pieces.next();
    await pieces.return?.();
    expect(asked).toBeLessThan(4);
  });
});

test('a line of JSONL is an example, and says its split only where there is one', async () => {
  const [line = ''] = linesOf(await written('jsonl'));
  expect(trainingExampleSchema.parse(JSON.parse(line))).toEqual(HARD_NOTE);
  expect(JSON.parse(line).split).toBe('train');
  expect(await written('jsonl', [{ example: HARD_NOTE, split: null, family: null }])).not.toContain('"split"');
});

test('rows of pages carry the labels by where values stand, boxes in thousandths, and no page without words', () => {
  const rows = BOTH.flatMap(trainingPages);
  expect(rows.map(({ id, source }) => [id.slice(-4), source])).toEqual([
    ['/0/1', 'text-layer'],
    ['/0/2', 'text-layer'],
    ['/1/3', 'ocr'],
  ]);
  const [note] = rows;
  const labelled = note?.tokens.map((token, at) => `${token} ${NER_LABELS[note.nerTags[at] ?? 0]}`);
  expect(labelled?.slice(2, 5)).toEqual(['April B-noteDate', '15, I-noteDate', '2013 I-noteDate']);
  expect(labelled?.filter((one) => one.includes('propertyAddress'))).toHaveLength(6);
  expect(note?.bboxes.flat().every((edge) => Number.isInteger(edge) && edge >= 0 && edge <= 1000)).toBe(true);
  expect([note?.bboxes.length, note?.nerTags.length, note?.confidences.length]).toEqual(Array(3).fill(note?.tokens.length));
});

test('IOB2 has four columns a word whatever the word is, and begins every document once', async () => {
  const lines = linesOf(await written('iob2'));
  for (const line of lines.filter(Boolean)) expect(line.split(/\s+/)).toHaveLength(4);
  expect(lines.filter((line) => line.startsWith('-DOCSTART- '))).toHaveLength(2);
  expect(lines).toContain('page_two -X- _ O');
  expect(lines).toContain('April -X- _ B-noteDate');
});

test('offsets of spaCy count code points: what they cut out is the value', async () => {
  const [line = ''] = linesOf(await written('spacy-jsonl'));
  const { text, entities, tokens } = JSON.parse(line) as Record<string, { start: number; end: number; label: string; text: string }[]> & {
    text: string;
  };
  const points = [...text];
  const cut = (entities ?? []).map(({ start, end, label }) => [label, points.slice(start, end).join('')]);
  expect(cut).toContainEqual(['borrowerName', 'Mary Ann Stone,']);
  expect(cut).toContainEqual(['noteDate', 'April 15, 2013']);
  for (const token of tokens ?? []) expect(points.slice(token.start, token.end).join('')).toBe(token.text);
});

test('COCO places a box a line of each value in pixels of its picture', async () => {
  const { images, annotations, categories } = JSON.parse(await written('coco'));
  expect(images).toHaveLength(4);
  expect(images[0]).toMatchObject({ id: 1, width: 1600, height: 2071 });
  const address = annotations.filter(({ attributes }: { attributes: { lines: number } }) => attributes.lines === 2);
  expect(address).toHaveLength(2);
  expect(categories[address[0].category_id - 1].name).toBe('propertyAddress');
  const [left, top] = HARD_NOTE.fields[6]?.boxes[0] ?? [0, 0];
  expect(address[0].bbox.slice(0, 2)).toEqual([left * 1600, top * 2071].map((pixels) => Math.round(pixels * 100) / 100));
});

test('a cell of CSV is never a formula, and every answer is a row, the absent and unreadable ones too', async () => {
  const text = await written('csv');
  expect(text).toContain(`,"'=cmd|\u0001""quoted""",`);
  expect(text).toMatch(/loanMaturityDate,absent,,,,/);
  expect(text).toMatch(/lenderNmlsId,unreadable,,,,/);
  expect(text.split('\r\n')).toHaveLength(1 + 9 + 2 + 4 + 1);
});

test('a wide row of CSV has a cell for every field, and several values in one', async () => {
  const two = { ...SCANNED_STATEMENT, fields: [...SCANNED_STATEMENT.fields, { ...SCANNED_STATEMENT.fields[1], value: 'Karl Stone' }] };
  const text = await written('csv-wide', [{ example: two as typeof SCANNED_STATEMENT, split: null, family: null }]);
  const [header = '', line = ''] = text.split('\r\n');
  const cells = line.split(',');
  expect(cells).toHaveLength(header.split(',').length);
  expect(cells[header.split(',').indexOf('borrowerName')]).toBe('MARY ANN STONE | Karl Stone');
});

test('MISMO names carry the value and what was printed, escaped in XML', async () => {
  const [note] = JSON.parse(await written('mismo-json'));
  expect(note.DataPoints[0]).toMatchObject({ Name: 'FullName', PartyRoleType: 'Lender', Value: 'Alder & <Sons> Bank, N.A.' });
  const xml = await written('mismo-xml');
  expect(xml).toContain('FileName="Note &lt;&quot;Stone&quot; &amp; son&gt;.pdf"');
  expect(xml).toContain('>Alder &amp; &lt;Sons&gt; Bank, N.A.</FullName></LEGAL_ENTITY_DETAIL></LEGAL_ENTITY></PARTY>');
  expect(xml).not.toContain('\u0001');
});
