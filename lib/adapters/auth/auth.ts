import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { nextCookies } from 'better-auth/next-js';
import { PASSWORD_LENGTH_MIN } from '#lib/domain/account.ts';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { countAttempt, forgetAttempts, type RawSql } from './attempts.ts';

/** The client whose database keeps users, accounts, sessions and attempts. */
export type AuthDatabase = Parameters<typeof prismaAdapter>[0] & RawSql;

const SIGN_IN = '/sign-in/email';
const DAY_S = 24 * 60 * 60;

/** What the HTTP endpoint of better-auth may do; everything else of it answers 404. */
const OPEN_PATHS = [
  SIGN_IN,
  '/sign-out',
  '/get-session',
  '/change-password',
  '/list-sessions',
  '/revoke-session',
  '/revoke-other-sessions',
];

const emailOf = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'email' in body && typeof body.email === 'string' ? body.email.toLowerCase() : undefined;

/** The address this server answers on, as the browser sees it: the configured one, or what the request was sent to. */
function trustedOrigins(request: Request | undefined): string[] {
  const host = request?.headers.get('host');
  return host ? [`http://${host}`, `https://${host}`] : [];
}

export function createAuth({ prisma, baseUrl, secret }: { prisma: AuthDatabase; baseUrl: string; secret: string }) {
  return betterAuth({
    appName: 'Deedlens',
    secret,
    baseURL: baseUrl,
    basePath: '/api/auth',
    trustedOrigins: async (request) => trustedOrigins(request),
    telemetry: { enabled: false },
    // A wrong password is a warning to better-auth; here it is everyday life.
    logger: { log: (level, message) => log[level === 'warn' ? 'info' : level]({ from: 'auth' }, message) },
    database: prismaAdapter(prisma, { provider: 'postgresql', transaction: true }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_LENGTH_MIN },
    session: { expiresIn: 7 * DAY_S, updateAge: DAY_S },
    advanced: {
      cookiePrefix: 'deedlens',
      useSecureCookies: baseUrl.startsWith('https:'),
      // Said aloud: left alone, better-auth switches both checks off where NODE_ENV is test.
      disableCSRFCheck: false,
      disableOriginCheck: false,
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: { [SIGN_IN]: { window: 60, max: 30 }, '/change-password': { window: 60, max: 10 }, '/get-session': false },
    },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        const email = context.path === SIGN_IN ? emailOf(context.body) : undefined;
        if (email && !(await countAttempt(prisma, email)).allowed)
          throw new APIError('TOO_MANY_REQUESTS', { message: 'Too many attempts.' });
      }),
      after: createAuthMiddleware(async (context) => {
        const email = context.path === SIGN_IN && context.context.newSession ? emailOf(context.body) : undefined;
        if (email) await forgetAttempts(prisma, email);
      }),
    },
    plugins: [nextCookies()],
  });
}

export type Auth = ReturnType<typeof createAuth>;
const open = new WeakMap<object, Auth>();

/** The one better-auth of this process for a database client. */
export function authOf(prisma: AuthDatabase): Auth {
  const known = open.get(prisma);
  if (known) return known;
  const { PUBLIC_URL, HOST, PORT, BETTER_AUTH_SECRET: secret } = env();
  if (!secret) throw new Error('BETTER_AUTH_SECRET is not set. Set it to at least 16 random characters, the same for all processes.');
  const auth = createAuth({ prisma, baseUrl: PUBLIC_URL ?? `http://${HOST}:${PORT}`, secret });
  open.set(prisma, auth);
  return auth;
}

export const isOpenPath = (pathname: string): boolean => OPEN_PATHS.some((path) => pathname === `/api/auth${path}`);
