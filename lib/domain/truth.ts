import { z } from 'zod';
import { documentTypeSchema } from './document-types/key.ts';
import { fieldKeySchema } from './field.ts';

const labels = {
  fields: z.partialRecord(fieldKeySchema, z.array(z.string())).default({}),
  absent: z.array(fieldKeySchema).default([]),
};

const single = z.object({ documentType: documentTypeSchema, ...labels });
const packet = z.object({
  documents: z.array(z.object({ pages: z.tuple([z.number().int(), z.number().int()]), documentType: documentTypeSchema, ...labels })),
});

/** Ground truth beside a file: text as printed; a key neither in `fields` nor in `absent` was not labelled and is not scored. */
export const truthSchema = z.union([packet, single]);
export type Truth = z.infer<typeof truthSchema>;
