import { canonicalJson } from '#lib/domain/canonical-json.ts';
import { FIELD_KEYS } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { Box } from '#lib/domain/geometry.ts';
import type { TrainingExample } from '#lib/domain/training-example.ts';
import { VIEW_WIDTHS } from '#lib/domain/view-size.ts';
import type { ExportedExample } from './exported-example.ts';

/** As wide as the picture of a page that we keep. */
const WIDTH = VIEW_WIDTHS.stored;

type Page = TrainingExample['pages'][number];
type Pixels = readonly [x: number, y: number, width: number, height: number];

const CATEGORIES = FIELD_KEYS.map((name, index) => ({ id: index + 1, name, supercategory: FIELDS[name].group }));
const INFO = { description: `Values on pages of mortgage documents. Boxes are in pixels of the page at ${WIDTH} across.`, version: '1.0' };

const heightOf = ({ width, height }: Page): number => (width > 0 ? Math.round((WIDTH * height) / width) : WIDTH);
const hundredths = (pixels: number): number => Math.round(pixels * 100) / 100;

function pixelsOf([left, top, right, bottom]: Box, height: number): Pixels {
  return [hundredths(left * WIDTH), hundredths(top * height), hundredths((right - left) * WIDTH), hundredths((bottom - top) * height)];
}

/** An entry a line of a value. Values that stand nowhere on a page have none. */
function annotationsOf({ fields }: TrainingExample, page: Page): object[] {
  const height = heightOf(page);
  return fields
    .filter((field) => field.page === page.number)
    .flatMap(({ key, text, value, action, boxes }) =>
      boxes.map((box, line) => {
        const bbox = pixelsOf(box, height);
        const attributes = { text, value, action, line: line + 1, lines: boxes.length };
        return {
          category_id: FIELD_KEYS.indexOf(key) + 1,
          bbox,
          area: hundredths(bbox[2] * bbox[3]),
          iscrowd: 0,
          segmentation: [],
          attributes,
        };
      }),
    );
}

/**
 * COCO instances. `file_name` is where this installation shows the page, below its own address. The annotations come first, as
 * they are found; of the pages only a line each is kept until the end.
 */
export async function* coco(examples: AsyncIterable<ExportedExample>): AsyncGenerator<string> {
  const images: string[] = [];
  let annotations = 0;
  yield '{"annotations":[\n';
  for await (const { example } of examples)
    for (const page of example.pages) {
      const image_id = images.length + 1;
      const size = { id: image_id, width: WIDTH, height: heightOf(page) };
      const about = { document: example.id, document_type: example.documentType, page: page.number };
      images.push(canonicalJson({ ...size, ...about, file_name: `api/v1/documents/${example.documentId}/pages/${page.number}/view` }));
      for (const annotation of annotationsOf(example, page)) {
        yield `${annotations === 0 ? '' : ',\n'}${canonicalJson({ ...annotation, id: annotations + 1, image_id })}`;
        annotations++;
      }
    }
  yield `\n],\n"categories":${canonicalJson(CATEGORIES)},\n"images":[\n`;
  for (const [index, image] of images.entries()) yield `${index === 0 ? '' : ',\n'}${image}`;
  yield `\n],\n"info":${canonicalJson(INFO)},\n"licenses":[]}\n`;
}
