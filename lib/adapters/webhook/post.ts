import { createHmac } from 'node:crypto';
import { type LookupAddress, lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { env } from '#lib/env.ts';
import { isPublicAddress } from './public-address.ts';

const TIMEOUT_MS = 10_000;

export interface Webhook {
  url: string;
  secret: string;
}

/** Where this product tells of alerts; null when it was not told where. */
export function webhookOfEnv(): Webhook | null {
  const { WATCH_WEBHOOK_URL, WATCH_WEBHOOK_SECRET } = env();
  return WATCH_WEBHOOK_URL && WATCH_WEBHOOK_SECRET ? { url: WATCH_WEBHOOK_URL, secret: WATCH_WEBHOOK_SECRET } : null;
}

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 of `<seconds>.<body>`, so that an old message cannot be sent again. */
export function signatureOf(body: string, secret: string, seconds: number): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

/** Refuses at connection time, so that a name cannot resolve to something else after it was looked at. */
const guarded =
  (isAllowed: (address: string) => boolean): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const bad = addresses?.find(({ address }) => !isAllowed(address));
      const [first] = addresses ?? [];
      if (error) return done(error, '');
      if (bad || !first) return done(refusal(host), '');
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };

const refusal = (host: string): Error =>
  new Error(`The webhook at ${host} was not called: its address is not on the public internet. Set WATCH_WEBHOOK_URL to one that is.`);

/**
 * Sends JSON to a webhook, signed in `Deedlens-Signature`. Redirects are not followed; private addresses are refused. Throws
 * unless it is answered with 2xx within ten seconds: whoever calls tries again. `isAllowed` is for tests.
 */
export async function postWebhook({ url, secret }: Webhook, message: unknown, now: Date, isAllowed = isPublicAddress): Promise<void> {
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  // An address instead of a name is never looked up.
  if (isIP(host) && !isAllowed(host)) throw refusal(host);
  const body = JSON.stringify(message);
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'User-Agent': 'Deedlens',
    'Deedlens-Signature': signatureOf(body, secret, Math.floor(now.getTime() / 1000)),
  };
  const status = await send(target, body, headers, guarded(isAllowed));
  if (status < 200 || status > 299) throw new Error(`The webhook at ${target.host} answered ${status}, not 2xx.`);
}

function send(target: URL, body: string, headers: Record<string, string | number>, guardedLookup: LookupFunction): Promise<number> {
  const open = target.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const asked = open(target, { method: 'POST', headers, lookup: guardedLookup, signal, agent: false }, (answer) => {
      // Nothing of the answer is used, and it may be endless.
      answer.destroy();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
