import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { route } from '#app/api/_http/route.ts';
import { findDuplicate } from '#lib/use-cases/find-duplicate.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'sha256: 64 hexadecimal digits, small letters.');

/** Whether a file with these bytes is here already: `?sha256=`. */
export const GET = route(async ({ actor, url }) => {
  const sha256 = sha256Schema.parse(url.searchParams.get('sha256'));
  return json({ duplicate: await findDuplicate({ actor, sha256 }) });
});
