import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import { CHECKED, UNCHECKED } from './box-signs.ts';
import type { PlacedWord } from './group-words.ts';
import { boundsOf, type Matrix, type Rect } from './matrix.ts';

const widgetSchema = z.object({
  id: z.string(),
  subtype: z.literal('Widget'),
  rect: z.array(z.number()).length(4),
  fieldType: z.string().nullish(),
  fieldValue: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .catch(null),
  checkBox: z.boolean().optional(),
  radioButton: z.boolean().optional(),
  exportValue: z.string().nullish().catch(null),
  buttonValue: z.string().nullish().catch(null),
  comb: z.boolean().optional(),
  hidden: z.boolean().nullish(),
  noView: z.boolean().nullish(),
  password: z.boolean().nullish(),
  annotationFlags: z.number().optional(),
});
type Widget = z.infer<typeof widgetSchema>;

/** Annotation flags Hidden and NoView (ISO 32000-1, table 165). */
const UNSEEN = 2 | 32;

/** A form field of a page, in points as shown. */
export interface FormField {
  id: string;
  box: Rect;
  kind: 'mark' | 'text';
  /** For a mark: the box as a word; for a text or choice field: what was filled in. */
  text: string;
  comb: boolean;
}

function isChecked(widget: Widget): boolean {
  const own = widget.checkBox ? widget.exportValue : widget.buttonValue;
  return typeof widget.fieldValue === 'string' && widget.fieldValue !== 'Off' && widget.fieldValue === own;
}

function fieldOf(widget: Widget, viewport: Matrix): FormField | null {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = widget.rect;
  const box = boundsOf(viewport, x0, y0, x1, y1);
  const shared = { id: widget.id, box, comb: widget.comb === true };
  if (widget.checkBox || widget.radioButton) return { ...shared, kind: 'mark', text: isChecked(widget) ? CHECKED : UNCHECKED };
  if (widget.password || (widget.fieldType !== 'Tx' && widget.fieldType !== 'Ch')) return null;
  const value = Array.isArray(widget.fieldValue) ? widget.fieldValue.join(' ') : (widget.fieldValue ?? '');
  return { ...shared, kind: 'text', text: value.trim() };
}

/** The fields of the page's form that a reader can see. */
export async function formFieldsOf(page: PDFPageProxy, viewport: Matrix): Promise<FormField[]> {
  const annotations: unknown[] = await page.getAnnotations({ intent: 'display' });
  return annotations.flatMap((annotation) => {
    const widget = widgetSchema.safeParse(annotation);
    if (!widget.success) return [];
    const { hidden, noView, annotationFlags = 0 } = widget.data;
    if (hidden || noView || (annotationFlags & UNSEEN) !== 0) return [];
    return fieldOf(widget.data, viewport) ?? [];
  });
}

/** Words spread evenly over a field's box, line by line: for values that carry no appearance of their own. */
function spreadWords(field: FormField): PlacedWord[] {
  const lines = field.text.split(/\r\n|\r|\n/);
  const height = (field.box[3] - field.box[1]) / lines.length;
  return lines.flatMap((line, row) => {
    const unit = Math.min(height * 0.5, (field.box[2] - field.box[0]) / Math.max(1, line.length));
    const top = field.box[1] + row * height;
    return [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => {
      const left = field.box[0] + index * unit;
      return { text, box: [left, top, left + text.length * unit, top + height] as const, annotationId: field.id };
    });
  });
}

/**
 * Makes the words of form fields uniform: check boxes and radio buttons become one mark each, whatever glyph their
 * appearance draws, and filled values without an appearance get words in their box.
 */
export function withFormFields(words: readonly PlacedWord[], fields: readonly FormField[]): PlacedWord[] {
  const marks = fields.filter((field) => field.kind === 'mark');
  const markIds = new Set(marks.map((field) => field.id));
  const drawn = new Set(words.map((word) => word.annotationId));
  const bare = fields.filter((field) => field.kind === 'text' && field.text !== '' && !drawn.has(field.id));
  return [
    ...words.filter((word) => word.annotationId === undefined || !markIds.has(word.annotationId)),
    ...marks.map((field) => ({ text: field.text, box: field.box, annotationId: field.id })),
    ...bare.flatMap(spreadWords),
  ];
}
