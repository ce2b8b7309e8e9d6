-- CreateEnum
CREATE TYPE "EvaluationState" AS ENUM ('queued', 'running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "PromotionKind" AS ENUM ('promoted', 'refused', 'rolled-back');

-- CreateEnum
CREATE TYPE "TrialMode" AS ENUM ('shadow', 'canary');

-- DropIndex
DROP INDEX "Evaluation_organisationId_idx";

-- DropIndex
DROP INDEX "Evaluation_modelVersionId_idx";

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "promotionGate" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Evaluation" DROP COLUMN "source",
ADD COLUMN     "done" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "failure" TEXT,
ADD COLUMN     "finishedAt" TIMESTAMP(3),
ADD COLUMN     "requestedById" TEXT,
ADD COLUMN     "split" "DatasetSplit" NOT NULL,
ADD COLUMN     "state" "EvaluationState" NOT NULL DEFAULT 'queued',
ADD COLUMN     "total" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "datasetVersionId" SET NOT NULL,
ALTER COLUMN "modelVersionId" SET NOT NULL,
ALTER COLUMN "report" DROP NOT NULL;

-- DropEnum
DROP TYPE "ModelSource";

-- CreateTable
CREATE TABLE "EvaluationItem" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "judged" JSONB NOT NULL,

    CONSTRAINT "EvaluationItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Promotion" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "kind" "PromotionKind" NOT NULL,
    "modelVersionId" TEXT NOT NULL,
    "beforeId" TEXT,
    "evaluationId" TEXT,
    "championEvaluationId" TEXT,
    "gate" JSONB NOT NULL DEFAULT '{}',
    "criteria" JSONB NOT NULL DEFAULT '[]',
    "approver" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "memberId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Promotion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Trial" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "mode" "TrialMode" NOT NULL,
    "modelVersionId" TEXT NOT NULL,
    "championId" TEXT NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,
    "startedById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stoppedAt" TIMESTAMP(3),
    "stoppedById" TEXT,
    "stopReason" TEXT,

    CONSTRAINT "Trial_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShadowReading" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "trialId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "extractionId" TEXT NOT NULL,
    "answer" JSONB,
    "failure" TEXT,
    "ms" DOUBLE PRECISION NOT NULL,
    "championMs" DOUBLE PRECISION,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ShadowReading_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EvaluationItem_organisationId_idx" ON "EvaluationItem"("organisationId");

-- CreateIndex
CREATE INDEX "EvaluationItem_documentId_idx" ON "EvaluationItem"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationItem_evaluationId_line_key" ON "EvaluationItem"("evaluationId", "line");

-- CreateIndex
CREATE INDEX "Promotion_organisationId_createdAt_idx" ON "Promotion"("organisationId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Promotion_modelVersionId_idx" ON "Promotion"("modelVersionId");

-- CreateIndex
CREATE INDEX "Promotion_beforeId_idx" ON "Promotion"("beforeId");

-- CreateIndex
CREATE INDEX "Promotion_evaluationId_idx" ON "Promotion"("evaluationId");

-- CreateIndex
CREATE INDEX "Promotion_championEvaluationId_idx" ON "Promotion"("championEvaluationId");

-- CreateIndex
CREATE INDEX "Promotion_memberId_idx" ON "Promotion"("memberId");

-- CreateIndex
CREATE INDEX "Trial_organisationId_stoppedAt_createdAt_idx" ON "Trial"("organisationId", "stoppedAt", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Trial_modelVersionId_idx" ON "Trial"("modelVersionId");

-- CreateIndex
CREATE INDEX "Trial_championId_idx" ON "Trial"("championId");

-- CreateIndex
CREATE INDEX "Trial_startedById_idx" ON "Trial"("startedById");

-- CreateIndex
CREATE INDEX "Trial_stoppedById_idx" ON "Trial"("stoppedById");

-- CreateIndex
CREATE INDEX "ShadowReading_organisationId_idx" ON "ShadowReading"("organisationId");

-- CreateIndex
CREATE INDEX "ShadowReading_documentId_idx" ON "ShadowReading"("documentId");

-- CreateIndex
CREATE INDEX "ShadowReading_extractionId_idx" ON "ShadowReading"("extractionId");

-- CreateIndex
CREATE UNIQUE INDEX "ShadowReading_trialId_extractionId_key" ON "ShadowReading"("trialId", "extractionId");

-- CreateIndex
CREATE INDEX "Evaluation_organisationId_createdAt_idx" ON "Evaluation"("organisationId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Evaluation_requestedById_idx" ON "Evaluation"("requestedById");

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_modelVersionId_datasetVersionId_split_rulesVersi_key" ON "Evaluation"("modelVersionId", "datasetVersionId", "split", "rulesVersion");

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationItem" ADD CONSTRAINT "EvaluationItem_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationItem" ADD CONSTRAINT "EvaluationItem_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationItem" ADD CONSTRAINT "EvaluationItem_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promotion" ADD CONSTRAINT "Promotion_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promotion" ADD CONSTRAINT "Promotion_modelVersionId_fkey" FOREIGN KEY ("modelVersionId") REFERENCES "ModelVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promotion" ADD CONSTRAINT "Promotion_beforeId_fkey" FOREIGN KEY ("beforeId") REFERENCES "ModelVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promotion" ADD CONSTRAINT "Promotion_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promotion" ADD CONSTRAINT "Promotion_championEvaluationId_fkey" FOREIGN KEY ("championEvaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promotion" ADD CONSTRAINT "Promotion_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trial" ADD CONSTRAINT "Trial_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trial" ADD CONSTRAINT "Trial_modelVersionId_fkey" FOREIGN KEY ("modelVersionId") REFERENCES "ModelVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trial" ADD CONSTRAINT "Trial_championId_fkey" FOREIGN KEY ("championId") REFERENCES "ModelVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trial" ADD CONSTRAINT "Trial_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trial" ADD CONSTRAINT "Trial_stoppedById_fkey" FOREIGN KEY ("stoppedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShadowReading" ADD CONSTRAINT "ShadowReading_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShadowReading" ADD CONSTRAINT "ShadowReading_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "Trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShadowReading" ADD CONSTRAINT "ShadowReading_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShadowReading" ADD CONSTRAINT "ShadowReading_extractionId_fkey" FOREIGN KEY ("extractionId") REFERENCES "Extraction"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Laws that the database itself keeps; Prisma's schema cannot say them.
CREATE TRIGGER done BEFORE UPDATE ON "Evaluation" FOR EACH ROW WHEN (OLD."state" = 'done')
  EXECUTE FUNCTION refuse_change_but('requestedById');
CREATE TRIGGER append_only BEFORE UPDATE ON "EvaluationItem" FOR EACH ROW EXECUTE FUNCTION refuse_change_but();
CREATE TRIGGER append_only BEFORE UPDATE ON "Promotion" FOR EACH ROW EXECUTE FUNCTION refuse_change_but('memberId');
CREATE TRIGGER append_only BEFORE UPDATE ON "ShadowReading" FOR EACH ROW EXECUTE FUNCTION refuse_change_but();
CREATE TRIGGER stopped BEFORE UPDATE ON "Trial" FOR EACH ROW WHEN (OLD."stoppedAt" IS NOT NULL)
  EXECUTE FUNCTION refuse_change_but('startedById', 'stoppedById');

ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_done_check"
  CHECK ("state" <> 'done' OR ("report" IS NOT NULL AND "finishedAt" IS NOT NULL));
ALTER TABLE "Trial" ADD CONSTRAINT "Trial_share_check"
  CHECK ("share" > 0 AND "share" <= (CASE WHEN "mode" = 'canary' THEN 0.5 ELSE 1 END));
