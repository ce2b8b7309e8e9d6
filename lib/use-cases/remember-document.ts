import { type Answers, findAnswers } from '#lib/adapters/db/answers.ts';
import { database } from '#lib/adapters/db/client.ts';
import { dropUnsupported, keepLesson, lockMemory, type Teacher, unlearnDocument } from '#lib/adapters/db/keep-lessons.ts';
import { findKnownPages, findRememberedLayouts } from '#lib/adapters/db/remembered.ts';
import { findStoredPages } from '#lib/adapters/db/stored-pages.ts';
import { type CurrentValue, currentValues } from '#lib/domain/correction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { RememberedPage } from '#lib/domain/memory.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { documentIndexOfPage, slottedResult, typedRangesOf } from '#lib/domain/review.ts';
import { fingerprintBytes } from '#lib/pipeline/memory/fingerprint.ts';
import { type ApprovedDocument, lessonsOf } from '#lib/pipeline/memory/learn.ts';
import { matchPages, rememberedPages } from '#lib/pipeline/memory/match.ts';

/** Longer files teach by their first pages: what stands on a form stands there. */
const PAGES_MAX = 60;

/**
 * Learns from an approved document where its fields stand on the layouts of its pages, and what it says about what was known of them. What the
 * document taught before is taken back first. Does nothing for one that is not approved, or whose organisation remembers nothing.
 */
export async function rememberDocument({ documentId }: { documentId: string }): Promise<void> {
  const document = await database().document.findFirst({
    where: { id: documentId, state: 'approved', organisation: { memoryOn: true } },
    select: { organisationId: true, reading: true, reviewItem: { select: { approvedById: true } } },
  });
  const answers = document && (await findAnswers(database(), documentId, document.reading));
  if (!answers) return;
  const { organisationId, reading } = document;
  const pages = (await findStoredPages(database(), { documentId, reading })).slice(0, PAGES_MAX);
  await database().$transaction(
    async (tx) => {
      await lockMemory(tx, organisationId);
      await unlearnDocument(tx, documentId);
      await dropUnsupported(tx, organisationId);
      const matched = matchPages(pages, await findKnownPages(tx, organisationId));
      const layouts = await findRememberedLayouts(tx, organisationId, [...new Set(matched.map(({ layoutId }) => layoutId))]);
      const remembered = rememberedPages(matched, layouts);
      for (const { approved, by } of approvedDocuments(answers, pages, document.reviewItem?.approvedById ?? null))
        for (const lesson of lessonsFrom(approved, remembered)) await keepLesson(tx, { organisationId, documentId, by }, lesson);
    },
    { timeout: 60_000 },
  );
}

const lessonsFrom = (approved: ApprovedDocument, remembered: readonly RememberedPage[]) =>
  lessonsOf(approved, remembered).map((lesson) => ({ ...lesson, fingerprint: fingerprintBytes(lesson.fingerprint) }));

/** The documents of a file as they were approved, each with who gave its values. */
function approvedDocuments(
  { result, corrections, memberIds }: Answers,
  pages: readonly ReadPage[],
  approvedById: string | null,
): { approved: ApprovedDocument; by: Teacher['by'] }[] {
  const types = typedRangesOf(result);
  const values = currentValues(slottedResult(result), corrections);
  const machine = [...result.fields.filter(({ source }) => source !== 'memory'), ...(result.overruled ?? [])];
  const author = new Map(corrections.map(({ sequence }, index) => [sequence, memberIds[index] ?? null]));
  return types.map(({ type, pages: [from, to] }, index) => {
    const own = values.filter(({ documentIndex }) => documentIndex === index);
    const approved: ApprovedDocument = {
      documentType: type,
      pages: pages.filter(({ number }) => from <= number && number <= to),
      values: own.flatMap(({ fieldKey, value, page, boxes }) => (value === undefined ? [] : [{ fieldKey, value, page, boxes }])),
      unreadable: own.filter(({ status }) => status === 'unreadable').map(({ fieldKey }) => fieldKey),
      machine: machine.filter(({ page }) => documentIndexOfPage(types, page) === index),
    };
    const by = (key: FieldKey) => {
      const given = own.filter(({ fieldKey, correction }) => fieldKey === key && correction).at(-1)?.correction;
      const memberId = (given && author.get(given.sequence)) ?? approvedById;
      return { memberId, corrected: own.some((value) => value.fieldKey === key && isCorrected(value)) };
    };
    return { approved, by };
  });
}

const isCorrected = ({ status }: CurrentValue): boolean => status === 'corrected' || status === 'added' || status === 'absent';
