import type { ExtractionResult, TypedRange } from '#lib/domain/extraction.ts';
import { type FieldKey, fieldKeySchema } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { Anchor, PrintedWord, RememberedPage } from '#lib/domain/memory.ts';
import { NER_LABELS } from '#lib/domain/model-bundle.ts';
import { lineBoxes } from '#lib/pipeline/explain.ts';
import { extract } from '#lib/pipeline/extract.ts';
import { fingerprintOf, likestLayout } from '#lib/pipeline/memory/fingerprint.ts';
import { type ApprovedValue, type Lesson, lessonsOf } from '#lib/pipeline/memory/learn.ts';
import { printedValue } from '#lib/pipeline/ner/printed-value.ts';
import type { Paper } from './papers.ts';

const PRINTINGS_MAX = 5;

interface Layout {
  id: string;
  documentType: Lesson['documentType'];
  fingerprints: Uint32Array[];
  printings: PrintedWord[][];
  anchors: { id: string; fieldKey: FieldKey; anchor: Anchor; right: number; wrong: number }[];
  readings: Map<string, { fieldKey: FieldKey; reader: string; right: number; wrong: number }>;
}

/** The tables of the product, in memory: what an organisation remembers. */
export class MemoryBench {
  layouts: Layout[] = [];

  remembered(paper: Paper): RememberedPage[] {
    const known = this.layouts.map(({ id, fingerprints }) => ({ layoutId: id, fingerprints }));
    return paper.pages.flatMap((page) => {
      const fingerprint = fingerprintOf(page.words);
      const found = fingerprint && likestLayout(fingerprint, known);
      const layout = found && this.layouts.find(({ id }) => id === found.layoutId);
      if (!found || !layout) return [];
      const { id, documentType, printings } = layout;
      const anchors = layout.anchors.map((anchor) => ({ ...anchor, documents: anchor.right, corrected: null }));
      const readings = [...layout.readings.values()];
      return [{ page: page.number, similarity: found.similarity, layout: { id, documentType, printings, anchors, readings } }];
    });
  }

  extract(paper: Paper, types?: readonly TypedRange[]): ExtractionResult {
    const memory = this.remembered(paper);
    return extract(
      { fileName: paper.id, sha256: '0'.repeat(64), pages: paper.pages },
      { ...(paper.model && { model: paper.model }), ...(types && { types }), memory },
    );
  }

  approve(paper: Paper): void {
    if (!('documentType' in paper.truth)) throw new Error('a packet');
    const { documentType } = paper.truth;
    const range: TypedRange = { type: documentType, pages: [1, paper.pages.length], confidence: 1 };
    const result = this.extract(paper, [range]);
    const machine = [...result.fields.filter(({ source }) => source !== 'memory'), ...(result.overruled ?? [])];
    const values = approvedValues(paper, result);
    const lessons = lessonsOf({ documentType, pages: paper.pages, values, unreadable: [], machine }, this.remembered(paper));
    for (const lesson of lessons) this.#learn(lesson);
  }

  #learn(lesson: Lesson): void {
    let layout = this.layouts.find(({ id }) => id === lesson.layoutId);
    if (!layout) {
      layout = {
        id: String(this.layouts.length),
        documentType: lesson.documentType,
        fingerprints: [],
        printings: [],
        anchors: [],
        readings: new Map(),
      };
      this.layouts.push(layout);
    }
    layout.fingerprints = [lesson.fingerprint, ...layout.fingerprints].slice(0, PRINTINGS_MAX);
    layout.printings = [lesson.printing, ...layout.printings].slice(0, PRINTINGS_MAX);
    for (const { anchorId, right } of lesson.witnesses) {
      const anchor = layout.anchors.find(({ id }) => id === anchorId);
      if (anchor && right) anchor.right += 1;
      else if (anchor) anchor.wrong += 1;
    }
    for (const one of lesson.taught) layout.anchors.push({ ...one, id: `${layout.id}/${layout.anchors.length}`, right: 1, wrong: 0 });
    for (const { fieldKey, reader, right } of lesson.readings) {
      const known = layout.readings.get(`${fieldKey} ${reader}`) ?? { fieldKey, reader, right: 0, wrong: 0 };
      layout.readings.set(`${fieldKey} ${reader}`, {
        ...known,
        right: known.right + (right ? 1 : 0),
        wrong: known.wrong + (right ? 0 : 1),
      });
    }
  }
}

/** What a person answers: the machine's place where it is right, else the first place where the value is printed. */
function approvedValues(paper: Paper, result: ExtractionResult): ApprovedValue[] {
  if (!('documentType' in paper.truth)) throw new Error('a packet');
  return Object.entries(paper.truth.fields).flatMap(([name, texts]) => {
    const fieldKey = fieldKeySchema.parse(name);
    const { parse, equal } = KINDS[FIELDS[fieldKey].kind];
    return texts.map((text): ApprovedValue => {
      const value = parse(text) ?? text;
      const found = result.fields.find((field) => field.key === fieldKey && equal(field.value, value));
      if (found) return { fieldKey, value, page: found.page, boxes: found.boxes };
      return { fieldKey, value, ...placeOf(paper, fieldKey, value) };
    });
  });
}

function placeOf(paper: Paper, key: FieldKey, value: string): Pick<ApprovedValue, 'page' | 'boxes'> {
  const { equal } = KINDS[FIELDS[key].kind];
  for (const [at, page] of paper.pages.entries()) {
    const tags = paper.tags[at] ?? [];
    for (let from = 0; from < tags.length; from++) {
      if (NER_LABELS[tags[from] ?? 0] !== `B-${key}`) continue;
      let to = from + 1;
      while (NER_LABELS[tags[to] ?? 0] === `I-${key}`) to += 1;
      const run = page.words.slice(from, to);
      const read = printedValue(key, run);
      if (read && equal(read.value, value))
        return { page: page.number, boxes: lineBoxes(run.map((word) => ({ word, page: page.number }))) };
    }
  }
  return {};
}
