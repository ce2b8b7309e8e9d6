import { database } from '#lib/adapters/db/client.ts';
import { findingId, readLabelledDocuments } from '#lib/adapters/db/labelled-documents.ts';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { choicesOf, type FindingKind, type FindingSide, type RelabelChoice } from '#lib/domain/finding.ts';
import type { Box } from '#lib/domain/geometry.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { sizeOf, unlikeLabels } from '#lib/learning/unlike-labels.ts';

const FINDINGS_MAX = 100;
/** Places shown of one side; the count tells of the others. */
const PLACES_MAX = 4;

export interface FoundPlace {
  documentId: string;
  fileName: string;
  slot: string;
  text: string;
  page: number | null;
  boxes: readonly Box[];
  /** Width of the page through its height. */
  ratio: number;
}

export interface FoundSide {
  said: FindingSide['said'];
  fieldKey: FieldKey;
  count: number;
  places: FoundPlace[];
}

export interface FoundFinding {
  /** sha256 of what was found. */
  id: string;
  kind: FindingKind;
  documentType: DocumentType;
  sentence: string;
  shared: string;
  labels: number;
  documents: number;
  sides: FoundSide[];
  choices: RelabelChoice[];
}

/** Values that were labelled in two ways, or against a rule, and that nobody has let stand; most labels first, at most a hundred. */
export async function findUnlikeLabels({ actor }: { actor: Actor }): Promise<{ findings: FoundFinding[]; total: number; stand: number }> {
  authorise(actor, 'finding.read');
  const { organisationId } = actor;
  const found = await unlikeLabels((ids) => readLabelledDocuments(organisationId, ids));
  const decided = await database().labelDecision.findMany({ where: { organisationId }, select: { finding: true } });
  const stands = new Set(decided.map(({ finding }) => finding));
  const open = found.map((finding) => ({ finding, id: findingId(finding) })).filter(({ id }) => !stands.has(id));
  const shown = open.slice(0, FINDINGS_MAX);
  const pages = await pagesOf(shown.flatMap(({ finding }) => finding.sides.flatMap(({ labels }) => labels.slice(0, PLACES_MAX))));
  const findings = shown.map(({ finding, id }): FoundFinding => {
    const { kind, documentType, sentence, shared } = finding;
    const documents = new Set(finding.sides.flatMap(({ labels }) => labels.map(({ documentId }) => documentId))).size;
    const sides = finding.sides.map(({ said, fieldKey, labels }) => ({
      said,
      fieldKey,
      count: labels.length,
      places: labels.slice(0, PLACES_MAX).map(({ documentId, slot, place, value }) => ({
        documentId,
        fileName: pages.get(documentId)?.fileName ?? '',
        slot,
        text: place?.text ?? value ?? '',
        page: place?.page ?? null,
        boxes: place?.boxes ?? [],
        ratio: pages.get(documentId)?.ratios.get(place?.page ?? 1) ?? LETTER_RATIO,
      })),
    }));
    return { id, kind, documentType, sentence, shared, labels: sizeOf(finding), documents, sides, choices: choicesOf(finding) };
  });
  return { findings, total: open.length, stand: found.length - open.length };
}

const LETTER_RATIO = 612 / 792;

async function pagesOf(labels: readonly { documentId: string }[]) {
  const rows = await database().document.findMany({
    where: { id: { in: [...new Set(labels.map(({ documentId }) => documentId))] } },
    select: { id: true, fileName: true, pages: { select: { number: true, width: true, height: true } } },
  });
  return new Map(
    rows.map(({ id, fileName, pages }) => {
      const ratios = new Map(pages.map(({ number, width, height }) => [number, width && height ? width / height : LETTER_RATIO]));
      return [id, { fileName, ratios }];
    }),
  );
}
