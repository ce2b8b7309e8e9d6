import { ZodError } from 'zod';
import { Conflict, Forbidden, InvalidInput, NotFound, Unauthenticated } from '#lib/domain/errors.ts';
import { log } from '#lib/log.ts';

/** Input errors with a status of their own; every other one is 422. */
const INPUT_STATUS: Readonly<Record<string, number>> = Object.freeze({
  file_too_large: 413,
  part_too_large: 413,
  file_type_unsupported: 415,
  body_not_json: 400,
  cross_site: 403,
});

export const json = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store' } });

const failure = (status: number, code: string, message: string): Response => json({ error: { code, message } }, status);

/** The one place where what went wrong becomes an HTTP answer. What is not the caller's doing is logged once and not told. */
export function errorResponse(error: unknown): Response {
  if (error instanceof Unauthenticated) return failure(401, 'unauthenticated', error.message);
  if (error instanceof Forbidden) return failure(403, 'forbidden', error.message);
  if (error instanceof NotFound) return failure(404, 'not_found', error.message);
  if (error instanceof Conflict) return failure(409, error.code, error.message);
  if (error instanceof InvalidInput) return failure(INPUT_STATUS[error.code] ?? 422, error.code, error.message);
  if (error instanceof ZodError) return failure(422, 'invalid_input', sentenceOf(error));
  log.error({ err: error }, 'A request failed');
  return failure(500, 'internal', 'Something went wrong on the server. Try again; if it fails once more, ask your administrator.');
}

const sentenceOf = (error: ZodError): string =>
  error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)).join(' ');
