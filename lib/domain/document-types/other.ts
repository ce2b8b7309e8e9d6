import type { DocumentTypeDefinition } from './definition.ts';

export const other: DocumentTypeDefinition = {
  key: 'other',
  label: 'Other',
  cues: [],
  fields: [],
  core: [],
};
