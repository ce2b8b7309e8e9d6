import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sourceFiles } from '#tests/laws/source-files.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];
export type RouteHandler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

export interface ApiRoute {
  /** As Next names it: /api/v1/documents/[id]. */
  path: string;
  handlers: Partial<Record<Method, RouteHandler>>;
}

/** Every route handler under app/api, by its file. */
export async function apiRoutes(): Promise<ApiRoute[]> {
  const files = sourceFiles('app/api/').filter((file) => file.path.endsWith('/route.ts'));
  return Promise.all(
    files.map(async (file) => ({
      path: `/${path.posix.dirname(file.path).replace(/^app\//, '')}`,
      handlers: (await import(pathToFileURL(path.resolve(file.path)).href)) as ApiRoute['handlers'],
    })),
  );
}

export const methodsOf = ({ handlers }: ApiRoute): Method[] => METHODS.filter((method) => handlers[method]);

const ORIGIN = 'http://127.0.0.1:3000';
let routes: Promise<ApiRoute[]> | undefined;

export interface ApiCall {
  headers?: Headers;
  body?: BodyInit;
  /** Sent as JSON. */
  json?: unknown;
  more?: Record<string, string>;
  signal?: AbortSignal;
}

/** Calls the route handler of an address as the server would: `call('POST', '/api/v1/documents?fileName=a.pdf', …)`. */
export async function call(method: Method, address: string, { headers, body, json, more, signal }: ApiCall = {}): Promise<Response> {
  routes ??= apiRoutes();
  const url = new URL(address, ORIGIN);
  for (const route of await routes) {
    const params = paramsOf(route.path, url.pathname);
    const handler = route.handlers[method];
    if (!params || !handler) continue;
    const all = new Headers([...(headers ?? []), ['host', url.host], ...Object.entries(more ?? {})]);
    const sent = json === undefined ? body : JSON.stringify(json);
    const request = new Request(url, {
      method,
      headers: all,
      ...(sent !== undefined && { body: sent, duplex: 'half' }),
      ...(signal && { signal }),
    });
    return handler(request, { params: Promise.resolve(params) });
  }
  throw new Error(`no route answers ${method} ${address}`);
}

/** The parameters of an address under a route; undefined when it is not one of its addresses. */
function paramsOf(route: string, pathname: string): Record<string, string> | undefined {
  const [wanted, given] = [route.split('/'), pathname.split('/')];
  // `[...name]` takes all that is left.
  const last = wanted.at(-1) ?? '';
  if (last.startsWith('[...') && given.length > wanted.length) given.push(given.splice(wanted.length - 1).join('/'));
  if (wanted.length !== given.length) return undefined;
  const pairs = wanted.map((part, index): [string, string] => [part, given[index] ?? '']);
  if (!pairs.every(([part, value]) => part.startsWith('[') || part === value)) return undefined;
  return Object.fromEntries(pairs.filter(([part]) => part.startsWith('[')).map(([part, value]) => [part.replace(/[[\].]/g, ''), value]));
}
