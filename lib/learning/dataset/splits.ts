import { SPLITS, type Split } from '#lib/domain/dataset.ts';
import type { Group } from './groups.ts';
import { hash32 } from './hash.ts';

/** Which split each relation had in the versions before. */
export type OldSplits = ReadonlyMap<string, Split>;

export interface SplitGroup extends Group {
  split: Split;
  /** The splits that its parts had before, when they differ. */
  from: readonly Split[];
}

/** Of an old group that is torn between splits the most careful wins: what was once tested on is never trained on. */
const STRONGEST: readonly Split[] = ['test', 'validation', 'train'];
/** Shares of new groups. */
const TRAIN = 0.8;
const VALIDATION = 0.1;

/** A group keeps the split that it had; a new one gets its own by the hash of its key, whatever else there is: 80/10/10. */
export function splitGroups(groups: readonly Group[], old: OldSplits): SplitGroup[] {
  return groups.map((group) => {
    const before = new Set([...group.relations].flatMap((relation) => old.get(relation) ?? []));
    const from = SPLITS.filter((split) => before.has(split));
    const split = STRONGEST.find((one) => before.has(one)) ?? splitOfKey(group.key);
    return { ...group, split, from: from.length > 1 ? from : [] };
  });
}

function splitOfKey(key: string): Split {
  const place = hash32(key, 7) / 2 ** 32;
  if (place < TRAIN) return 'train';
  return place < TRAIN + VALIDATION ? 'validation' : 'test';
}
