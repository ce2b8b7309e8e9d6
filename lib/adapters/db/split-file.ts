import type { CueWord } from '#lib/domain/cue-words.ts';
import { Conflict } from '#lib/domain/errors.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { type Answers, findAnswers } from './answers.ts';
import { findOwnCueWords } from './cue-words.ts';
import { noSuchDocument } from './document-row.ts';
import type { Prisma } from './generated/client.ts';
import { findStoredPages } from './stored-pages.ts';

export interface StoredFile {
  file: { fileName: string; sha256: string; pages: ReadPage[] };
  cueWords: CueWord[];
  answers: Answers;
  reading: number;
}

type Reader = Pick<Prisma.TransactionClient, 'document' | 'extraction' | 'page' | 'cueWord'>;

/** All that is needed to extract a file of the actor's organisation once more. Throws `Conflict` while it is not in review. */
export async function getStoredFile(db: Reader, actor: Actor, documentId: string): Promise<StoredFile> {
  const { organisationId } = actor;
  const document = await db.document.findFirst({
    where: { id: documentId, organisationId },
    select: { fileName: true, sha256: true, reading: true, state: true },
  });
  if (!document) throw noSuchDocument();
  const { state, reading, ...file } = document;
  const answers = await findAnswers(db, documentId, reading);
  if (state !== 'in_review' || !answers) throw new Conflict('This document is not in review, so it cannot be split anew.');
  const pages = await findStoredPages(db, { documentId, reading });
  return { file: { ...file, pages }, answers, reading, cueWords: await findOwnCueWords(db, organisationId) };
}
