import {
  type GateCriterion,
  gateCriterionSchema,
  type PromotionGate,
  type PromotionKind,
  promotionGateSchema,
} from '#lib/domain/promotion.ts';
import { database } from './client.ts';
import { type EvaluationRow, findEvaluated, findEvaluationRows, getEvaluationRow } from './evaluations.ts';
import type { $Enums, Prisma } from './generated/client.ts';
import { findAliased, type StoredModel } from './model-versions.ts';

/**
 * The model that reads documents: the champion. Where none was ever named it is the one that comes with the product, which becomes a row with
 * the first document it reads: the newest that read any and was not let do so as a canary.
 */
export async function findReadingModel(
  db: Pick<Prisma.TransactionClient, 'alias' | 'modelVersion'>,
  organisationId: string,
): Promise<StoredModel | undefined> {
  const aliased = await findAliased(db, organisationId, 'champion');
  if (aliased) return aliased;
  const row = await db.modelVersion.findFirst({
    where: { organisationId, extractions: { some: {} }, trials: { none: { mode: 'canary' } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, name: true, version: true, sha256: true },
  });
  return row ?? undefined;
}

/** The organisation's gate; what it does not say is as usual. */
export async function findGate(db: Pick<Prisma.TransactionClient, 'organisation'>, organisationId: string): Promise<PromotionGate> {
  const row = await db.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { promotionGate: true } });
  return promotionGateSchema.parse(row.promotionGate);
}

export type EvaluationWithDocuments = Awaited<ReturnType<typeof getEvaluationRow>> & {
  documents: Awaited<ReturnType<typeof findEvaluated>>;
};

/** The evaluation of a challenger and that of the champion on the same documents by the same rules, where there is one. */
export async function findGateEvidence(
  organisationId: string,
  { evaluationId, champion }: { evaluationId: string; champion: StoredModel | undefined },
): Promise<{ challenger: EvaluationWithDocuments; champion: EvaluationWithDocuments | undefined }> {
  const challenger = await getEvaluationRow(organisationId, evaluationId);
  const documents = await findEvaluated(challenger.id);
  const rival = champion && (await rivalOf(organisationId, challenger, champion.id));
  return {
    challenger: { ...challenger, documents },
    champion: rival && { ...rival, documents: await findEvaluated(rival.id) },
  };
}

async function rivalOf(organisationId: string, { dataset, split, rulesVersion }: EvaluationRow, modelVersionId: string) {
  const where = { modelVersionId, datasetVersionId: dataset.versionId, split };
  const rows = await findEvaluationRows(organisationId, where, 50);
  return rows.find((row) => row.rulesVersion === rulesVersion);
}

const toRowKind = (kind: PromotionKind): $Enums.PromotionKind => (kind === 'rolled-back' ? 'rolled_back' : kind);
const fromRowKind = (kind: $Enums.PromotionKind): PromotionKind => (kind === 'rolled_back' ? 'rolled-back' : kind);

export interface NewPromotion {
  organisationId: string;
  kind: PromotionKind;
  modelVersionId: string;
  beforeId: string | null;
  evaluationId?: string;
  championEvaluationId?: string;
  gate?: PromotionGate;
  criteria?: readonly GateCriterion[];
  approver: string;
  reason: string;
  memberId: string | null;
}

export async function keepPromotion(
  db: Pick<Prisma.TransactionClient, 'promotion'>,
  { kind, gate, criteria, ...row }: NewPromotion,
): Promise<string> {
  const data = { ...row, kind: toRowKind(kind), gate: { ...gate }, criteria: (criteria ?? []).map((one) => ({ ...one })) };
  const { id } = await db.promotion.create({ data, select: { id: true } });
  return id;
}

export interface StoredPromotion {
  id: string;
  kind: PromotionKind;
  model: { id: string; name: string; version: string };
  before: { id: string; name: string; version: string } | null;
  evaluationId: string | null;
  championEvaluationId: string | null;
  criteria: GateCriterion[];
  approver: string;
  reason: string;
  by: string | null;
  createdAt: Date;
}

/** What was promoted, refused and rolled back, newest first. */
export async function findPromotions(organisationId: string, take: number, modelVersionId?: string): Promise<StoredPromotion[]> {
  const model = { select: { id: true, name: true, version: true } } as const;
  const rows = await database().promotion.findMany({
    where: { organisationId, ...(modelVersionId && { OR: [{ modelVersionId }, { beforeId: modelVersionId }] }) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    include: { modelVersion: model, before: model, member: { select: { user: { select: { name: true } } } } },
  });
  return rows.map(
    ({ id, kind, modelVersion, before, evaluationId, championEvaluationId, criteria, approver, reason, member, createdAt }) => ({
      ...{ id, kind: fromRowKind(kind), model: modelVersion, before, evaluationId, championEvaluationId, approver, reason, createdAt },
      criteria: gateCriterionSchema.array().parse(criteria),
      by: member?.user.name ?? null,
    }),
  );
}

/** What was champion before this one was promoted last; undefined when nobody promoted it, or nothing was. */
export async function findFormerChampion(
  db: Pick<Prisma.TransactionClient, 'promotion'>,
  organisationId: string,
  championId: string,
): Promise<StoredModel | undefined> {
  const row = await db.promotion.findFirst({
    where: { organisationId, kind: 'promoted', modelVersionId: championId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { before: { select: { id: true, name: true, version: true, sha256: true } } },
  });
  return row?.before ?? undefined;
}
