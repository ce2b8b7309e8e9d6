import { z } from 'zod';
import { CORRECTION_ACTIONS } from './correction.ts';
import { documentTypeSchema } from './document-types/key.ts';
import { fieldKeySchema } from './field.ts';
import { boxSchema } from './geometry.ts';
import { WORD_SOURCES } from './page.ts';

/** Half-open `[start, end)` over the words of the example: all words of its pages, in order of page and reading. */
export const spanSchema = z
  .tuple([z.number().int().min(0), z.number().int().positive()])
  .refine(([start, end]) => start < end, 'A span needs start < end.');
export type Span = z.infer<typeof spanSchema>;

/**
 * One value of an approved document. `action` is what a person answered (`confirmed` also when the approval of the whole
 * document is the only answer). `page` and `boxes` are null for a value typed without a place on the page; `span` is
 * null when no unbroken run of words carries it.
 */
export const exampleFieldSchema = z.object({
  key: fieldKeySchema,
  action: z.enum(CORRECTION_ACTIONS).exclude(['absent', 'unreadable']),
  value: z.string().min(1),
  text: z.string().min(1),
  page: z.number().int().positive().nullable(),
  boxes: z.array(boxSchema),
  span: spanSchema.nullable(),
});
export type ExampleField = z.infer<typeof exampleFieldSchema>;

const pageTypeSchema = z.object({
  documentType: documentTypeSchema,
  /** Whether a document begins on this page. */
  opens: z.boolean(),
});

/**
 * Which type of document a page belongs to. `source` says who cut the file: a person, or the rules, whose split a person let
 * stand; `predicted` is what the rules said in either case.
 */
export const pageTypeExampleSchema = pageTypeSchema.extend({
  page: z.number().int().positive(),
  source: z.enum(['person', 'rules']),
  predicted: pageTypeSchema,
});
export type PageTypeExample = z.infer<typeof pageTypeExampleSchema>;

/**
 * One line of the canonical export: one document of an approved file. Boxes are shares of the page as shown (0..1, origin
 * top left), `width` and `height` points. `absent` and `unreadable` are a person's answers; a key that is nowhere was not looked for.
 */
export const trainingExampleSchema = z.object({
  /** `<documentId>/<index of the document in the file, from 0>`. */
  id: z.string(),
  documentId: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string(),
  documentType: documentTypeSchema,
  labelSchemaVersion: z.number().int().positive(),
  pages: z.array(
    z.object({
      number: z.number().int().positive(),
      width: z.number(),
      height: z.number(),
      words: z.array(
        z.object({ text: z.string().min(1), box: boxSchema, confidence: z.number().min(0).max(1), source: z.enum(WORD_SOURCES) }),
      ),
    }),
  ),
  /** One a page of this document, also for pages without words. */
  pageTypes: z.array(pageTypeExampleSchema),
  fields: z.array(exampleFieldSchema),
  absent: z.array(fieldKeySchema),
  unreadable: z.array(fieldKeySchema),
});
export type TrainingExample = z.infer<typeof trainingExampleSchema>;
