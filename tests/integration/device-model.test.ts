import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { setEnv } from '#lib/env.ts';
import { importModel } from '#lib/use-cases/import-model.ts';
import { setAlias } from '#lib/use-cases/set-alias.ts';
import { call } from '#tests/support/api.ts';
import { withDatabase } from '#tests/support/database.ts';
import { withBundles } from '#tests/support/model-bundles.ts';
import { seedPeople, signedIn } from '#tests/support/people.ts';

withDatabase();

const { folder, bundleOf } = withBundles();

/** No model comes with the product: what an organisation has is what it imported. */
const withoutShipped = () => setEnv({ MODEL_DIR: path.join(folder(), 'none') });

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** Of a bundle. */
const bundleHash = async (bundle: string): Promise<string> => hashOf(await readFile(path.join(bundle, 'SHA256SUMS')));

async function championOf(version: string) {
  withoutShipped();
  const people = await seedPeople();
  const bundle = await bundleOf(version);
  await importModel({ actor: people.engineer, folder: bundle });
  await setAlias({ actor: people.engineer, alias: 'champion', model: { name: 'tiny', version } });
  return { ...people, bundle, sha256: await bundleHash(bundle) };
}

interface Answer {
  model: { label: string; sha256: string; files: { name: string; sha256: string; bytes: number }[] } | null;
}
const asked = async (headers: Headers): Promise<Answer> => (await call('GET', '/api/v1/model', { headers })).json() as Promise<Answer>;

describe('the model for devices', () => {
  test('is the champion, with every file of its bundle, for every role', async () => {
    const { borrower, reviewer, sha256 } = await championOf('3.0.0');
    for (const person of [borrower, reviewer]) {
      const { model } = await asked(await signedIn(person));
      expect(model).toMatchObject({ label: 'tiny@3.0.0', sha256 });
      expect(model?.files.map(({ name }) => name)).toContain('onnx/model_quantized.onnx');
      expect(model?.files.every(({ bytes }) => bytes > 0)).toBe(true);
    }
  });

  test('is another hash as soon as another model is the champion', async () => {
    const { borrower, engineer, sha256 } = await championOf('3.1.0');
    const next = await bundleOf('3.1.1');
    await importModel({ actor: engineer, folder: next });
    await setAlias({ actor: engineer, alias: 'champion', model: { name: 'tiny', version: '3.1.1' }, reason: 'a newer one' });
    const { model } = await asked(await signedIn(borrower));
    expect(model).toMatchObject({ label: 'tiny@3.1.1', sha256: await bundleHash(next) });
    expect(model?.sha256).not.toBe(sha256);
  });

  test('is none where an organisation has no model and none comes with the product', async () => {
    withoutShipped();
    const { borrower } = await seedPeople();
    expect(await asked(await signedIn(borrower))).toEqual({ model: null });
  });

  test('is the one that comes with the product where nothing was promoted, and its files are sent', async () => {
    const at = await bundleOf('3.2.0');
    setEnv({ MODEL_DIR: path.dirname(at) });
    const { borrower } = await seedPeople();
    const headers = await signedIn(borrower);
    const { model } = await asked(headers);
    expect(model?.label).toMatch(/^tiny@3\./);
    const response = await call('GET', `/api/v1/model/${model?.sha256}/labels.json`, { headers });
    expect(response.status).toBe(200);
  });
});

describe('a file of a model for devices', () => {
  test('is what the bundle holds, is kept for ever, and is not sent twice', async () => {
    const { borrower, bundle, sha256 } = await championOf('3.3.0');
    const headers = await signedIn(borrower);
    for (const name of ['labels.json', 'onnx/model_quantized.onnx']) {
      const response = await call('GET', `/api/v1/model/${sha256}/${name}`, { headers });
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(response.status, bytes.toString('utf8').slice(0, 200)).toBe(200);
      expect(bytes.equals(await readFile(path.join(bundle, name)))).toBe(true);
      expect(response.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
      expect(response.headers.get('etag')).toBe(`"${hashOf(bytes)}"`);
      const more = { 'if-none-match': response.headers.get('etag') ?? '' };
      expect((await call('GET', `/api/v1/model/${sha256}/${name}`, { headers, more })).status).toBe(304);
    }
  });

  test('is not found where the bundle does not list it', async () => {
    const { borrower, sha256 } = await championOf('3.4.0');
    const headers = await signedIn(borrower);
    for (const name of ['SHA256SUMS', 'other.json', 'onnx', 'onnx%2F..%2Flabels.json'])
      expect((await call('GET', `/api/v1/model/${sha256}/${name}`, { headers })).status, name).toBe(404);
  });

  test('is not found by people of another organisation, nor under a hash that nobody has', async () => {
    const { sha256 } = await championOf('3.5.0');
    const stranger = await signedIn((await seedPeople()).admin);
    for (const hash of [sha256, '0'.repeat(64), '..'.repeat(32)])
      expect((await call('GET', `/api/v1/model/${hash}/labels.json`, { headers: stranger })).status).toBe(404);
  });
});
