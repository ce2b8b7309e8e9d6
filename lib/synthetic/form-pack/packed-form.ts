import type { DocumentType } from '#lib/domain/document-types/key.ts';

/** A blank form of a pack. `path` is its place in the pack's folder. */
export interface PackedForm {
  path: string;
  documentType: DocumentType;
}

/** How the families of filled forms are named: this and the path. */
export const FORM_FAMILY = 'form-pack/';
