import { beforeAll, describe, expect, test } from 'vitest';
import { errorResponse } from '#app/api/_http/respond.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, Unauthenticated } from '#lib/domain/errors.ts';
import { apiRoutes, call, methodsOf } from '#tests/support/api.ts';
import { withDatabase } from '#tests/support/database.ts';
import { seedPeople, signedIn } from '#tests/support/people.ts';
import { seedReview } from '#tests/support/review.ts';

withDatabase();

const OPEN = ['/api/health', '/api/auth/[...all]'];
const routes = await apiRoutes();
const closed = routes.filter(({ path }) => !OPEN.includes(path));
const doors = closed.flatMap((route) => methodsOf(route).map((method) => ({ method, path: route.path })));
/** Opened by a trainer's key, not by a session: see training-runs.test.ts. */
const OF_TRAINERS = ['heartbeat', 'checkpoint', 'data', 'champion', 'bundle', 'finish', 'release'].map(
  (name) => `/api/v1/training-runs/[id]/${name}`,
);
const addressOf = (path: string): string => path.replace('[id]', crypto.randomUUID()).replace('[n]', '1');

describe('the machine API', () => {
  let headers: Headers;

  beforeAll(async () => {
    headers = await signedIn((await seedPeople()).admin);
  });

  test('has the routes it promises', () => {
    expect(doors.map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`).sort()).toEqual([
      'DELETE /cue-words/[id]',
      'DELETE /documents/[id]',
      'DELETE /documents/[id]/claim',
      'DELETE /documents/[id]/escalate',
      'DELETE /review/views/[id]',
      'DELETE /training-runs/keys/[id]',
      'DELETE /uploads/[id]',
      'GET /audit',
      'GET /comparisons',
      'GET /cue-words',
      'GET /datasets',
      'GET /datasets/[id]',
      'GET /datasets/[id]/issues',
      'GET /documents',
      'GET /documents/[id]',
      'GET /documents/[id]/checks',
      'GET /documents/[id]/comments',
      'GET /documents/[id]/extraction',
      'GET /documents/[id]/history',
      'GET /documents/[id]/loan',
      'GET /documents/[id]/opinions',
      'GET /documents/[id]/original',
      'GET /documents/[id]/pages/[n]/view',
      'GET /documents/[id]/pages/[n]/words',
      'GET /documents/[id]/preview',
      'GET /documents/[id]/review',
      'GET /duplicates',
      'GET /evaluations',
      'GET /evaluations/[id]',
      'GET /evaluations/[id]/promotion',
      'GET /events',
      'GET /export',
      'GET /findings',
      'GET /jobs/dead',
      'GET /loans',
      'GET /loans/[id]',
      'GET /members',
      'GET /memory',
      'GET /memory/anchors/[id]',
      'GET /model',
      'GET /model/[sha256]/[...file]',
      'GET /models',
      'GET /models/[id]/card',
      'GET /review',
      'GET /review/choices',
      'GET /review/views',
      'GET /second-reviews',
      'GET /training-runs',
      'GET /training-runs/[id]',
      'GET /training-runs/[id]/champion',
      'GET /training-runs/[id]/checkpoint',
      'GET /training-runs/[id]/data',
      'GET /training-runs/keys',
      'GET /trials/[id]',
      'GET /uploads',
      'GET /uploads/[id]',
      'GET /watch',
      'GET /watch/alerts',
      'PATCH /members/[id]',
      'PATCH /uploads/[id]',
      'POST /cue-words',
      'POST /cue-words/trial',
      'POST /datasets',
      'POST /datasets/count',
      'POST /documents',
      'POST /documents/[id]/approve',
      'POST /documents/[id]/claim',
      'POST /documents/[id]/comments',
      'POST /documents/[id]/corrections',
      'POST /documents/[id]/corrections/bulk',
      'POST /documents/[id]/escalate',
      'POST /documents/[id]/opinions',
      'POST /documents/[id]/reject',
      'POST /documents/[id]/reopen',
      'POST /documents/[id]/retry',
      'POST /documents/[id]/split',
      'POST /documents/[id]/split/preview',
      'POST /evaluations',
      'POST /evaluations/[id]/batch',
      'POST /evaluations/[id]/promotion',
      'POST /findings/[finding]/preview',
      'POST /findings/[finding]/relabel',
      'POST /findings/[finding]/stand',
      'POST /jobs/[id]/retry',
      'POST /label-studio',
      'POST /loans/[id]/decisions',
      'POST /memory/forgetting',
      'POST /models/rollback',
      'POST /review/batches',
      'POST /review/choices',
      'POST /review/next',
      'POST /review/views',
      'POST /second-reviews/[id]/answers',
      'POST /second-reviews/[id]/claim',
      'POST /second-reviews/[id]/finish',
      'POST /second-reviews/[id]/settle',
      'POST /touches',
      'POST /training-runs',
      'POST /training-runs/[id]/finish',
      'POST /training-runs/[id]/heartbeat',
      'POST /training-runs/[id]/release',
      'POST /training-runs/[id]/resume',
      'POST /training-runs/[id]/stop',
      'POST /training-runs/claim',
      'POST /training-runs/keys',
      'POST /trials',
      'POST /trials/[id]/stop',
      'POST /uploads',
      'POST /watch/alerts/[id]/acknowledge',
      'PUT /documents/[id]/loan',
      'PUT /label-issues/[id]',
      'PUT /loans/[id]/required-types',
      'PUT /memory',
      'PUT /models/gate',
      'PUT /review/assignments',
      'PUT /second-reviews/share',
      'PUT /training-runs/[id]/bundle',
      'PUT /training-runs/[id]/checkpoint',
      'PUT /watch/reference',
    ]);
  });

  test.each(doors)('$method $path refuses somebody who is not signed in', async ({ method, path }) => {
    const response = await call(method, addressOf(path));
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: 'unauthenticated' } });
  });

  test.each(doors.filter(({ method }) => method !== 'GET'))('$method $path refuses a page of another site', async ({ method, path }) => {
    const crossSite = await call(method, addressOf(path), {
      headers,
      more: { 'sec-fetch-site': 'cross-site', origin: 'http://evil.test' },
    });
    expect(crossSite.status).toBe(403);
    const sameSite = await call(method, addressOf(path), {
      headers,
      more: { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:8080' },
    });
    expect(sameSite.status).toBe(403);
    const oldBrowser = await call(method, addressOf(path), { headers, more: { origin: 'http://evil.test' } });
    expect(oldBrowser.status).toBe(403);
    expect(await oldBrowser.json()).toMatchObject({ error: { code: 'cross_site' } });
  });

  test('takes a change from its own pages, old browsers and programs', async () => {
    const { admin, borrower } = await seedPeople();
    const own = await signedIn(admin);
    const { documentId } = await seedReview(borrower);
    const origin = 'http://127.0.0.1:3000';
    for (const more of [{ 'sec-fetch-site': 'same-origin', origin }, { origin }, {}])
      expect((await call('POST', `/api/v1/documents/${documentId}/claim`, { headers: own, more })).status).toBe(200);
  });

  test.each(
    closed
      .filter(({ path }) => path.includes('[id]') && !OF_TRAINERS.includes(path))
      .flatMap((route) => methodsOf(route).map((method) => ({ method, path: route.path }))),
  )('$method $path does not find what cannot be an identifier', async ({ method, path }) => {
    const body = {
      role: 'borrower',
      lastSequence: 0,
      extraction: 1,
      reference: 'L-1',
      ranges: [{ type: 'note', pages: [1, 1] }],
      corrections: [{ action: 'absent', fieldKey: 'noteDate', documentType: 'note', slot: '0/noteDate/0' }],
      choices: [],
      correction: { action: 'absent', fieldKey: 'noteDate', documentType: 'note', slot: '0/noteDate/0' },
    };
    const response = await call(method, path.replace('[id]', "x' OR 1=1").replace('[n]', '1'), {
      headers,
      ...(method !== 'GET' && { json: body }),
    });
    expect(response.status).toBe(404);
  });
});

describe('what goes wrong', () => {
  test.each([
    [new Unauthenticated('x'), 401, 'unauthenticated'],
    [new Forbidden('x'), 403, 'forbidden'],
    [new NotFound('x'), 404, 'not_found'],
    [new Conflict('x'), 409, 'conflict'],
    [new InvalidInput('x', 'file_too_large'), 413, 'file_too_large'],
    [new InvalidInput('x', 'file_type_unsupported'), 415, 'file_type_unsupported'],
    [new InvalidInput('x', 'file_empty'), 422, 'file_empty'],
    [new InvalidInput('x'), 422, 'invalid_input'],
  ])('%s is answered with %i', async (error, status, code) => {
    const response = errorResponse(error);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { code, message: 'x' } });
  });

  test('a bug is answered without telling what it was', async () => {
    const response = errorResponse(new Error('password of the database'));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('password');
  });
});
