-- CreateEnum
CREATE TYPE "DatasetState" AS ENUM ('building', 'frozen', 'failed');

-- CreateEnum
CREATE TYPE "DatasetSplit" AS ENUM ('train', 'validation', 'test');

-- CreateEnum
CREATE TYPE "LabelIssueKind" AS ENUM ('consistency', 'likely-error', 'duplicate');

-- CreateEnum
CREATE TYPE "LabelIssueState" AS ENUM ('open', 'resolved', 'stands');

-- CreateEnum
CREATE TYPE "DriftLevel" AS ENUM ('warn', 'alarm');

-- CreateEnum
CREATE TYPE "DriftAlertState" AS ENUM ('open', 'acknowledged');

-- DropIndex
DROP INDEX "DatasetVersion_organisationId_idx";

-- AlterTable
ALTER TABLE "DatasetVersion" ADD COLUMN     "createdById" TEXT,
ADD COLUMN     "dataSheet" JSONB,
ADD COLUMN     "failure" TEXT,
ADD COLUMN     "frozenAt" TIMESTAMP(3),
ADD COLUMN     "labelRulesVersion" TEXT NOT NULL,
ADD COLUMN     "parentId" TEXT,
ADD COLUMN     "state" "DatasetState" NOT NULL DEFAULT 'building',
ALTER COLUMN "exampleCount" SET DEFAULT 0,
ALTER COLUMN "sha256" DROP NOT NULL,
ALTER COLUMN "storageKey" DROP NOT NULL;

-- CreateTable
CREATE TABLE "DatasetItem" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "documentId" TEXT,
    "documentIndex" INTEGER NOT NULL,
    "documentType" TEXT NOT NULL,
    "exampleSha256" TEXT NOT NULL,
    "split" "DatasetSplit" NOT NULL,
    "groupKey" TEXT NOT NULL,
    "layoutKey" TEXT NOT NULL,
    "duplicateOf" TEXT,

    CONSTRAINT "DatasetItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelIssue" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "documentIndex" INTEGER NOT NULL,
    "fieldKey" TEXT,
    "slot" TEXT,
    "kind" "LabelIssueKind" NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "message" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "finding" TEXT NOT NULL,
    "state" "LabelIssueState" NOT NULL DEFAULT 'open',
    "settledById" TEXT,
    "settledAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LabelIssue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DriftAlert" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "slice" TEXT,
    "since" TIMESTAMP(3) NOT NULL,
    "level" "DriftLevel" NOT NULL,
    "message" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "threshold" DOUBLE PRECISION NOT NULL,
    "documents" JSONB NOT NULL DEFAULT '[]',
    "advice" TEXT NOT NULL,
    "state" "DriftAlertState" NOT NULL DEFAULT 'open',
    "acknowledgedById" TEXT,
    "acknowledgedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DriftAlert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WatchReference" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "from" TIMESTAMP(3) NOT NULL,
    "to" TIMESTAMP(3) NOT NULL,
    "figures" JSONB NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WatchReference_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DatasetItem_organisationId_idx" ON "DatasetItem"("organisationId");

-- CreateIndex
CREATE INDEX "DatasetItem_versionId_split_idx" ON "DatasetItem"("versionId", "split");

-- CreateIndex
CREATE INDEX "DatasetItem_versionId_groupKey_idx" ON "DatasetItem"("versionId", "groupKey");

-- CreateIndex
CREATE INDEX "DatasetItem_documentId_idx" ON "DatasetItem"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "DatasetItem_versionId_line_key" ON "DatasetItem"("versionId", "line");

-- CreateIndex
CREATE INDEX "LabelIssue_versionId_state_score_idx" ON "LabelIssue"("versionId", "state", "score" DESC);

-- CreateIndex
CREATE INDEX "LabelIssue_organisationId_idx" ON "LabelIssue"("organisationId");

-- CreateIndex
CREATE INDEX "LabelIssue_documentId_idx" ON "LabelIssue"("documentId");

-- CreateIndex
CREATE INDEX "LabelIssue_settledById_idx" ON "LabelIssue"("settledById");

-- CreateIndex
CREATE UNIQUE INDEX "LabelIssue_versionId_finding_key" ON "LabelIssue"("versionId", "finding");

-- CreateIndex
CREATE INDEX "DriftAlert_organisationId_state_createdAt_idx" ON "DriftAlert"("organisationId", "state", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "DriftAlert_acknowledgedById_idx" ON "DriftAlert"("acknowledgedById");

-- CreateIndex
CREATE INDEX "WatchReference_organisationId_createdAt_idx" ON "WatchReference"("organisationId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "WatchReference_createdById_idx" ON "WatchReference"("createdById");

-- CreateIndex
CREATE INDEX "DatasetVersion_organisationId_createdAt_idx" ON "DatasetVersion"("organisationId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "DatasetVersion_parentId_idx" ON "DatasetVersion"("parentId");

-- CreateIndex
CREATE INDEX "DatasetVersion_createdById_idx" ON "DatasetVersion"("createdById");

-- AddForeignKey
ALTER TABLE "DatasetVersion" ADD CONSTRAINT "DatasetVersion_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "DatasetVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DatasetVersion" ADD CONSTRAINT "DatasetVersion_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DatasetItem" ADD CONSTRAINT "DatasetItem_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DatasetItem" ADD CONSTRAINT "DatasetItem_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DatasetVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DatasetItem" ADD CONSTRAINT "DatasetItem_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelIssue" ADD CONSTRAINT "LabelIssue_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelIssue" ADD CONSTRAINT "LabelIssue_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DatasetVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelIssue" ADD CONSTRAINT "LabelIssue_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelIssue" ADD CONSTRAINT "LabelIssue_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DriftAlert" ADD CONSTRAINT "DriftAlert_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DriftAlert" ADD CONSTRAINT "DriftAlert_acknowledgedById_fkey" FOREIGN KEY ("acknowledgedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchReference" ADD CONSTRAINT "WatchReference_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchReference" ADD CONSTRAINT "WatchReference_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- Laws that the database itself keeps; Prisma's schema cannot say them.

-- Refuses every change but that one of the named columns becomes null: who did it is gone, or what it is about.
CREATE FUNCTION refuse_change_but() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept jsonb := to_jsonb(NEW);
BEGIN
  FOR i IN 0 .. TG_NARGS - 1 LOOP
    IF kept->>TG_ARGV[i] IS NULL THEN
      kept := kept || jsonb_build_object(TG_ARGV[i], to_jsonb(OLD)->TG_ARGV[i]);
    END IF;
  END LOOP;
  IF kept = to_jsonb(OLD) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE ON "DatasetVersion" FOR EACH ROW WHEN (OLD."state" = 'frozen')
  EXECUTE FUNCTION refuse_change_but('parentId', 'createdById');
CREATE TRIGGER append_only BEFORE UPDATE ON "DatasetItem" FOR EACH ROW EXECUTE FUNCTION refuse_change_but('documentId');
CREATE TRIGGER append_only BEFORE UPDATE ON "WatchReference" FOR EACH ROW EXECUTE FUNCTION refuse_change_but('createdById');

ALTER TABLE "DatasetVersion" ADD CONSTRAINT "DatasetVersion_frozen_check"
  CHECK ("state" <> 'frozen' OR ("sha256" IS NOT NULL AND "storageKey" IS NOT NULL AND "dataSheet" IS NOT NULL AND "frozenAt" IS NOT NULL));
ALTER TABLE "LabelIssue" ADD CONSTRAINT "LabelIssue_score_check" CHECK ("score" BETWEEN 0 AND 1);
