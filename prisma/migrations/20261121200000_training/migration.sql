-- CreateEnum
CREATE TYPE "TrainingState" AS ENUM ('queued', 'running', 'stopping', 'stopped', 'judging', 'failed', 'done');

-- CreateEnum
CREATE TYPE "CandidateKind" AS ENUM ('rules', 'linear', 'fine-tuned', 'from-scratch');

-- CreateEnum
CREATE TYPE "CandidateState" AS ENUM ('waiting', 'running', 'done', 'failed');

-- AlterTable
ALTER TABLE "ModelVersion" ADD COLUMN     "datasetVersionId" TEXT,
ADD COLUMN     "parentId" TEXT,
ADD COLUMN     "trainingRunId" TEXT;

-- CreateTable
CREATE TABLE "TrainingRun" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "datasetVersionId" TEXT NOT NULL,
    "parentId" TEXT,
    "config" JSONB NOT NULL,
    "state" "TrainingState" NOT NULL DEFAULT 'queued',
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),
    "failure" TEXT,
    "claimedBy" TEXT,
    "leaseId" TEXT,
    "heartbeatAt" TIMESTAMP(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "checkpointKey" TEXT,
    "checkpointAt" TIMESTAMP(3),
    "choice" TEXT,

    CONSTRAINT "TrainingRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainingCandidate" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "CandidateKind" NOT NULL,
    "settings" JSONB NOT NULL,
    "state" "CandidateState" NOT NULL DEFAULT 'waiting',
    "failure" TEXT,
    "figures" JSONB,
    "chosen" BOOLEAN NOT NULL DEFAULT false,
    "modelVersionId" TEXT,

    CONSTRAINT "TrainingCandidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainingMetric" (
    "organisationId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "candidate" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "TrainingMetric_pkey" PRIMARY KEY ("runId", "candidate", "name", "step")
);

-- CreateTable
CREATE TABLE "TrainingLine" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TrainingLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainerKey" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "runId" TEXT,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "TrainerKey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TrainingRun_organisationId_state_createdAt_idx" ON "TrainingRun"("organisationId", "state", "createdAt");

-- CreateIndex
CREATE INDEX "TrainingRun_datasetVersionId_idx" ON "TrainingRun"("datasetVersionId");

-- CreateIndex
CREATE INDEX "TrainingRun_parentId_idx" ON "TrainingRun"("parentId");

-- CreateIndex
CREATE INDEX "TrainingRun_createdById_idx" ON "TrainingRun"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "TrainingRun_organisationId_number_key" ON "TrainingRun"("organisationId", "number");

-- CreateIndex
CREATE INDEX "TrainingCandidate_organisationId_idx" ON "TrainingCandidate"("organisationId");

-- CreateIndex
CREATE INDEX "TrainingCandidate_modelVersionId_idx" ON "TrainingCandidate"("modelVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "TrainingCandidate_runId_number_key" ON "TrainingCandidate"("runId", "number");

-- CreateIndex
CREATE INDEX "TrainingMetric_organisationId_idx" ON "TrainingMetric"("organisationId");

-- CreateIndex
CREATE INDEX "TrainingLine_runId_id_idx" ON "TrainingLine"("runId", "id");

-- CreateIndex
CREATE INDEX "TrainingLine_organisationId_idx" ON "TrainingLine"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "TrainerKey_hash_key" ON "TrainerKey"("hash");

-- CreateIndex
CREATE INDEX "TrainerKey_organisationId_createdAt_idx" ON "TrainerKey"("organisationId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "TrainerKey_createdById_idx" ON "TrainerKey"("createdById");

-- CreateIndex
CREATE INDEX "ModelVersion_trainingRunId_idx" ON "ModelVersion"("trainingRunId");

-- CreateIndex
CREATE INDEX "ModelVersion_datasetVersionId_idx" ON "ModelVersion"("datasetVersionId");

-- CreateIndex
CREATE INDEX "ModelVersion_parentId_idx" ON "ModelVersion"("parentId");

-- AddForeignKey
ALTER TABLE "ModelVersion" ADD CONSTRAINT "ModelVersion_trainingRunId_fkey" FOREIGN KEY ("trainingRunId") REFERENCES "TrainingRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelVersion" ADD CONSTRAINT "ModelVersion_datasetVersionId_fkey" FOREIGN KEY ("datasetVersionId") REFERENCES "DatasetVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelVersion" ADD CONSTRAINT "ModelVersion_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "ModelVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingRun" ADD CONSTRAINT "TrainingRun_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingCandidate" ADD CONSTRAINT "TrainingCandidate_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingMetric" ADD CONSTRAINT "TrainingMetric_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingLine" ADD CONSTRAINT "TrainingLine_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainerKey" ADD CONSTRAINT "TrainerKey_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingRun" ADD CONSTRAINT "TrainingRun_datasetVersionId_fkey" FOREIGN KEY ("datasetVersionId") REFERENCES "DatasetVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingRun" ADD CONSTRAINT "TrainingRun_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "ModelVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingRun" ADD CONSTRAINT "TrainingRun_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingCandidate" ADD CONSTRAINT "TrainingCandidate_runId_fkey" FOREIGN KEY ("runId") REFERENCES "TrainingRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingMetric" ADD CONSTRAINT "TrainingMetric_runId_fkey" FOREIGN KEY ("runId") REFERENCES "TrainingRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingLine" ADD CONSTRAINT "TrainingLine_runId_fkey" FOREIGN KEY ("runId") REFERENCES "TrainingRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingCandidate" ADD CONSTRAINT "TrainingCandidate_modelVersionId_fkey" FOREIGN KEY ("modelVersionId") REFERENCES "ModelVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainerKey" ADD CONSTRAINT "TrainerKey_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- Laws that the database itself keeps; Prisma's schema cannot say them.

ALTER TABLE "TrainingRun" ADD CONSTRAINT "TrainingRun_progress_check" CHECK ("progress" BETWEEN 0 AND 1);
ALTER TABLE "TrainingRun" ADD CONSTRAINT "TrainingRun_lease_check"
  CHECK ("state" NOT IN ('running', 'stopping') OR ("leaseId" IS NOT NULL AND "heartbeatAt" IS NOT NULL));
-- One candidate of a run is the one.
CREATE UNIQUE INDEX "TrainingCandidate_chosen" ON "TrainingCandidate"("runId") WHERE "chosen";
