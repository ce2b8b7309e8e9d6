import { z } from 'zod';

export const PERIODS = Object.freeze([
  { key: '4', label: '4 weeks', weeks: 4 },
  { key: '12', label: '12 weeks', weeks: 12 },
  { key: '52', label: 'A year', weeks: 52 },
  { key: 'all', label: 'All', weeks: null },
] as const);
export type PeriodKey = (typeof PERIODS)[number]['key'];

const periodSchema = z.object({ period: z.enum(['4', '12', '52', 'all']).catch('12') });

/** The time a page looks at, from its address; twelve weeks without one. */
export function periodOf(searchParams: Record<string, string | string[] | undefined>, now: Date): { key: PeriodKey; since: Date | null } {
  const { period } = periodSchema.parse(searchParams);
  const { weeks } = PERIODS.find(({ key }) => key === period) ?? PERIODS[1];
  return { key: period, since: weeks === null ? null : new Date(now.getTime() - weeks * 7 * 86_400_000) };
}
