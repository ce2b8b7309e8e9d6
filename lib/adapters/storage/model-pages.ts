import {
  packedModelReadingSchema,
  packModelReading,
  type UnpackedModelReading,
  unpackModelReading,
} from '#lib/domain/packed-model-reading.ts';
import { getObject, headObject, modelPagesKey, putObject } from './files.ts';

/** Keeps what a model said of a reading, so that a file which a person splits anew is answered with the same model's word. */
export const putModelReading = (documentId: string, reading: number, said: UnpackedModelReading): Promise<void> =>
  putObject(modelPagesKey(documentId, reading), new TextEncoder().encode(JSON.stringify(packModelReading(said))));

/** What was kept; undefined when no model read the file, or one with other labels. */
export async function findModelReading(documentId: string, reading: number): Promise<UnpackedModelReading | undefined> {
  const key = modelPagesKey(documentId, reading);
  if (!(await headObject(key))) return undefined;
  const text = new TextDecoder().decode(await getObject(key));
  return unpackModelReading(packedModelReadingSchema.parse(JSON.parse(text)));
}
