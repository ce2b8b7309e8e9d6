import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readPdfContent } from '#lib/adapters/pdf/content.ts';
import { openPdf } from '#lib/adapters/pdf/open-pdf.ts';
import type { Box } from '#lib/domain/geometry.ts';
import type { PageContent } from '#lib/domain/ports.ts';

/** The pages of a PDF as our reader sees them. */
export async function pagesOf(pdf: Uint8Array): Promise<PageContent[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'paper-'));
  try {
    const file = path.join(folder, 'paper.pdf');
    await writeFile(file, pdf);
    const { document, close } = await openPdf({ path: file, pagesMax: 200 });
    const pages: PageContent[] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPdfContent(document, number));
    await close();
    return pages;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The words whose middle lies in a box, in order of painting. */
export function wordsIn(page: PageContent | undefined, box: Box): string[] {
  const within = (low: number, value: number, high: number): boolean => value >= low && value <= high;
  const isIn = ([left, top, right, bottom]: Box): boolean =>
    within(box[0], (left + right) / 2, box[2]) && within(box[1], (top + bottom) / 2, box[3]);
  return (page?.words ?? []).filter((word) => isIn(word.box)).map(({ text }) => text);
}
