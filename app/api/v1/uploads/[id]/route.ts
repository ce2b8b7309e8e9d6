import { z } from 'zod';
import { boundedBytes } from '#app/api/_http/bounded-bytes.ts';
import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { PART_BYTES_MAX, type UploadState } from '#lib/domain/upload-session.ts';
import { appendUpload } from '#lib/use-cases/append-upload.ts';
import { cancelUpload } from '#lib/use-cases/cancel-upload.ts';
import { getUpload } from '#lib/use-cases/get-upload.ts';

const offsetSchema = z.coerce
  .number({ message: 'Upload-Offset: say from which byte on this part is.' })
  .int()
  .min(0)
  .max(2 ** 40);

function answer(upload: UploadState, body: object = upload, status = 200): Response {
  const response = json(body, status);
  response.headers.set('Upload-Offset', String(upload.offset));
  response.headers.set('Upload-Length', String(upload.bytes));
  return response;
}

/** How much has come, also as the headers Upload-Offset and Upload-Length (HEAD gives them alone). */
export const GET = route(async (asked) => answer(await getUpload({ actor: asked.actor, uploadId: idOf(asked) })));
export const HEAD = route(async (asked) => {
  const { headers } = answer(await getUpload({ actor: asked.actor, uploadId: idOf(asked) }));
  return new Response(null, { headers });
});

/** The next part, at most 4 MB, with the header Upload-Offset. 409 with the true offset when another part is expected. */
export const PATCH = route(async (asked) => {
  const { actor, request } = asked;
  const uploadId = idOf(asked);
  const offset = offsetSchema.parse(request.headers.get('upload-offset') ?? undefined);
  const part = await boundedBytes(request.body, PART_BYTES_MAX);
  const appended = await appendUpload({ actor, uploadId, offset, part });
  const { upload } = appended;
  if (appended.ok) return answer(upload, { ...upload, duplicateOfId: appended.duplicateOfId });
  const message = `The next byte expected is number ${upload.offset}. Go on from there.`;
  return answer(upload, { error: { code: 'offset_differs', message }, ...upload }, 409);
});

export const DELETE = route(async (asked) => {
  await cancelUpload({ actor: asked.actor, uploadId: idOf(asked) });
  return new Response(null, { status: 204 });
});
