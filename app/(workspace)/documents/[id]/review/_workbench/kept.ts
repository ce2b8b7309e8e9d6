import type { z } from 'zod';

/** What is kept in the browser for one person and document: a lost connection, lock or tab loses none of it. */
export function readKept<T>(storage: () => Storage, key: string, schema: z.ZodType<T>): T | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(storage().getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value, or with `undefined` forgets it. A browser without room or without storage keeps nothing; what is shown stays. */
export function keep(storage: () => Storage, key: string, value: unknown): void {
  try {
    if (value === undefined) storage().removeItem(key);
    else storage().setItem(key, JSON.stringify(value));
  } catch {
    // Nothing is lost while the page is open.
  }
}

export const inBrowser = (): Storage => window.localStorage;
export const inTab = (): Storage => window.sessionStorage;
