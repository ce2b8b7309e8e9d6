import type { Kind } from './kind.ts';
import { organisation } from './organisation.ts';
import { person } from './person.ts';

/** A person or an organisation. */
export const party: Kind = { ...organisation, equal: (a, b) => person.equal(a, b) || organisation.equal(a, b) };
