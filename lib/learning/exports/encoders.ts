import type { ExportFormat } from '#lib/domain/export-format.ts';
import { coco } from './coco.ts';
import { csv, csvWide } from './csv.ts';
import type { Encoder } from './exported-example.ts';
import { iob2 } from './iob2.ts';
import { jsonl } from './jsonl.ts';
import { labelStudio } from './label-studio.ts';
import { mismoJson, mismoXml } from './mismo.ts';
import { spacyJson, spacyJsonl } from './spacy.ts';

export type TextFormat = Exclude<ExportFormat, 'parquet'>;

/** How each format is written. Parquet is no text: its rows are `trainingPages`. */
export const ENCODERS: Readonly<Record<TextFormat, Encoder>> = Object.freeze({
  jsonl,
  iob2,
  'spacy-jsonl': spacyJsonl,
  'spacy-json': spacyJson,
  'label-studio': labelStudio,
  coco,
  csv,
  'csv-wide': csvWide,
  'mismo-json': mismoJson,
  'mismo-xml': mismoXml,
});
