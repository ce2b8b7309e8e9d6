import type { FieldKey } from '../field.ts';
import type { DocumentType } from './key.ts';

/**
 * A phrase that speaks for a type. `where`: `title` counts only among the large or first lines of a page, `body` anywhere.
 * `weight` in points: 10 alone decides, 3 to 5 help. A `first` cue also says that this is page one.
 */
export interface Cue {
  phrase: string;
  where: 'title' | 'body';
  weight: number;
  first?: boolean;
}

/** What a type of document is called, what gives it away, and which fields it carries; `core` = not done without it. */
export interface DocumentTypeDefinition {
  key: DocumentType;
  label: string;
  cues: readonly Cue[];
  fields: readonly FieldKey[];
  core: readonly FieldKey[];
}
