import { type Correction, type CurrentValue, currentValues, slotted } from './correction.ts';
import type { DocumentType } from './document-types/key.ts';
import type { ExtractedField, TypedRange } from './extraction.ts';
import type { FieldKey } from './field.ts';
import type { Box } from './geometry.ts';
import { documentIndexOfPage } from './review.ts';

/** A value of a paper as it is now, with where it is printed. */
export interface LoanValue {
  slot: string;
  value: string;
  text: string;
  /** Where it is printed, or where the machine read what a person put right by typing; null without a place. */
  page: number | null;
  boxes: readonly Box[];
  /** `predicted` = no person looked yet. */
  status: CurrentValue['status'];
  source: ExtractedField['source'];
  /** 0..1, of the machine's answer; null where a person gave the value. */
  confidence: number | null;
  /** What the machine read at that place, where a person answered otherwise. */
  readAs: string | null;
}

/** One document of a loan: of a packet each one by itself. */
export interface LoanPaper {
  documentId: string;
  fileName: string;
  /** Which document of the file, from 0. */
  documentIndex: number;
  type: DocumentType;
  /** First and last page in the file, both included. */
  pages: readonly [number, number];
  values: ReadonlyMap<FieldKey, readonly LoanValue[]>;
  /** Fields without a value about which a person said that they are not there, or cannot be read. */
  without: ReadonlyMap<FieldKey, 'absent' | 'unreadable'>;
}

export interface AnsweredFile {
  documentId: string;
  fileName: string;
  /** Its documents in order; at least one. */
  types: readonly TypedRange[];
  fields: readonly ExtractedField[];
  corrections: readonly Correction[];
}

function loanValueOf({ slot, value, text, page, boxes, status, predicted }: CurrentValue): LoanValue | undefined {
  if (value === undefined || text === undefined) return undefined;
  const byPerson = status === 'corrected' || status === 'added';
  const typedOver = byPerson && page === undefined && predicted;
  const place = typedOver ? predicted : { page, boxes };
  return {
    slot,
    value,
    text,
    page: place.page ?? null,
    boxes: place.boxes ?? [],
    status,
    source: byPerson ? 'person' : (predicted?.source ?? 'person'),
    confidence: byPerson ? null : (predicted?.confidence ?? null),
    readAs: byPerson && predicted && predicted.text !== text ? predicted.text : null,
  };
}

/** The documents of a file with what each says now: the machine's answers, overruled by people's. */
export function papersOf({ documentId, fileName, types, fields, corrections }: AnsweredFile): LoanPaper[] {
  const current = currentValues(
    slotted(fields, ({ page }) => documentIndexOfPage(types, page)),
    corrections,
  );
  return types.map(({ type, pages }, documentIndex): LoanPaper => {
    const own = Map.groupBy(
      current.filter((value) => value.documentIndex === documentIndex),
      ({ fieldKey }) => fieldKey,
    );
    const values = new Map<FieldKey, LoanValue[]>();
    const without = new Map<FieldKey, 'absent' | 'unreadable'>();
    for (const [key, answers] of own) {
      const said = answers.map(loanValueOf).filter((value) => value !== undefined);
      if (said.length > 0) values.set(key, said);
      else without.set(key, answers.some(({ status }) => status === 'unreadable') ? 'unreadable' : 'absent');
    }
    return { documentId, fileName, documentIndex, type, pages, values, without };
  });
}
