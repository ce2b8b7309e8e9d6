import { z } from 'zod';

const failureSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

export interface ApiFailure {
  ok: false;
  /** HTTP status; 0 when the server did not answer. */
  status: number;
  code: string;
  /** A sentence for people. */
  message: string;
}
export type ApiAnswer<T> = { ok: true; value: T } | ApiFailure;

const UNREACHABLE: ApiFailure = {
  ok: false,
  status: 0,
  code: 'unreachable',
  message: 'The server does not answer. Check your connection and try again.',
};

/** Calls a route of the machine API and parses what it answers. Never throws. */
export async function callApi<T>(
  path: string,
  schema: z.ZodType<T>,
  init: { method?: string; body?: unknown; keepalive?: boolean } = {},
): Promise<ApiAnswer<T>> {
  const { method = 'GET', body, keepalive = false } = init;
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      keepalive,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const text = await response.text();
    return response.ok ? { ok: true, value: schema.parse(text === '' ? undefined : JSON.parse(text)) } : failureOf(response.status, text);
  } catch {
    return UNREACHABLE;
  }
}

/** For routes that answer nothing that matters here. */
export const nothing = z.unknown().transform(() => undefined);

/** What went wrong, from the body of an answer that is not ok. */
export function failureOf(status: number, text: string): ApiFailure {
  const parsed = failureSchema.safeParse(parsedJson(text));
  if (parsed.success) return { ok: false, status, ...parsed.data.error };
  return { ok: false, status, code: 'unknown', message: 'Something went wrong. Try again; if it fails once more, ask your administrator.' };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
