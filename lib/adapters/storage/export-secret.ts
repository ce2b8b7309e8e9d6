import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '#lib/env.ts';

/** What surrogates of an organisation are drawn with: made when it is first needed, kept, and never shown to anybody. */
async function keptSecret(organisationId: string): Promise<string> {
  const folder = path.join(env().DATA_DIR, 'files', 'secrets');
  const file = path.join(folder, `${organisationId}.secret`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await writeFile(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}

/** Numbers 0..2^32-1 drawn from texts: the same for the same organisation and scope, and nobody's guess without the secret. */
export async function openDraw(organisationId: string, scope: string): Promise<(text: string) => number> {
  const secret = await keptSecret(organisationId);
  return (text) => createHmac('sha256', secret).update(`${scope}\u0000${text}`).digest().readUInt32BE(0);
}
