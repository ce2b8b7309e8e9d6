import { LABEL_SCHEMA_VERSION } from '#lib/domain/field.ts';
import type { ExampleField, TrainingExample } from '#lib/domain/training-example.ts';
import type { ExportedExample } from './exported-example.ts';
import { jsonArray } from './json-array.ts';
import { MISMO_NAMES } from './mismo-names.ts';

/** Ours, not MISMO's: the names are theirs, the document is not one that their schema describes. */
export const MISMO_NAMESPACE = 'urn:deedlens:mismo-names:1';

const INDENT = '  ';

/** One document an entry; each value under its data point, with its containers and what tells it apart. */
export function mismoJson(examples: AsyncIterable<ExportedExample>): AsyncIterable<string> {
  return jsonArray(documents(examples));
}

async function* documents(examples: AsyncIterable<ExportedExample>): AsyncGenerator<unknown> {
  for await (const { example } of examples)
    yield {
      DocumentIdentifier: example.id,
      DocumentType: example.documentType,
      FileName: example.fileName,
      LabelSchemaVersion: LABEL_SCHEMA_VERSION,
      DataPoints: example.fields.map(({ key, value, text, page, action }) => {
        const { containers, point, told = {} } = MISMO_NAMES[key];
        return { Container: containers.join('/'), Name: point, ...told, Value: value, SourceText: text, PageNumber: page, Action: action };
      }),
      Absent: example.absent.map((key) => MISMO_NAMES[key].point),
    };
}

/** What XML 1.0 cannot carry becomes the sign for something unknown. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = Object.freeze({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
});

/** Text for an element or an attribute. */
const escaped = (text: string): string => text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign] ?? sign);

const attributes = (named: Readonly<Record<string, string>>): string =>
  Object.entries(named)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/** A value in its containers; what tells it apart stands at the outermost one. */
function elementOf({ key, value, text, page }: ExampleField): string {
  const { containers, point, told = {} } = MISMO_NAMES[key];
  const open = containers.map((name, index) => `<${name}${index === 0 ? attributes(told) : ''}>`).join('');
  const close = [...containers].reverse().map((name) => `</${name}>`);
  const evidence = attributes({ SourceText: text, ...(page !== null && { PageNumber: String(page) }) });
  return `${INDENT}${INDENT}${open}<${point}${evidence}>${escaped(value)}</${point}>${close.join('')}\n`;
}

function documentElement(example: TrainingExample): string {
  const about = { DocumentIdentifier: example.id, DocumentType: example.documentType, FileName: example.fileName };
  return `${INDENT}<DOCUMENT${attributes(about)}>\n${example.fields.map(elementOf).join('')}${INDENT}</DOCUMENT>\n`;
}

/** The same as XML; a `DOCUMENT` each. */
export async function* mismoXml(examples: AsyncIterable<ExportedExample>): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<DOCUMENTS xmlns="${MISMO_NAMESPACE}" LabelSchemaVersion="${LABEL_SCHEMA_VERSION}">\n`;
  for await (const { example } of examples) yield documentElement(example);
  yield '</DOCUMENTS>\n';
}
