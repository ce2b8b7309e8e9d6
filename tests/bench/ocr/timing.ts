import { readFileSync } from 'node:fs';

const TICKS_A_SECOND = 100;

/** Seconds that processors spent for this process, its threads and those of its children that have ended (Linux). */
function spent(): number {
  const stat = readFileSync('/proc/self/stat', 'latin1');
  // The name of the process stands in brackets and may hold blanks; user and system time of both follow it.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) / TICKS_A_SECOND;
}

/** Processor seconds that a piece of work takes, threads and child processes included: a busy machine changes them little. */
export async function processorSeconds(work: () => Promise<unknown>): Promise<number> {
  const before = spent();
  await work();
  return spent() - before;
}

export const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
