import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { cleanName } from '#app/api/_http/upload.ts';
import { beginUploadSchema } from '#lib/domain/upload-session.ts';
import { beginUpload } from '#lib/use-cases/begin-upload.ts';
import { findUploads } from '#lib/use-cases/find-uploads.ts';

/** The caller's own uploads that did not arrive yet. */
export const GET = route(async ({ actor }) => json({ uploads: await findUploads({ actor }) }));

/** Begins an upload in parts: `{fileName, bytes, loan?}`. Its bytes go to `PATCH /api/v1/uploads/:id`. */
export const POST = route(async (asked) => {
  const file = await bodyOf(asked, beginUploadSchema);
  const upload = await beginUpload({ actor: asked.actor, file: { ...file, fileName: cleanName(file.fileName) } });
  return json(upload, 201);
});
