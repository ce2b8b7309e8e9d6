import type { Page } from '@playwright/test';
import type { Role } from '#lib/domain/rights.ts';
import { expect } from './product.ts';

export interface Place {
  name: string;
  role: Role | null;
  path: (documentId: string, loanId: string) => string;
}

const at = (name: string, role: Role | null, path: string): Place => ({
  name,
  role,
  path: (id, loanId) => path.replace(':id', id).replace(':loan', loanId),
});

/** Every page of the product, once for a role that sees it. */
export const PLACES: readonly Place[] = Object.freeze([
  at('sign-in', null, '/sign-in'),
  at('sign-up', null, '/sign-up'),
  at('my-documents', 'borrower', '/documents'),
  at('my-document', 'borrower', '/documents/:id'),
  at('on-device', 'borrower', '/on-device'),
  at('documents', 'admin', '/documents'),
  at('document', 'admin', '/documents/:id'),
  at('loans', 'engineer', '/loans'),
  at('loan', 'reviewer', '/loans/:loan'),
  at('review-queue', 'reviewer', '/review'),
  at('review', 'reviewer', '/documents/:id/review'),
  at('quality', 'reviewer', '/quality'),
  at('agreement', 'engineer', '/quality/agreement'),
  at('second-readings', 'admin', '/quality/second-readings'),
  at('unlike-labels', 'reviewer', '/quality/labels'),
  at('datasets', 'engineer', '/learning/datasets'),
  at('new-dataset', 'admin', '/learning/datasets/new'),
  at('training', 'engineer', '/learning/training'),
  at('new-training', 'admin', '/learning/training/new'),
  at('trainers', 'engineer', '/learning/training/trainers'),
  at('evaluations', 'engineer', '/learning/evaluations'),
  at('models', 'admin', '/learning/models'),
  at('memory', 'reviewer', '/learning/memory'),
  at('batches', 'engineer', '/learning/batches'),
  at('watching', 'engineer', '/learning/watching'),
  at('export', 'engineer', '/export'),
  at('cue-words', 'engineer', '/cue-words'),
  at('members', 'admin', '/members'),
  at('failed-jobs', 'admin', '/jobs'),
  at('audit', 'admin', '/audit'),
  at('not-found', 'borrower', '/nowhere'),
]);

/** The promissory note of the demo, once it has been read. */
export async function demoNoteId(page: Page): Promise<string> {
  let id = '';
  await expect
    .poll(
      async () => {
        const answer = await page.request.get('/api/v1/documents?search=promissory-note.pdf&state=in-review');
        const { documents } = (await answer.json()) as { documents: { id: string }[] };
        id = documents.at(-1)?.id ?? '';
        return id;
      },
      { timeout: 110_000 },
    )
    .not.toBe('');
  return id;
}

/** Waits until a page stands still: its content is there, pictures and fonts too. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeAttached();
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(
      [...document.images].filter(({ loading }) => loading !== 'lazy').map((image) => image.decode().catch(() => undefined)),
    );
  });
}
