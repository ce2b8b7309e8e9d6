import { readFile } from 'node:fs/promises';
import { issueOf } from '#lib/domain/issue.ts';
import { UnreadableFile, UnreadablePage } from '#lib/domain/ports.ts';
import { TEXT_PAGE, textPages, wordsOfLines } from '#lib/pipeline/text-pages.ts';
import type { PageSource } from './open-source.ts';

/** Opens a plain text file (UTF-8). It has words but no picture: rendering fails as a page that cannot be read. */
export async function openText(file: { path: string; pagesMax: number }): Promise<PageSource> {
  const text = await readFile(file.path, 'utf8');
  if (text.trim() === '') throw new UnreadableFile(issueOf('file_empty'));
  const pages = textPages(text);
  if (pages.length > file.pagesMax) throw new UnreadableFile(issueOf('too_many_pages'));
  const noPicture = async (page: number): Promise<never> => {
    throw new UnreadablePage(issueOf('page_failed', { page, detail: 'A text file has no picture of its pages.' }));
  };
  return {
    pageCount: pages.length,
    readContent: async (number) => ({
      number,
      ...TEXT_PAGE,
      words: wordsOfLines(pages[number - 1] ?? []),
      imageShare: 0,
      hiddenWords: 0,
      issues: [],
    }),
    renderGrey: noPicture,
    renderView: noPicture,
  };
}
