import { describe, expect, test } from 'vitest';
import type { FileReader, PageContent } from '#lib/domain/ports.ts';
import { readTogether } from '#lib/pipeline/read-together.ts';
import { openSlots, type Slots } from '#lib/pipeline/slots.ts';

const word = (text: string) => ({ text, box: [0, 0, 1, 1] as const, confidence: 1, source: 'text-layer' as const, line: 0 });
const TEXT = Array.from({ length: 30 }, () => word('lender'));

/** A reader of pages that are text, save those in `scanned`; `asked` counts how often a page's content was asked for. */
function readerOf(pages: number, scanned: readonly number[] = []): { reader: FileReader; asked: number[] } {
  const asked: number[] = [];
  const readContent = async (number: number): Promise<PageContent> => {
    asked.push(number);
    const isScan = scanned.includes(number);
    return { number, width: 612, height: 792, words: isScan ? [] : TEXT, imageShare: isScan ? 1 : 0, hiddenWords: 0, issues: [] };
  };
  const unused = async (): Promise<never> => {
    throw new Error('not asked for here');
  };
  return { reader: { pageCount: pages, readContent, renderGrey: unused, renderView: unused, close: async () => undefined }, asked };
}

const numbered = (count: number, suspects: readonly number[] = []) =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, suspect: suspects.includes(index + 1) }));

/** A piece of work that goes on until it is let go. */
function gate(): { reached: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { reached, open };
}

interface Setting {
  images?: Slots;
  suspects?: Slots;
  isOver?: () => boolean;
}
const settings = ({ images = openSlots(2), suspects = openSlots(1), isOver = () => false }: Setting = {}) => ({
  images,
  suspects,
  isOver,
});

describe('pages read together', () => {
  test('a page with text of its own is read while every place for images is taken', async () => {
    const { reader } = readerOf(6, [1, 2, 3]);
    const recognised = gate();
    const read: number[] = [];
    const textRead = gate();
    const all = readTogether({
      ...settings(),
      pages: numbered(6),
      reader,
      read: async (page) => {
        if (page <= 3) await recognised.reached;
        read.push(page);
        if (read.length === 3) textRead.open();
      },
    });
    await textRead.reached;
    expect(read).toEqual([4, 5, 6]);
    recognised.open();
    await all;
    expect(read.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('there are never more images in hand than places, over all that share them', async () => {
    const images = openSlots(3);
    let inHand = 0;
    let most = 0;
    const one = () =>
      readTogether({
        ...settings({ images }),
        pages: numbered(8),
        reader: readerOf(8, [1, 2, 3, 4, 5, 6, 7, 8]).reader,
        read: async () => {
          inHand += 1;
          most = Math.max(most, inHand);
          await new Promise(setImmediate);
          inHand -= 1;
        },
      });
    await Promise.all([one(), one()]);
    expect(most).toBe(3);
  });

  test('a page is asked for its content once, though it is looked at before it is read', async () => {
    const { reader, asked } = readerOf(3, [2]);
    await readTogether({ ...settings(), pages: numbered(3), reader, read: async (page, own) => void (await own.readContent(page)) });
    expect(asked).toEqual([1, 2, 3]);
  });

  test('pages that may have ended the process come last and one by one', async () => {
    const suspects = openSlots(1);
    let suspectsInHand = 0;
    const order: number[] = [];
    const one = () =>
      readTogether({
        ...settings({ suspects, images: openSlots(8) }),
        pages: numbered(4, [1, 2]),
        reader: readerOf(4, [1, 2, 3, 4]).reader,
        read: async (page) => {
          order.push(page);
          if (page > 2) return;
          suspectsInHand += 1;
          expect(suspectsInHand).toBe(1);
          await new Promise(setImmediate);
          suspectsInHand -= 1;
        },
      });
    await Promise.all([one(), one()]);
    expect(order.slice(0, 4).toSorted()).toEqual([3, 3, 4, 4]);
  });

  test('the first error is thrown when all in hand has ended, and no page is begun after it', async () => {
    const { reader } = readerOf(6, [1, 2, 3, 4, 5, 6]);
    const ended: number[] = [];
    const failing = readTogether({
      ...settings(),
      pages: numbered(6),
      reader,
      read: async (page) => {
        await new Promise(setImmediate);
        if (page === 1) throw new Error('the disk is full');
        await new Promise(setImmediate);
        ended.push(page);
      },
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(ended).toEqual([2]);
  });

  test('a page that cannot be looked at is read all the same, to say what is wrong with it', async () => {
    const { reader } = readerOf(2);
    const broken: FileReader = { ...reader, readContent: () => Promise.reject(new Error('no such page')) };
    const read: number[] = [];
    await readTogether({ ...settings(), pages: numbered(2), reader: broken, read: async (page) => void read.push(page) });
    expect(read).toEqual([1, 2]);
  });
});
