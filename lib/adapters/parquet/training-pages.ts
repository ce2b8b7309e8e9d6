import { setImmediate } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { DOCUMENT_TYPES } from '#lib/domain/document-types/key.ts';
import { NER_LABELS } from '#lib/domain/model-bundle.ts';
import type { ExportedPage } from '#lib/domain/training-page.ts';

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];
type Element = Schema[number];

const text = (name: string): Element[] => [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }];
const number = (name: string, type: 'INT32' | 'INT64' | 'FLOAT'): Element[] => [{ name, type, repetition_type: 'OPTIONAL' }];
/** The three levels of the Parquet specification: the list, its repeated group, its element. */
const listOf = (name: string, [element, ...below]: Element[]): Element[] =>
  element
    ? [
        { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { ...element, name: 'element' },
        ...below,
      ]
    : [];

interface Column {
  name: string;
  elements: Element[];
  feature: unknown;
  of: (page: ExportedPage) => unknown;
}

const value = (dtype: string): unknown => ({ dtype, _type: 'Value' });
const sequence = (feature: unknown): unknown => ({ feature, _type: 'Sequence' });
const classes = (names: readonly string[]): unknown => ({ names, _type: 'ClassLabel' });
const TAGS = NER_LABELS.map((_, index) => BigInt(index));
const tagOf = (tag: number): bigint => TAGS[tag] ?? BigInt(tag);

/** Class labels are 64-bit in Arrow as `datasets` has it: with anything less it would forget their names. */
const COLUMNS: readonly Column[] = [
  { name: 'id', elements: text('id'), feature: value('string'), of: (page) => page.id },
  { name: 'doc_id', elements: text('doc_id'), feature: value('string'), of: (page) => page.docId },
  { name: 'page', elements: number('page', 'INT32'), feature: value('int32'), of: (page) => page.page },
  { name: 'tokens', elements: listOf('tokens', text('token')), feature: sequence(value('string')), of: (page) => page.tokens },
  {
    name: 'bboxes',
    elements: listOf('bboxes', listOf('box', number('edge', 'INT32'))),
    feature: sequence(sequence(value('int32'))),
    of: (page) => page.bboxes,
  },
  {
    name: 'ner_tags',
    elements: listOf('ner_tags', number('tag', 'INT64')),
    feature: sequence(classes(NER_LABELS)),
    of: (page) => page.nerTags.map(tagOf),
  },
  { name: 'document_type', elements: text('document_type'), feature: value('string'), of: (page) => page.documentType },
  {
    name: 'page_type',
    elements: number('page_type', 'INT64'),
    feature: classes(DOCUMENT_TYPES),
    of: (page) => BigInt(DOCUMENT_TYPES.indexOf(page.documentType)),
  },
  { name: 'family', elements: text('family'), feature: value('string'), of: (page) => page.family },
  { name: 'source', elements: text('source'), feature: value('string'), of: (page) => page.source },
  { name: 'split', elements: text('split'), feature: value('string'), of: (page) => page.split },
  {
    name: 'confidences',
    elements: listOf('confidences', number('confidence', 'FLOAT')),
    feature: sequence(value('float32')),
    of: (page) => page.confidences,
  },
];

const SCHEMA: Schema = [{ name: 'root', num_children: COLUMNS.length }, ...COLUMNS.flatMap(({ elements }) => elements)];
const FEATURES = Object.fromEntries(COLUMNS.map(({ name, feature }) => [name, feature]));
/** What is written at once: large enough that few groups are to be kept in mind, small enough that a group is little. */
const WORDS_PER_GROUP = 10_000;
const PAGES_PER_GROUP = 250;
/** Smallest and largest values would be kept of every group until the end, for readers that skip groups; ours read all. */
const UNINDEXED = { statistics: false, offsetIndex: false } as const;

/**
 * Groups between two sweeps. What lives is some 20 MB, but the writer makes ten times its pages in arrays that just outlive a young generation, and V8 lets
 * hundreds of megabytes of them lie where the machine has room. A sweep takes some 20 ms.
 */
const GROUPS_PER_SWEEP = 20;
v8.setFlagsFromString('--expose-gc');
const sweep: () => void = vm.runInNewContext('gc');

export interface TrainingPageFile {
  append(pages: readonly ExportedPage[]): Promise<void>;
  finish(): Promise<void>;
}

/** What the writer keeps of every group until the foot is written, made small: no indexes, and of what is alike in all groups one. */
function forgetDetails(writer: ParquetWriter): void {
  writer.pendingIndexes.length = 0;
  const first = writer.row_groups[0];
  const last = writer.row_groups.at(-1);
  for (const [place, { meta_data: kept }] of last?.columns.entries() ?? []) {
    const shared = first?.columns[place]?.meta_data;
    if (!kept || !shared) continue;
    kept.path_in_schema = shared.path_in_schema;
    if (kept.encodings.join() === shared.encodings.join()) kept.encodings = shared.encodings;
    delete kept.encoding_stats;
  }
}

/** A Parquet file with one row a page. It replaces a file of that name. The same pages in the same order give the same bytes. */
export function openTrainingPages(file: string): TrainingPageFile {
  const kvMetadata = [{ key: 'huggingface', value: JSON.stringify({ info: { features: FEATURES } }) }];
  const writer = new ParquetWriter({ writer: fileWriter(file), schema: SCHEMA, kvMetadata, createdBy: 'deedlens' });
  let waiting: ExportedPage[] = [];
  let words = 0;
  async function flush(pages: readonly ExportedPage[]): Promise<void> {
    if (pages.length === 0) return;
    const columnData = COLUMNS.map(({ name, of }) => ({ name, data: pages.map(of), ...UNINDEXED }));
    await writer.write({ columnData, rowGroupSize: PAGES_PER_GROUP });
    forgetDetails(writer);
    if (writer.row_groups.length % GROUPS_PER_SWEEP === 0) sweep();
    // A turn of the loop between groups: others get theirs.
    await setImmediate();
  }
  return {
    append: async (pages) => {
      for (const page of pages) {
        waiting.push(page);
        words += page.tokens.length;
        if (waiting.length < PAGES_PER_GROUP && words < WORDS_PER_GROUP) continue;
        await flush(waiting);
        waiting = [];
        words = 0;
      }
    },
    finish: async () => {
      await flush(waiting);
      await writer.finish();
    },
  };
}
