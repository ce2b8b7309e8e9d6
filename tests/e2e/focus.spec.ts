import type { Page } from '@playwright/test';
import { unlikeLoanId } from './support/loans.ts';
import { demoNoteId, PLACES, settled } from './support/places.ts';
import { expect, test } from './support/product.ts';

interface Stop {
  name: string;
  /** The part of the page it stands in. */
  part: string;
  /** Whether one sees that it has the focus. */
  marked: boolean;
  /** Whether nothing that stays in place, such as a bar, hides it. */
  seen: boolean;
  /** Whether it is still what had the focus before: a date has a stop for its day, its month and its year. */
  same: boolean;
  /** Whether it stands behind the stop before it in the document, which is the order one reads. */
  inOrder: boolean;
}

/** What has the focus now; undefined for nothing but the page itself. */
const focused = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const before = document.querySelector('[data-focused-before]');
    const inOrder = !before || (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    before?.removeAttribute('data-focused-before');
    element.setAttribute('data-focused-before', '');
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent) : [];
    const named = [element.getAttribute('aria-label'), ...labels, element.textContent, element.getAttribute('title')];
    return {
      name: named.find((text) => text?.trim())?.trim() ?? '',
      part: element.closest('[role="toolbar"], section[aria-label], nav, header, main, [role="tablist"]')?.getAttribute('aria-label') ?? '',
      marked: outlineStyle !== 'none' && outlineWidth !== '0px',
      seen: top !== null && (element.contains(top) || top.contains(element)),
      same: before === element,
      inOrder,
    };
  });

/** The stops of so many presses of Tab. */
async function stopsOf(page: Page, count: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < count; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop) break;
    if (!stop.same) stops.push(stop);
  }
  return stops;
}

test('the focus goes through every page in the order one reads, is always seen, and every stop has a name', async ({
  open,
  expectedNoise,
}) => {
  test.setTimeout(480_000);
  expectedNoise.push(/404/);
  const admin = await open('admin');
  const [id, loanId] = [await demoNoteId(admin), await unlikeLoanId(admin)];
  for (const place of PLACES.filter(({ name }) => name !== 'review')) {
    const page = await open(place.role);
    await page.goto(place.path(id, loanId));
    await settled(page);
    const stops = await stopsOf(page, 25);
    expect.soft(stops.length, place.name).toBeGreaterThan(0);
    expect
      .soft(
        stops.filter(({ name }) => name === ''),
        `${place.name}: stops without a name`,
      )
      .toEqual([]);
    expect
      .soft(
        stops.filter(({ marked }) => !marked).map(({ name }) => name),
        `${place.name}: stops whose focus is not seen`,
      )
      .toEqual([]);
    expect
      .soft(
        stops.filter(({ seen }) => !seen).map(({ name }) => name),
        `${place.name}: stops that something hides`,
      )
      .toEqual([]);
    expect
      .soft(
        stops.filter(({ inOrder }) => !inOrder).map(({ name }) => name),
        `${place.name}: stops that jump back`,
      )
      .toEqual([]);
    await page.context().close();
  }
});

test('the workbench is told by its parts, and the focus goes from the page to the fields', async ({ open }) => {
  const page = await open('reviewer');
  const id = await demoNoteId(page);
  await page.goto(`/documents/${id}/review`);
  await settled(page);
  await expect(page.locator('[data-slot] [aria-expanded="true"]')).toBeVisible();
  for (const name of ['Page', 'Checks', 'Promissory note']) await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  await expect(page.getByRole('toolbar', { name: 'Page' })).toBeVisible();
  await expect(page.getByRole('tablist', { name: 'Fields, split or history' })).toBeVisible();
  const fields = page.locator('[data-field-row]');
  for (const name of await fields.evaluateAll((rows) => rows.map((one) => one.textContent ?? ''))) expect(name.trim()).not.toBe('');
  await page.getByRole('button', { name: 'Approve' }).focus();
  const stops = await stopsOf(page, 12);
  expect(stops[0]?.part).toBe('Page');
  expect(stops.every(({ name }) => name !== '')).toBe(true);
  expect(stops.every(({ marked }) => marked)).toBe(true);
});

test('who wants little motion gets none', async ({ open }) => {
  const page = await open('reviewer', { reducedMotion: 'reduce' });
  await page.goto('/review');
  await settled(page);
  const longest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].flatMap((element) => {
        const { animationDuration, transitionDuration } = getComputedStyle(element);
        return `${animationDuration},${transitionDuration}`
          .split(',')
          .map((text) => Number.parseFloat(text) * (text.trim().endsWith('ms') ? 1 : 1000));
      }),
    ),
  );
  expect(longest).toBeLessThanOrEqual(1);
});
