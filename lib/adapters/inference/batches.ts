import type { NerWindow } from '#lib/domain/ports.ts';

/** Windows that run together, padded to the longest of them. */
export interface Batch {
  /** Places in the list of windows. */
  members: readonly number[];
  length: number;
  inputIds: BigInt64Array;
  attentionMask: BigInt64Array;
  bbox: BigInt64Array;
}

/** Windows of like lengths together, at most `size` of them: little padding. */
export function batchesOf(windows: readonly NerWindow[], size: number, pad: number): Batch[] {
  const lengthOf = (place: number): number => windows[place]?.inputIds.length ?? 0;
  const order = windows.map((_, place) => place).sort((a, b) => lengthOf(b) - lengthOf(a) || a - b);
  const batches: Batch[] = [];
  for (let from = 0; from < order.length; from += size) batches.push(batchOf(windows, order.slice(from, from + size), pad));
  return batches;
}

function batchOf(windows: readonly NerWindow[], members: readonly number[], pad: number): Batch {
  const length = Math.max(...members.map((place) => windows[place]?.inputIds.length ?? 0));
  const inputIds = new BigInt64Array(members.length * length).fill(BigInt(pad));
  const attentionMask = new BigInt64Array(members.length * length);
  const bbox = new BigInt64Array(members.length * length * 4);
  for (const [row, place] of members.entries()) {
    const window = windows[place];
    if (!window) continue;
    for (const [column, id] of window.inputIds.entries()) inputIds[row * length + column] = BigInt(id);
    attentionMask.fill(1n, row * length, row * length + window.inputIds.length);
    for (const [column, edge] of window.boxes.entries()) bbox[row * length * 4 + column] = BigInt(edge);
  }
  return { members, length, inputIds, attentionMask, bbox };
}
