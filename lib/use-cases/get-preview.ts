import { database } from '#lib/adapters/db/client.ts';
import { findOwnCueWords } from '#lib/adapters/db/cue-words.ts';
import { noSuchDocument, withinReach } from '#lib/adapters/db/document-row.ts';
import { findStoredPages } from '#lib/adapters/db/stored-pages.ts';
import type { CueWord } from '#lib/domain/cue-words.ts';
import type { ExtractedField, TypedRange } from '#lib/domain/extraction.ts';
import type { ReadPage, Word } from '#lib/domain/page.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { extract } from '#lib/pipeline/extract.ts';

/** Rules take tens of milliseconds a page, and somebody waits for the answer. */
const PAGES_MAX = 10;
const LINES_MAX = 12;

/** What is known of a document while the rest of it is still being read; nothing of it is stored. */
export interface Preview {
  pageCount: number | null;
  pagesRead: number;
  /** The pages that `fields` and `types` were taken from: the first ones that are read. */
  pages: number[];
  types: TypedRange[];
  fields: ExtractedField[];
  /** How the first page that has words begins. */
  words: { page: number; lines: string[] } | null;
}

/** Fields and words of the first pages that are read already. Without a page that is read everything in it is empty. */
export async function getPreview({ actor, documentId }: { actor: Actor; documentId: string }): Promise<Preview> {
  const reach = withinReach(actor, authorise(actor, 'document.read'));
  const document = await database().document.findFirst({
    where: { id: documentId, ...reach },
    select: {
      fileName: true,
      sha256: true,
      reading: true,
      pageCount: true,
      pages: { where: { state: { not: 'waiting' } }, orderBy: { number: 'asc' }, select: { number: true } },
    },
  });
  if (!document) throw noSuchDocument();
  const { fileName, sha256, reading, pageCount, pages: read } = document;
  const numbers = read.slice(0, PAGES_MAX).map(({ number }) => number);
  const counts = { pageCount, pagesRead: read.length };
  if (numbers.length === 0) return { ...counts, pages: [], types: [], fields: [], words: null };
  const cueWords = await findOwnCueWords(database(), reach.organisationId);
  const answer = await kept(JSON.stringify([documentId, reading, numbers, cueWords]), async () =>
    answerOf({ fileName, sha256, pages: await findStoredPages(database(), { documentId, reading, numbers }) }, cueWords),
  );
  return { ...counts, ...answer };
}

type Answer = Omit<Preview, 'pageCount' | 'pagesRead'>;

function answerOf(file: { fileName: string; sha256: string; pages: readonly ReadPage[] }, cueWords: readonly CueWord[]): Answer {
  const { document, fields } = extract(file, { cueWords });
  const first = file.pages.find(({ words }) => words.length > 0);
  return {
    pages: file.pages.map(({ number }) => number),
    types: document.types,
    fields,
    words: first ? { page: first.number, lines: linesOf(first.words).slice(0, LINES_MAX) } : null,
  };
}

const linesOf = (words: readonly Word[]): string[] =>
  [...Map.groupBy(words, ({ line }) => line).values()].map((line) => line.map(({ text }) => text).join(' '));

/** A page that is open asks again with every page that is read; after the first few the answer stays. */
const ANSWERS_MAX = 50;
const answers = new Map<string, Answer>();

async function kept(key: string, compute: () => Promise<Answer>): Promise<Answer> {
  const known = answers.get(key);
  if (known) return known;
  const answer = await compute();
  for (const oldest of answers.keys()) {
    if (answers.size < ANSWERS_MAX) break;
    answers.delete(oldest);
  }
  answers.set(key, answer);
  return answer;
}
