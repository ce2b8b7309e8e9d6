/** What is kept of each file while a version of a data set is built, so that a build that stopped goes on where it was left. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { datasetKey, datasetPartKey, datasetPartsPrefix, headObject, pathOf, putObject } from './files.ts';

const encoder = new TextEncoder();

/** Keeps a file's lines and then what is known of them; once there are facts, there are lines. */
export async function putDatasetPart(versionId: string, documentId: string, lines: readonly string[], facts: unknown): Promise<void> {
  await putObject(datasetPartKey(versionId, documentId, 'lines'), encoder.encode(lines.join('')));
  await putObject(datasetPartKey(versionId, documentId, 'facts'), encoder.encode(JSON.stringify(facts)));
}

export const hasDatasetPart = async (versionId: string, documentId: string): Promise<boolean> =>
  (await headObject(datasetPartKey(versionId, documentId, 'facts'))) !== undefined;

export const getDatasetFacts = async (versionId: string, documentId: string): Promise<unknown> =>
  JSON.parse(await readFile(pathOf(datasetPartKey(versionId, documentId, 'facts')), 'utf8'));

const planKey = (versionId: string): string => `${datasetPartsPrefix(versionId)}/plan`;
export const putDatasetPlan = (versionId: string, plan: unknown): Promise<void> =>
  putObject(planKey(versionId), encoder.encode(JSON.stringify(plan)));

/** Undefined before the plan was made. */
export const getDatasetPlan = async (versionId: string): Promise<unknown> =>
  (await headObject(planKey(versionId))) ? JSON.parse(await readFile(pathOf(planKey(versionId)), 'utf8')) : undefined;

/** Writes the lines of these files, one after the other, as the version's object; answers its key and hash. */
export async function joinDatasetParts(versionId: string, documentIds: readonly string[]): Promise<{ storageKey: string; sha256: string }> {
  const hash = createHash('sha256');
  async function* lines(): AsyncGenerator<Uint8Array> {
    for (const documentId of documentIds)
      for await (const chunk of createReadStream(pathOf(datasetPartKey(versionId, documentId, 'lines')))) {
        hash.update(chunk);
        yield chunk;
      }
  }
  const storageKey = datasetKey(versionId);
  await putObject(storageKey, lines());
  return { storageKey, sha256: hash.digest('hex') };
}
