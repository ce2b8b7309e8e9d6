import { z } from 'zod';
import { database } from '#lib/adapters/db/client.ts';
import { findStoredPages } from '#lib/adapters/db/stored-pages.ts';
import type { CueWord } from '#lib/domain/cue-words.ts';
import { documentTypeSchema } from '#lib/domain/document-types/key.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { valuesAtCueWord } from '#lib/pipeline/cue-word-values.ts';

const DOCUMENTS_MAX = 50;
/** A label that stands on many pages of a file says enough by the first of them. */
const PAGES_MAX = 5;
const EXAMPLES_MAX = 3;

export interface CueWordTrial {
  /** How many documents were looked at: the newest ones that were read. */
  documents: number;
  /** On how many of them the words of the label stand. */
  printed: number;
  /** On how many of them a value of the field was found beside the label. */
  found: number;
  examples: { documentId: string; fileName: string; page: number; text: string }[];
}

interface Hit {
  documentId: string;
  fileName: string;
  reading: number;
  pages: number[];
  types: unknown;
}

/** What a label would have found on the newest documents of the organisation; nothing is written. */
export async function tryCueWord({ actor, cueWord }: { actor: Actor; cueWord: CueWord }): Promise<CueWordTrial> {
  authorise(actor, 'cue-word.manage');
  const newest = await findNewest(actor.organisationId);
  const hits = await findHits(newest, cueWord.label);
  const trial: CueWordTrial = { documents: newest.length, printed: hits.length, found: 0, examples: [] };
  for (const { documentId, fileName, reading, pages: numbers, types } of hits) {
    const pages = await findStoredPages(database(), { documentId, reading, numbers: numbers.slice(0, PAGES_MAX) });
    const [first] = valuesAtCueWord(cueWord, pages, rangesSchema.parse(types));
    if (!first) continue;
    trial.found += 1;
    if (trial.examples.length < EXAMPLES_MAX) trial.examples.push({ documentId, fileName, page: first.page, text: first.text });
  }
  return trial;
}

const rangesSchema = z.array(z.object({ type: documentTypeSchema, pages: z.tuple([z.number(), z.number()]) }));

async function findNewest(organisationId: string): Promise<string[]> {
  const documents = await database().document.findMany({
    where: { organisationId, state: { in: ['in_review', 'approved'] } },
    orderBy: { createdAt: 'desc' },
    take: DOCUMENTS_MAX,
    select: { id: true },
  });
  return documents.map(({ id }) => id);
}

/** Where the words of the label stand, whatever their case; newest document first. */
const findHits = (ids: readonly string[], label: string): Promise<Hit[]> => database().$queryRaw<Hit[]>`
  SELECT d.id AS "documentId", d."fileName", d.reading, array_agg(p.number ORDER BY p.number) AS pages,
    (SELECT e.result->'document'->'types' FROM "Extraction" e WHERE e."documentId" = d.id AND e.reading = d.reading
      ORDER BY e.number DESC LIMIT 1) AS types
  FROM "Document" d JOIN "Page" p ON p."documentId" = d.id
  WHERE d.id = ANY(${[...ids]}) AND position(lower(${label}) IN lower(p.text)) > 0
  GROUP BY d.id ORDER BY d."createdAt" DESC`;
