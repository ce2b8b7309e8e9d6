import { fromColumns, pageLayoutSchema, type ReadPage } from '#lib/domain/page.ts';
import { fromRowTextSource, issuesOf } from './document-row.ts';
import type { Prisma } from './generated/client.ts';
import { qualityOf } from './page-row.ts';

/** US Letter in points: the size of a page that could not be opened. */
const LETTER = Object.freeze({ width: 612, height: 792 });

/**
 * The pages of one reading of a document as they were read, in order; `numbers` = only these. A page that failed has no
 * words; one that was kept when the document was read again has those of the older reading.
 */
export async function findStoredPages(
  db: Pick<Prisma.TransactionClient, 'page'>,
  { documentId, reading, numbers }: { documentId: string; reading: number; numbers?: readonly number[] },
): Promise<ReadPage[]> {
  const rows = await db.page.findMany({
    where: { documentId, ...(numbers && { number: { in: [...numbers] } }) },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      width: true,
      height: true,
      textSource: true,
      textSourceReason: true,
      issues: true,
      quality: true,
      layouts: { where: { reading: { lte: reading } }, orderBy: { reading: 'desc' }, take: 1, select: { words: true } },
    },
  });
  return rows.map(({ layouts: [layout], width, height, textSource, textSourceReason, issues, quality, number }) => ({
    number,
    width: width ?? LETTER.width,
    height: height ?? LETTER.height,
    textSource: fromRowTextSource(textSource ?? 'none'),
    textSourceReason: textSourceReason ?? '',
    words: layout ? fromColumns(pageLayoutSchema.parse(layout.words)) : [],
    issues: issuesOf(issues),
    quality: qualityOf(quality),
  }));
}
