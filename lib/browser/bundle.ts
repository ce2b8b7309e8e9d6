import { z } from 'zod';
import type { Progress } from './messages.ts';

/** What transformers and judge need of a bundle; cards and figures stay on the server. */
const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'labels.json', 'calibration.json', 'onnx/model_quantized.onnx'];

const modelSchema = z.object({
  label: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.number() })),
});
const answerSchema = z.object({ model: modelSchema.nullable() });
export type DeviceModel = z.infer<typeof modelSchema>;

/** Where the server keeps the bundles: each below its hash. */
export const BUNDLES = '/api/v1/model/';
const CACHE = 'deedlens-model-';

/** What went wrong, as a sentence for people. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';
}

async function answerOf(address: string): Promise<Response> {
  const response = await fetch(address, { credentials: 'same-origin' }).catch((cause: unknown) => {
    throw new NotFetched('The server does not answer, and the model has to be asked for. Check your connection and try again.', { cause });
  });
  if (response.status === 401) throw new NotFetched('You are signed out. Sign in and try again.');
  if (!response.ok) throw new NotFetched(`The model could not be fetched (${response.status}). Try again.`);
  return response;
}

/** The model that reads documents now; null where rules alone answer. Throws `NotFetched`. */
export async function askForModel(): Promise<DeviceModel | null> {
  const response = await answerOf(BUNDLES.slice(0, -1));
  return answerSchema.parse(await response.json()).model;
}

/** The files of a bundle on this device, by address. */
export interface LocalBundle {
  fileAt: (address: string) => Promise<Response | undefined>;
  json: (name: string) => Promise<unknown>;
  /** Bytes that came over the network. */
  fetched: number;
}

/**
 * Brings a bundle to this device: only what is not here yet is fetched, checked against its hash and kept; bundles of other
 * hashes are dropped. Throws `NotFetched`.
 */
export async function bringBundle(model: DeviceModel, tell: (progress: Progress) => void): Promise<LocalBundle> {
  const cache = await caches.open(`${CACHE}${model.sha256}`);
  const wanted = model.files.filter(({ name }) => NEEDED.includes(name));
  const kept = await Promise.all(wanted.map(async ({ name }) => (await cache.match(addressOf(model, name))) !== undefined));
  const missing = wanted.filter((_, index) => !kept[index]);
  const of = missing.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const file of missing) {
    const address = addressOf(model, file.name);
    const bytes = await fetched(await answerOf(address), (more) => {
      done += more;
      tell({ step: 'model', done, of });
    });
    if ((await sha256Of(bytes)) !== file.sha256) throw new NotFetched('The model did not arrive whole. Try again.');
    await cache.put(address, new Response(bytes, { headers: { 'Content-Length': String(bytes.byteLength) } }));
  }
  await dropOthers(model.sha256);
  const fileAt = (address: string): Promise<Response | undefined> => cache.match(address);
  return { fileAt, fetched: done, json: async (name) => (await fileAt(addressOf(model, name)))?.json() };
}

const addressOf = ({ sha256 }: DeviceModel, name: string): string => `${BUNDLES}${sha256}/${name}`;

async function fetched(response: Response, onMore: (bytes: number) => void): Promise<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) break;
    chunks.push(piece.value);
    onMore(piece.value.byteLength);
  }
  return new Blob(chunks).arrayBuffer();
}

async function dropOthers(sha256: string): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(CACHE) && name !== `${CACHE}${sha256}`);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** In hexadecimal digits. */
export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
