import { z } from 'zod';
import { FIELD_KEYS, fieldKeySchema } from './field.ts';
import { boxSchema } from './geometry.ts';

/** A value of a page as it was exported, under the name of its regions without their line: what a changed region is held against. */
export const exportedRegionSchema = z.object({
  key: fieldKeySchema,
  value: z.string(),
  text: z.string(),
  boxes: z.array(boxSchema).min(1),
});
export type ExportedRegion = z.infer<typeof exportedRegionSchema>;

const regionValueSchema = z.looseObject({
  /** Hundredths of the picture's width and height. */
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  rectanglelabels: z.array(z.string()).optional(),
  /** One string where the interface sends only one. */
  text: z.union([z.array(z.string()), z.string()]).optional(),
});

export const labelStudioTaskSchema = z.looseObject({
  data: z.looseObject({
    /** `<documentId>/<index of the document in the file>`. */
    document: z.string(),
    page: z.number().int().positive(),
    exported: z.record(z.string(), exportedRegionSchema),
  }),
  annotations: z
    .array(
      z.looseObject({
        was_cancelled: z.boolean().nullish(),
        updated_at: z.string().nullish(),
        result: z.array(z.looseObject({ id: z.string().optional(), type: z.string(), value: z.unknown() })),
      }),
    )
    .default([]),
});
export type LabelStudioTask = z.infer<typeof labelStudioTaskSchema>;

/** What Label Studio exports as JSON. */
export const labelStudioTasksSchema = z.array(labelStudioTaskSchema).max(20_000);

/** The part of a region that we read; undefined for anything but a rectangle or its text. */
export function regionValueOf(value: unknown): z.infer<typeof regionValueSchema> | undefined {
  const parsed = regionValueSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** What a project of Label Studio shows: a rectangle a line of a value, and the text of the value beside it. */
export const LABEL_STUDIO_CONFIG = `<View>
  <Image name="page" value="$image" zoom="true" zoomControl="true"/>
  <RectangleLabels name="field" toName="page">
${FIELD_KEYS.map((key) => `    <Label value="${key}"/>`).join('\n')}
  </RectangleLabels>
  <TextArea name="text" toName="page" perRegion="true" editable="true" maxSubmissions="1"/>
</View>
`;
