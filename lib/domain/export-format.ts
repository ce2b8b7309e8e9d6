import { z } from 'zod';

export const EXPORT_FORMATS = [
  'jsonl',
  'parquet',
  'iob2',
  'spacy-jsonl',
  'spacy-json',
  'label-studio',
  'coco',
  'csv',
  'csv-wide',
  'mismo-json',
  'mismo-xml',
] as const;
export const exportFormatSchema = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

export interface ExportFormatDefinition {
  label: string;
  /** Who reads it, and what one row or entry of it is. */
  about: string;
  /** The end of the file's name, with its dot. */
  ending: string;
  mediaType: string;
  /** Whether it is of no use without the pictures of the pages: these show what a de-identified export hides. */
  needsPictures: boolean;
}

const format = (label: string, about: string, ending: string, mediaType: string, needsPictures = false): ExportFormatDefinition => ({
  label,
  about,
  ending,
  mediaType,
  needsPictures,
});

/** What approved documents can be exported as. */
export const EXPORT_FORMAT_TABLE: Readonly<Record<ExportFormat, ExportFormatDefinition>> = Object.freeze({
  jsonl: format(
    'JSON lines',
    'Everything we know, one document a line. The other formats are made from this one.',
    '.jsonl',
    'application/x-ndjson',
  ),
  parquet: format(
    'Hugging Face Parquet',
    'One page a row, for datasets and for our own training: tokens, boxes 0 to 1000, labels.',
    '.parquet',
    'application/vnd.apache.parquet',
  ),
  iob2: format(
    'IOB2',
    'Four columns, one word a line, one block a page. For sequence taggers and seqeval.',
    '.iob',
    'text/plain; charset=utf-8',
  ),
  'spacy-jsonl': format(
    'spaCy offsets',
    'One page a line: its text, and labels as character offsets.',
    '.spacy.jsonl',
    'application/x-ndjson',
  ),
  'spacy-json': format(
    'spaCy training',
    'What “spacy convert” takes, with the type of the document as a category.',
    '.spacy.json',
    'application/json',
  ),
  'label-studio': format(
    'Label Studio',
    'One task a page. What people correct there can be read back here.',
    '.label-studio.json',
    'application/json',
    true,
  ),
  coco: format(
    'COCO',
    'Boxes of values in pixels of the page, 1600 across. For detectors and layout models.',
    '.coco.json',
    'application/json',
  ),
  csv: format('CSV', 'One value a row with its place, for a spreadsheet.', '.csv', 'text/csv; charset=utf-8'),
  'csv-wide': format('CSV, wide', 'One document a row, a column for each field.', '.wide.csv', 'text/csv; charset=utf-8'),
  'mismo-json': format('MISMO names, JSON', 'Values under the names of MISMO 3.4, for a loan system.', '.mismo.json', 'application/json'),
  'mismo-xml': format('MISMO names, XML', 'The same as XML, in a namespace of our own.', '.mismo.xml', 'application/xml'),
});
