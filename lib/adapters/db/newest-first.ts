import { z } from 'zod';
import { InvalidInput } from '#lib/domain/errors.ts';

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

interface Row {
  createdAt: Date;
  id: string;
}

/** The place behind a row in a list that shows the newest first. */
export const toCursor = ({ createdAt, id }: Row): string =>
  Buffer.from(JSON.stringify([createdAt.toISOString(), id])).toString('base64url');

/** Only rows that come behind a cursor. Throws `InvalidInput` for what `toCursor` did not write. */
export function behind(cursor: string) {
  const parsed = cursorSchema.safeParse(parsedJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) throw new InvalidInput('This cursor is not one of ours. Start again without one.', 'cursor_invalid');
  const [at, id] = parsed.data;
  const createdAt = new Date(at);
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
