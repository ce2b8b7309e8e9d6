import { type FieldKey, fieldKeySchema } from '#lib/domain/field.ts';
import type { Box } from '#lib/domain/geometry.ts';
import { type ExportedRegion, type LabelStudioTask, regionValueOf } from '#lib/domain/label-studio.ts';

/** What people made of one value of a page. */
export type RegionChange =
  | { change: 'removed'; was: ExportedRegion }
  | { change: 'altered'; was: ExportedRegion; text: string; boxes: Box[] }
  | { change: 'added'; key: FieldKey; text: string | null; boxes: Box[] }
  | { change: 'unknown'; label: string };

export interface PageChanges {
  documentId: string;
  documentIndex: number;
  page: number;
  changes: RegionChange[];
}

/** Shares of the page: less is the rounding of numbers on their way. */
const MOVED_MIN = 0.0005;
const NAME = /^(value-\d+)-(\d+)$/;

interface Region {
  id: string;
  label?: string;
  text?: string;
  box?: Box;
}

/** The annotation that counts: the one changed last that was not skipped. */
function lastAnnotation({ annotations }: LabelStudioTask): LabelStudioTask['annotations'][number] | undefined {
  return annotations
    .filter(({ was_cancelled }) => !was_cancelled)
    .sort((a, b) => ((a.updated_at ?? '') < (b.updated_at ?? '') ? -1 : 1))
    .at(-1);
}

/** Rectangle and text of a region are two results of one name. */
function regionsOf(task: LabelStudioTask): Region[] {
  const regions = new Map<string, Region>();
  for (const { id = '', type, value } of lastAnnotation(task)?.result ?? []) {
    const read = regionValueOf(value);
    if (!read) continue;
    const known = regions.get(id) ?? { id };
    const [written] = [read.text ?? []].flat();
    const label = read.rectanglelabels?.[0];
    const box: Box = [read.x / 100, read.y / 100, (read.x + read.width) / 100, (read.y + read.height) / 100];
    regions.set(id, {
      ...known,
      ...(type === 'rectanglelabels' && { box }),
      ...(label !== undefined && { label }),
      ...(written !== undefined && { text: written.trim() }),
    });
  }
  return [...regions.values()];
}

const hasMoved = (box: Box, exported: Box | undefined): boolean =>
  !exported || box.some((edge, index) => Math.abs(edge - (exported[index] ?? 0)) >= MOVED_MIN);

/** What became of a value that was exported with these boxes, from the regions that still carry its name. */
function changeOf(was: ExportedRegion, regions: readonly Region[]): RegionChange[] {
  const own = regions.filter(({ label }) => label === was.key);
  const boxes = own.flatMap(({ box }) => (box ? [box] : []));
  const text = own.find((region) => region.text)?.text ?? was.text;
  if (boxes.length === 0) return [{ change: 'removed', was }];
  const moved = boxes.length !== was.boxes.length || boxes.some((box, line) => hasMoved(box, was.boxes[line]));
  return moved || text !== was.text ? [{ change: 'altered', was, text, boxes }] : [];
}

function addedOf({ label = '', text, box }: Region): RegionChange {
  const key = fieldKeySchema.safeParse(label);
  return key.success && box ? { change: 'added', key: key.data, text: text || null, boxes: [box] } : { change: 'unknown', label };
}

/**
 * What people changed on a page since it was exported: values whose regions are gone, moved, or say something else, and new
 * ones. A region with another label than before is one gone and one new. A task that nobody looked at has no changes;
 * undefined when the task is not one of ours.
 */
export function pageChanges(task: LabelStudioTask): PageChanges | undefined {
  const [documentId = '', index = ''] = task.data.document.split('/');
  if (documentId === '' || !/^\d+$/.test(index)) return undefined;
  const about = { documentId, documentIndex: Number(index), page: task.data.page };
  if (!lastAnnotation(task)) return { ...about, changes: [] };
  const regions = regionsOf(task);
  const nameOf = ({ id }: Region): string => NAME.exec(id)?.[1] ?? '';
  const changes = Object.entries(task.data.exported).flatMap(([name, was]) =>
    changeOf(
      was,
      regions.filter((region) => nameOf(region) === name),
    ),
  );
  const isKnown = (region: Region): boolean => task.data.exported[nameOf(region)]?.key === region.label;
  return { ...about, changes: [...changes, ...regions.filter((region) => !isKnown(region)).map(addedOf)] };
}
