import { route } from '#app/api/_http/route.ts';
import { getDeviceModelFile } from '#lib/use-cases/get-device-model-file.ts';

/** A file of a model bundle; what stands at this address never changes. */
export const GET = route(async ({ request, actor, params }) => {
  const { sha256, bytes, open } = await getDeviceModelFile({ actor, sha256: params.sha256 ?? '', file: params.file ?? '' });
  const etag = `"${sha256}"`;
  const kept = { ETag: etag, 'Cache-Control': 'private, max-age=31536000, immutable', 'X-Content-Type-Options': 'nosniff' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: kept });
  const headers = { ...kept, 'Content-Type': 'application/octet-stream', 'Content-Length': String(bytes) };
  return new Response(open(), { headers });
});
