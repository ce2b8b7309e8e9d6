import { z } from 'zod';

/** Movable names of a model version: the champion reads every document, the challenger is what might take its place. */
export const ALIASES = ['champion', 'challenger'] as const;
export const aliasSchema = z.enum(ALIASES);
export type AliasName = z.infer<typeof aliasSchema>;

/** What a model version is called: its name in lower case, and its version. */
export const modelIdentitySchema = z.object({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'A model’s name has small letters, digits and hyphens.'),
  version: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$/, 'A model’s version has letters, digits, dots and hyphens.'),
});
export type ModelIdentity = z.infer<typeof modelIdentitySchema>;

/** `<name>@<version>`, as extractions print it. */
export const modelLabel = ({ name, version }: ModelIdentity): string => `${name}@${version}`;

/** The identity that a label spells; undefined when it spells none. */
export function modelIdentityOf(label: string): ModelIdentity | undefined {
  const [name, version, ...rest] = label.split('@');
  return rest.length > 0 ? undefined : modelIdentitySchema.safeParse({ name, version }).data;
}
