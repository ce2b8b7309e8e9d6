import { database } from '#lib/adapters/db/client.ts';
import { withinReach } from '#lib/adapters/db/document-row.ts';
import { shrinkView } from '#lib/adapters/image/shrink-view.ts';
import { readingLimits } from '#lib/adapters/settings/limits.ts';
import { deleteObjects, documentPrefix, getObject, headObject, pathOf, putObject, sizedViewKey } from '#lib/adapters/storage/files.ts';
import { fileKindSchema } from '#lib/domain/document.ts';
import { NotFound } from '#lib/domain/errors.ts';
import { type OpenFile, UnreadableFile, UnreadablePage } from '#lib/domain/ports.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { VIEW_WIDTHS, type ViewSize } from '#lib/domain/view-size.ts';
import { log } from '#lib/log.ts';
import { openSlots } from '#lib/pipeline/slots.ts';

interface Wanted {
  actor: Actor;
  documentId: string;
  page: number;
  size?: ViewSize;
  /** What draws a large picture; by default the sandboxed reader. */
  open?: OpenFile;
}

/**
 * A page as people see it, as a picture. Sizes other than the stored one are made when they are first asked for, and kept beside
 * it; where a large one cannot be drawn the stored one is given. Throws `NotFound` while the page is not read, or when it cannot be
 * drawn at all.
 */
export async function getPageView({
  actor,
  documentId,
  page,
  size = 'stored',
  open,
}: Wanted): Promise<{ mediaType: 'image/webp'; body: Uint8Array }> {
  const where = { number: page, document: { id: documentId, ...withinReach(actor, authorise(actor, 'document.read')) } };
  const row = await database().page.findFirst({
    where,
    select: { viewKey: true, document: { select: { storageKey: true, fileKind: true } } },
  });
  if (!row?.viewKey) throw new NotFound(`There is no picture of page ${page}. It is not read yet, or cannot be drawn.`);
  const { viewKey, document } = row;
  const mediaType = 'image/webp';
  if (size === 'stored') return { mediaType, body: await getObject(viewKey) };
  const key = sizedViewKey(viewKey, size);
  if (await headObject(key)) return { mediaType, body: await getObject(key) };
  if (size === 'small')
    return { mediaType, body: await kept(documentId, key, await shrinkView(await getObject(viewKey), VIEW_WIDTHS.small)) };
  const drawn = await drawLarge({ ...document, documentId, page, key, ...(open && { open }) });
  return { mediaType, body: drawn ?? (await getObject(viewKey)) };
}

interface Drawing {
  documentId: string;
  page: number;
  key: string;
  storageKey: string;
  fileKind: string;
  open?: OpenFile;
}

/** A reader takes a core and up to hundreds of megabytes: one at a time in this process. */
const drawing = openSlots(1);

async function drawLarge({ documentId, page, key, storageKey, fileKind, open }: Drawing): Promise<Uint8Array | null> {
  const done = await drawing.take();
  try {
    // Somebody else may have asked for it in the meantime.
    if (await headObject(key)) return await getObject(key);
    // Only here: a process that draws nothing need not load what starts readers.
    const openFile = open ?? (await import('#lib/adapters/reader/open-file.ts')).openFile;
    const reader = await openFile({ path: pathOf(storageKey), kind: fileKindSchema.parse(fileKind), limits: readingLimits() });
    try {
      return await kept(documentId, key, await reader.renderView(page, VIEW_WIDTHS.large));
    } finally {
      await reader.close();
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile || error instanceof UnreadablePage)) throw error;
    log.warn({ documentId, page, code: error.issue.code, err: error.cause }, 'page has no large view');
    return null;
  } finally {
    done();
  }
}

/** Keeps a picture that was made; not of a document that was deleted while it was made. */
async function kept(documentId: string, key: string, body: Uint8Array): Promise<Uint8Array> {
  await putObject(key, body);
  if ((await database().document.count({ where: { id: documentId } })) === 0) await deleteObjects(documentPrefix(documentId));
  return body;
}
