import type { Box } from '#lib/domain/geometry.ts';
import type { ExportedRegion } from '#lib/domain/label-studio.ts';
import type { ExampleField, TrainingExample } from '#lib/domain/training-example.ts';
import { VIEW_WIDTHS } from '#lib/domain/view-size.ts';
import type { ExportedExample } from './exported-example.ts';
import { jsonArray } from './json-array.ts';

type Page = TrainingExample['pages'][number];

/** Hundredths, to a hundred-thousandth of the page. */
const hundredths = (share: number): number => Math.round(share * 100_000) / 1000;

/** Regions are named by the place of their value among those of the document, and their line. */
const groupOf = (index: number): string => `value-${index}`;

function rectangleOf([left, top, right, bottom]: Box) {
  return { x: hundredths(left), y: hundredths(top), width: hundredths(right - left), height: hundredths(bottom - top), rotation: 0 };
}

function regionsOf({ key, text, boxes }: ExampleField, index: number, page: Page): object[] {
  const size = { original_width: VIEW_WIDTHS.stored, original_height: Math.round((VIEW_WIDTHS.stored * page.height) / page.width) };
  return boxes.flatMap((box, line) => {
    const shared = { id: `${groupOf(index)}-${line}`, to_name: 'page', image_rotation: 0, ...size };
    const value = rectangleOf(box);
    const rectangle = { ...shared, from_name: 'field', type: 'rectanglelabels', value: { ...value, rectanglelabels: [key] } };
    const written = { ...shared, from_name: 'text', type: 'textarea', value: { ...value, text: [text] } };
    return line === 0 ? [rectangle, written] : [rectangle];
  });
}

/** `data.exported` comes back unchanged, so that it can be told what people changed. */
function taskOf({ example, split }: ExportedExample, page: Page, picture: string | null): object {
  const placed = example.fields.flatMap((field, index) => (field.page === page.number && field.boxes.length > 0 ? [{ field, index }] : []));
  const exported = Object.fromEntries(
    placed.map(({ field: { key, value, text, boxes }, index }): [string, ExportedRegion] => [
      groupOf(index),
      { key, value, text, boxes: [...boxes] },
    ]),
  );
  const image = picture ?? `/api/v1/documents/${example.documentId}/pages/${page.number}/view`;
  const data = { image, document: example.id, page: page.number, documentType: example.documentType, split, exported };
  return { data, annotations: [{ result: placed.flatMap(({ field, index }) => regionsOf(field, index, page)) }] };
}

/**
 * One task a page, with what people answered as its annotation. Its picture comes along, since nobody is signed in here from there;
 * where there is none, its address below this installation's is told.
 */
export function labelStudio(examples: AsyncIterable<ExportedExample>): AsyncIterable<string> {
  return jsonArray(tasks(examples));
}

async function* tasks(examples: AsyncIterable<ExportedExample>): AsyncGenerator<unknown> {
  for await (const item of examples)
    for (const page of item.example.pages) yield taskOf(item, page, (await item.pictureOf?.(page.number)) ?? null);
}
