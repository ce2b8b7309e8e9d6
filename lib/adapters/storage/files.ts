/** The object store on disk: DATA_DIR/files. Keys are made from our own ids and hashes, and of the file names that a checked model bundle lists. */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { env } from '#lib/env.ts';

export const originalKey = (documentId: string): string => `documents/${documentId}/original`;
export const viewKey = (documentId: string, reading: number, page: number): string => `documents/${documentId}/${reading}/${page}.webp`;
/** The same view at another size, beside it. */
export const sizedViewKey = (view: string, size: string): string => `${view.slice(0, -'.webp'.length)}.${size}.webp`;
/** What a model said about the pages of one reading. */
export const modelPagesKey = (documentId: string, reading: number): string => `documents/${documentId}/${reading}/model.json`;
/** A file of a model bundle; bundles are kept by their hash, whoever imported them. */
export const modelKey = (sha256: string, file: string): string => `models/${sha256}/${file}`;
export const documentPrefix = (documentId: string): string => `documents/${documentId}`;
/** A part of a file on its way, named by the byte it begins at. */
export const partKey = (uploadId: string, offset: number): string => `uploads/${uploadId}/${offset}`;
/** The lines of a frozen data set version. */
export const datasetKey = (versionId: string): string => `datasets/${versionId}/lines.jsonl`;
/** What is kept of one file while a version is built: its lines, and what is known of them. */
export const datasetPartKey = (versionId: string, documentId: string, part: 'lines' | 'facts'): string =>
  `${datasetPartsPrefix(versionId)}/${documentId}.${part}`;
export const datasetPartsPrefix = (versionId: string): string => `datasets/${versionId}/parts`;
/** What a trainer keeps of its work, so that another one may go on. */
export const checkpointKey = (runId: string): string => `${trainingPrefix(runId)}/checkpoint`;
/** A bundle of a candidate on its way: not looked at yet. */
export const deliveredPrefix = (runId: string, candidate: number): string => `${trainingPrefix(runId)}/delivered/${candidate}`;
export const trainingPrefix = (runId: string): string => `training/${runId}`;
export const uploadPrefix = (uploadId: string): string => `uploads/${uploadId}`;

const KEY =
  /^(?:(?:documents|uploads)\/[0-9a-f-]{36}(?:\/[0-9a-z.]+)*|datasets\/[0-9a-f-]{36}(?:\/[0-9a-z.-]+)*|models\/[0-9a-f]{64}(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)+|training\/[0-9a-f-]{36}(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*)$/;

/** Where an object lies on this machine's disk. */
export function pathOf(key: string): string {
  if (!KEY.test(key) || key.includes('..')) throw new Error(`Not a storage key: ${key}`);
  return path.join(env().DATA_DIR, 'files', key);
}

/** Stores an object; a reader sees all of it or nothing, also when the machine stops in between. What the source throws is passed on. */
export async function putObject(key: string, body: AsyncIterable<Uint8Array> | Uint8Array): Promise<void> {
  const target = pathOf(key);
  const draft = `${target}.draft-${process.pid}-${Math.random().toString(36).slice(2)}`;
  await mkdir(path.dirname(target), { recursive: true });
  try {
    await pipeline(
      Readable.from(body instanceof Uint8Array ? [body] : body, { objectMode: true }),
      createWriteStream(draft, { flush: true }),
    );
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

export const getObject = (key: string): Promise<Uint8Array> => readFile(pathOf(key));

export const streamObject = (key: string): ReadableStream<Uint8Array> =>
  Readable.toWeb(createReadStream(pathOf(key))) as NodeReadableStream<Uint8Array> as ReadableStream<Uint8Array>;

/** Copies an object; false when there is none to copy. */
export async function copyObject(from: string, to: string): Promise<boolean> {
  const source = await open(pathOf(from)).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (!source) return false;
  await putObject(to, source.createReadStream());
  return true;
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Size of an object in bytes; undefined when there is none. */
export async function headObject(key: string): Promise<{ bytes: number } | undefined> {
  try {
    return { bytes: (await stat(pathOf(key))).size };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The parts of an upload one after the other, by the byte each begins at. */
export async function* streamParts(uploadId: string): AsyncGenerator<Uint8Array> {
  const names = await readdir(pathOf(uploadPrefix(uploadId)));
  const offsets = names.filter((name) => /^\d+$/.test(name)).map(Number);
  for (const offset of offsets.sort((a, b) => a - b)) yield* createReadStream(pathOf(partKey(uploadId, offset)));
}

/** Deletes an object, or everything below a prefix; fine when there is nothing. */
export const deleteObjects = (prefix: string): Promise<void> => rm(pathOf(prefix), { recursive: true, force: true });
