import { randomUUID } from 'node:crypto';
import { link, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';

interface LongDocument {
  client: pg.Client;
  dataDir: string;
  /** A document with at least one page that is read: its pages come again and again. */
  sourceId: string;
  pages: number;
  fileName?: string;
}

interface SourcePage {
  viewKey: string;
  words: { text: string[]; box: number[] };
}

const SCALE = 100_000;

/** A document as long as one likes, ready for review without anybody reading it: pages of another one over and over. Answers its id. */
export async function makeLongDocument({ client, dataDir, sourceId, pages, fileName = 'long.pdf' }: LongDocument): Promise<string> {
  const id = randomUUID();
  const files = path.join(dataDir, 'files');
  const { rows: sources } = await client.query<SourcePage>(
    `SELECT p."viewKey", l.words FROM "Page" p JOIN "PageLayout" l ON l."pageId" = p.id
     WHERE p."documentId" = $1 AND p."viewKey" IS NOT NULL ORDER BY p.number`,
    [sourceId],
  );
  await client.query(
    `INSERT INTO "Document" (id, "organisationId", "fileName", "fileKind", sha256, bytes, "storageKey", state, "pageCount", "updatedAt")
     SELECT $1, "organisationId", $2, "fileKind", $3, bytes, "storageKey", 'in-review', $4, now() FROM "Document" WHERE id = $5`,
    [id, fileName, id.replaceAll('-', '').repeat(2), pages, sourceId],
  );
  await mkdir(path.join(files, 'documents', id, '1'), { recursive: true });
  for (let number = 1; number <= pages; number++) {
    const source = sources[(number - 1) % sources.length];
    if (!source) throw new Error(`no page of ${sourceId} is read`);
    const viewKey = `documents/${id}/1/${number}.webp`;
    await link(path.join(files, source.viewKey), path.join(files, viewKey));
    const pageId = randomUUID();
    await client.query(
      `INSERT INTO "Page" (id, "documentId", number, state, width, height, "textSource", "wordCount", "viewKey", "readAt")
       VALUES ($1, $2, $3, 'read', 612, 792, 'text-layer', $4, $5, now())`,
      [pageId, id, number, source.words.text.length, viewKey],
    );
    await client.query('INSERT INTO "PageLayout" (id, "pageId", reading, words) VALUES ($1, $2, 1, $3)', [
      randomUUID(),
      pageId,
      JSON.stringify(source.words),
    ]);
  }
  await client.query(
    `INSERT INTO "Extraction" (id, "organisationId", "documentId", reading, result, "rulesVersion")
     SELECT $1, "organisationId", id, 1, $2, 'test' FROM "Document" WHERE id = $3`,
    [randomUUID(), JSON.stringify(resultOf(id, fileName, pages, sources)), id],
  );
  await client.query(
    `INSERT INTO "ReviewItem" (id, "organisationId", "documentId", "confidenceMin")
     SELECT $1, "organisationId", id, 0.4 FROM "Document" WHERE id = $2`,
    [randomUUID(), id],
  );
  return id;
}

/** Two values: one on the first page, one far down. */
function resultOf(id: string, fileName: string, pages: number, sources: readonly SourcePage[]) {
  const fieldOn = (key: string, page: number, word: number) => {
    const { text, box } = sources[(page - 1) % sources.length]?.words ?? { text: [], box: [] };
    const place = box.slice(word * 4, word * 4 + 4).map((edge) => edge / SCALE);
    const printed = text[word] ?? '';
    return { key, value: printed, text: printed, page, box: place, boxes: [place], ...GUESSED };
  };
  return {
    document: { fileName, sha256: id.replaceAll('-', '').repeat(2), pages, types: [{ type: 'note', pages: [1, pages], confidence: 0.9 }] },
    fields: [fieldOn('lenderName', 1, 40), fieldOn('borrowerName', Math.max(1, pages - 20), 60)],
    issues: [],
    checks: [],
    model: { version: null, rules: 'test' },
    timings: {},
  };
}

const GUESSED = Object.freeze({ confidence: 0.6, source: 'rules', agreement: false, documentType: 'note', foundBy: 'a-rule' });
