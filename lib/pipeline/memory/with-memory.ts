import type { ExtractedField, TypedRange } from '#lib/domain/extraction.ts';
import { boxArea, sharedArea } from '#lib/domain/geometry.ts';
import type { RememberedPage, TrackRecord } from '#lib/domain/memory.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { type Recollection, recall } from './recall.ts';
import { recordOf, type Weighed, weighField } from './weigh.ts';

/** From so many documents on an anchor may read what is another field's as well: on some forms one word answers two fields. */
const SHARED_FROM = 3;

/**
 * Share of the fields with anchors that must be read on a document before what rules and model did on the layout counts against them: another lender's
 * paper may look alike, and where the anchors find nothing it is not printed so.
 */
const READ_SHARE_MIN = 0.5;
const NO_RECORD: TrackRecord = Object.freeze({ right: 0, wrong: 0 });

/** Whether its words are another field's, which rules and model are surer of. */
function isTaken({ key, values, probability, anchors: [best] }: Recollection, fields: readonly ExtractedField[]): boolean {
  if (best && best.wrong === 0 && best.right >= SHARED_FROM) return false;
  const others = fields.filter((field) => field.key !== key && field.confidence >= probability);
  return values.some(({ words }) =>
    words.some(({ word: { box }, page }) =>
      others.some((field) => field.page === page && field.boxes.some((line) => sharedArea(line, box) > 0.5 * boxArea(box))),
    ),
  );
}

/**
 * The answers of one document of a file once memory has had its say. Without a page in a remembered layout they stay as they are. Fields keep their
 * order; those that memory alone knows come last.
 */
export function withMemory(
  fields: readonly ExtractedField[],
  pages: readonly ReadPage[],
  range: TypedRange,
  remembered: readonly RememberedPage[],
): Weighed {
  const [from, to] = range.pages;
  const known = remembered.filter(({ page, layout }) => from <= page && page <= to && layout.documentType === range.type);
  if (known.length === 0) return { given: [...fields], overruled: [] };
  const layouts = [...new Set(known.map(({ layout }) => layout))];
  const recalled = recall(pages, range, known);
  const recollections = new Map(recalled.filter((one) => !isTaken(one, fields)).map((one) => [one.key, one]));
  const isPrintedSo =
    recalled.length >= READ_SHARE_MIN * new Set(layouts.flatMap(({ anchors }) => anchors.map(({ fieldKey }) => fieldKey))).size;
  const byKey = Map.groupBy(fields, ({ key }) => key);
  const keys = [...new Set([...byKey.keys(), ...recollections.keys()])];
  const weighed = keys.map((key) =>
    weighField(byKey.get(key) ?? [], isPrintedSo ? recordOf(key, layouts) : NO_RECORD, recollections.get(key)),
  );
  return { given: weighed.flatMap(({ given }) => given), overruled: weighed.flatMap((one) => one.overruled) };
}
