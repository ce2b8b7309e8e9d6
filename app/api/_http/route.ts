import { z } from 'zod';
import { InvalidInput, NotFound, Unauthenticated } from '#lib/domain/errors.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { getActor } from '#lib/use-cases/get-actor.ts';
import { errorResponse } from './respond.ts';
import { refuseOtherSites } from './same-origin.ts';

export interface Asked {
  request: Request;
  actor: Actor;
  url: URL;
  params: Readonly<Record<string, string>>;
}

/** Nobody reads this answer; nginx's number for it. */
const CLIENT_LEFT = 499;

/** As Next hands them over: those of `[...name]` in parts; it gives none to a route whose path has none. */
type Params = Record<string, string | string[]>;

const joined = (params: Params | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, Array.isArray(value) ? value.join('/') : value]));

type Handler = (asked: Asked) => Promise<Response>;

/** Every route of the machine API: same site, somebody signed in, then the handler; what it throws becomes an answer. */
export const route =
  (handler: Handler) =>
  async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      refuseOtherSites(request);
      const actor = await getActor({ headers: request.headers });
      if (!actor) throw new Unauthenticated('Nobody is signed in. Sign in and try again.');
      return await handler({ request, actor, url: new URL(request.url), params: joined(await context.params) });
    } catch (error) {
      return request.signal.aborted ? new Response(null, { status: CLIENT_LEFT }) : errorResponse(error);
    }
  };

/** An identifier from the path; what cannot be one of ours is not found. */
export function idOf({ params }: Asked, name = 'id'): string {
  const parsed = z.uuid().safeParse(params[name]);
  if (!parsed.success) throw new NotFound(`There is no ${name === 'id' ? 'such thing' : name} here. Check the address.`);
  return parsed.data;
}

/** A page number from the path, from 1. */
export function pageOf({ params }: Asked): number {
  const parsed = z.coerce.number().int().positive().max(1_000_000).safeParse(params.n);
  if (!parsed.success) throw new NotFound('There is no such page. Pages count from 1.');
  return parsed.data;
}

/** The JSON body, parsed by the schema of the domain. */
export async function bodyOf<T>({ request }: Asked, schema: z.ZodType<T>): Promise<T> {
  const text = await request.text();
  return schema.parse(parsedJson(text === '' ? '{}' : text));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidInput('The body of the request is not JSON.', 'body_not_json', { cause: error });
  }
}
