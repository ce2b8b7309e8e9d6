import type { CurrentValue } from '#lib/domain/correction.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { Mark } from '../_page-view/page-canvas.tsx';
import type { Evidence } from '../_page-view/use-evidence-in-view.ts';
import type { Workbench } from './use-workbench.ts';

const lookOf = (value: CurrentValue, activeSlot: string | undefined): Mark['look'] => {
  if (value.slot === activeSlot) return 'active';
  return value.status === 'predicted' ? 'open' : 'done';
};

/**
 * The boxes to draw on a page: of every value, of the words that led to the active one, and of a runner-up one looks at. The
 * words selected in a draft take the place of the active field's own box.
 */
export function marksOn(page: number, bench: Workbench): Mark[] {
  const { active, draft } = bench;
  const marks = bench.values.flatMap((value): Mark[] => {
    if (value.page !== page || !value.boxes || (value.slot === active?.slot && draft?.selection)) return [];
    return [{ slot: value.slot, label: FIELDS[value.fieldKey].label, boxes: value.boxes, look: lookOf(value, active?.slot) }];
  });
  return [...marks, ...reasonsOn(page, bench)].sort((a, b) => Number(a.look === 'active') - Number(b.look === 'active'));
}

function reasonsOn(page: number, { active, draft, looking }: Workbench): Mark[] {
  if (!active || draft) return [];
  const { slot, definition, value } = active;
  const label = definition.label;
  const isRead = value?.status === 'predicted' || value?.status === 'confirmed';
  const anchor = isRead ? value?.predicted?.explanation?.anchor : undefined;
  return [
    ...(anchor?.page === page ? [{ slot, label: `Led to ${label}`, boxes: [anchor.box], look: 'anchor' as const }] : []),
    ...(looking?.page === page ? [{ slot, label: `Also found for ${label}`, boxes: looking.boxes, look: 'rival' as const }] : []),
  ];
}

/** Where a value is printed, to be brought into view; undefined where it has no place on a page. */
export function evidenceOf(value: CurrentValue | undefined): Evidence | undefined {
  return value?.page !== undefined && value.boxes ? { slot: value.slot, page: value.page, boxes: value.boxes } : undefined;
}
