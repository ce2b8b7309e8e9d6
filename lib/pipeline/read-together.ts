import type { FileReader, PageContent } from '#lib/domain/ports.ts';
import { openSlots, type Slots } from './slots.ts';
import { judgeTextLayer } from './text-layer.ts';

/** While one page is saved, the next one is read; more at once gain nothing: a reader answers one request at a time. */
const TEXT_PAGES_AT_ONCE = 2;

export interface PageInTurn {
  number: number;
  /** Reading it was begun before and never came to an end: it may be what ended the process. */
  suspect: boolean;
}

interface Together {
  pages: readonly PageInTurn[];
  reader: FileReader;
  /** A place for each page image that may be in memory at once, shared by all that is read in this process. */
  images: Slots;
  /** One place, shared by all that is read in this process. */
  suspects: Slots;
  isOver: () => boolean;
  read: (page: number, reader: FileReader) => Promise<void>;
}

/** A page is looked at before it is read: what was asked of it is not asked again until it is forgotten. */
function remembering(reader: FileReader): { reader: FileReader; forget: (page: number) => void } {
  const contents = new Map<number, Promise<PageContent>>();
  const readContent = (page: number): Promise<PageContent> => {
    const content = contents.get(page) ?? reader.readContent(page);
    contents.set(page, content);
    return content;
  };
  return { reader: { ...reader, readContent }, forget: (page) => contents.delete(page) };
}

async function needsImage(page: number, reader: FileReader): Promise<boolean> {
  try {
    return judgeTextLayer(await reader.readContent(page)).worth !== 'whole';
  } catch {
    return true; // reading it will meet the same error, and say what it means
  }
}

/**
 * Reads pages of one file at once. Pages whose own text is enough do not wait behind those that are recognised, of
 * which there are as many in hand as `images` has places. A suspect page is read after the others and beside no other
 * suspect, so that only a page that ends the process again and again is given up. Once `isOver` no page is begun. The
 * first error of a page is thrown when what is in hand has come to its end.
 */
export async function readTogether(input: Together): Promise<void> {
  const { pages, images, suspects, isOver, read } = input;
  const { reader, forget } = remembering(input.reader);
  const texts = openSlots(TEXT_PAGES_AT_ONCE);
  const failures: unknown[] = [];
  const within = async (slots: Slots, page: number): Promise<void> => {
    const giveBack = await slots.take();
    try {
      if (!isOver() && failures.length === 0) await read(page, reader);
    } catch (error) {
      failures.push(error);
    } finally {
      forget(page);
      giveBack();
    }
  };
  const begun: Promise<void>[] = [];
  for (const { number } of pages.filter(({ suspect }) => !suspect)) {
    if (isOver()) break;
    begun.push(within((await needsImage(number, reader)) ? images : texts, number));
  }
  await Promise.all(begun);
  for (const { number } of pages.filter(({ suspect }) => suspect)) {
    const giveBack = await suspects.take();
    await within(images, number).finally(giveBack);
  }
  if (failures.length > 0) throw failures[0];
}
