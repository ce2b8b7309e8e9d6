import { InvalidInput } from '#lib/domain/errors.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses a change that a page of another site asked the browser for: the session cookie would come along. Browsers say
 * where a request comes from (Sec-Fetch-Site, or Origin in older ones); programs that are no browser say nothing and carry no one else's cookie.
 */
export function refuseOtherSites(request: Request): void {
  if (SAFE_METHODS.includes(request.method)) return;
  const site = request.headers.get('sec-fetch-site');
  if (site === 'same-origin' || site === 'none') return;
  const origin = request.headers.get('origin');
  if (site === null && (origin === null || hostOf(origin) === hostAsked(request))) return;
  throw new InvalidInput('This request came from another site and was refused. Open Deedlens itself and try again.', 'cross_site');
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
const hostAsked = (request: Request): string | null => request.headers.get('x-forwarded-host') ?? request.headers.get('host');
