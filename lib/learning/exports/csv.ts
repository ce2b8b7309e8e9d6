import { FIELD_KEYS } from '#lib/domain/field.ts';
import type { TrainingExample } from '#lib/domain/training-example.ts';
import type { ExportedExample } from './exported-example.ts';

const HEADER = ['document', 'file', 'document_type', 'field', 'action', 'value', 'text', 'page', 'left', 'top', 'right', 'bottom', 'split'];

/** A cell that a spreadsheet would run is made plain text by an apostrophe; a number with a sign is none. */
const harmless = (text: string): string => (/^[=+@\t\r]|^-(?![\d.,]+$)/.test(text) ? `'${text}` : text);

/** RFC 4180: quoted where it must be. */
const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const row = (cells: readonly string[]): string => `${cells.map((text) => cell(harmless(text))).join(',')}\r\n`;

interface Answer {
  key: string;
  action: string;
  value?: string;
  text?: string;
  page?: number | null;
  boxes?: TrainingExample['fields'][number]['boxes'];
}

function answersOf({ fields, absent, unreadable }: TrainingExample): Answer[] {
  const without = (keys: readonly string[], action: string): Answer[] => keys.map((key) => ({ key, action }));
  return [...fields, ...without(absent, 'absent'), ...without(unreadable, 'unreadable')];
}

/** One answer a row; the box goes around all lines of the value, in shares of the page. */
export async function* csv(examples: AsyncIterable<ExportedExample>): AsyncGenerator<string> {
  yield row(HEADER);
  for await (const { example, split } of examples)
    for (const { key, action, value = '', text = '', page, boxes = [] } of answersOf(example)) {
      const edges =
        boxes.length > 0
          ? ([Math.min, Math.min, Math.max, Math.max] as const).map((outer, edge) => outer(...boxes.map((box) => box[edge] ?? 0)))
          : [];
      const box = [0, 1, 2, 3].map((edge) => edges[edge]?.toFixed(5) ?? '');
      yield row([
        example.id,
        example.fileName,
        example.documentType,
        key,
        action,
        value,
        text,
        page ? String(page) : '',
        ...box,
        split ?? '',
      ]);
    }
}

const SEVERAL = ' | ';
const WIDE_HEADER = ['document', 'file', 'document_type', 'split', ...FIELD_KEYS];

/** One document a row, a column a field; several values of a field stand in one cell. What nobody found is empty. */
export async function* csvWide(examples: AsyncIterable<ExportedExample>): AsyncGenerator<string> {
  yield row(WIDE_HEADER);
  for await (const { example, split } of examples) {
    const valuesOf = (key: string): string[] => example.fields.filter((field) => field.key === key).map(({ value }) => value);
    yield row([example.id, example.fileName, example.documentType, split ?? '', ...FIELD_KEYS.map((key) => valuesOf(key).join(SEVERAL))]);
  }
}
