-- An answer taken back.
ALTER TYPE "CorrectionAction" ADD VALUE 'withdrawn';

-- CreateEnum
CREATE TYPE "SecondReviewState" AS ENUM ('waiting', 'differing', 'settled');

-- CreateEnum
CREATE TYPE "Opinion" AS ENUM ('right', 'wrong');

-- DropIndex
DROP INDEX "ReviewItem_organisationId_approvedAt_confidenceMin_idx";

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "secondReviewShare" DOUBLE PRECISION NOT NULL DEFAULT 0.05;

-- AlterTable
ALTER TABLE "Loan" ADD COLUMN     "requiredTypes" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "ReviewItem" ADD COLUMN     "assignedToId" TEXT,
ADD COLUMN     "escalatedAt" TIMESTAMP(3),
ADD COLUMN     "escalatedById" TEXT,
ADD COLUMN     "escalationNote" TEXT,
ADD COLUMN     "reasons" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "risk" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "SecondReview" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "extractionId" TEXT NOT NULL,
    "state" "SecondReviewState" NOT NULL DEFAULT 'waiting',
    "firstById" TEXT,
    "firstValues" JSONB NOT NULL,
    "secondById" TEXT,
    "claimExpiresAt" TIMESTAMP(3),
    "secondValues" JSONB,
    "finishedAt" TIMESTAMP(3),
    "settledById" TEXT,
    "settledAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SecondReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SecondAnswer" (
    "id" TEXT NOT NULL,
    "secondReviewId" TEXT NOT NULL,
    "sequence" SERIAL NOT NULL,
    "slot" TEXT NOT NULL,
    "fieldKey" TEXT NOT NULL,
    "documentType" TEXT NOT NULL,
    "action" "CorrectionAction" NOT NULL,
    "value" TEXT,
    "text" TEXT,
    "page" INTEGER,
    "boxes" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SecondAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Touch" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "memberId" TEXT,
    "fieldKey" TEXT,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "activeMs" INTEGER NOT NULL,
    "keyPresses" INTEGER NOT NULL DEFAULT 0,
    "clicks" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Touch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "memberId" TEXT,
    "slot" TEXT,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LoanDecision" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "loanId" TEXT NOT NULL,
    "fieldKey" TEXT NOT NULL,
    "value" TEXT,
    "evidence" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "memberId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LoanDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UploadSession" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "memberId" TEXT,
    "loanId" TEXT,
    "fileName" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "documentId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "UploadSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ValueOpinion" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "memberId" TEXT,
    "slot" TEXT NOT NULL,
    "fieldKey" TEXT NOT NULL,
    "opinion" "Opinion" NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ValueOpinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelDecision" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "memberId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LabelDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SecondReview_organisationId_state_createdAt_idx" ON "SecondReview"("organisationId", "state", "createdAt");

-- CreateIndex
CREATE INDEX "SecondReview_extractionId_idx" ON "SecondReview"("extractionId");

-- CreateIndex
CREATE INDEX "SecondReview_firstById_idx" ON "SecondReview"("firstById");

-- CreateIndex
CREATE INDEX "SecondReview_secondById_idx" ON "SecondReview"("secondById");

-- CreateIndex
CREATE INDEX "SecondReview_settledById_idx" ON "SecondReview"("settledById");

-- CreateIndex
CREATE UNIQUE INDEX "SecondReview_documentId_extractionId_key" ON "SecondReview"("documentId", "extractionId");

-- CreateIndex
CREATE UNIQUE INDEX "SecondAnswer_secondReviewId_sequence_key" ON "SecondAnswer"("secondReviewId", "sequence");

-- CreateIndex
CREATE INDEX "Touch_organisationId_startedAt_idx" ON "Touch"("organisationId", "startedAt");

-- CreateIndex
CREATE INDEX "Touch_documentId_idx" ON "Touch"("documentId");

-- CreateIndex
CREATE INDEX "Touch_memberId_idx" ON "Touch"("memberId");

-- CreateIndex
CREATE INDEX "SavedView_organisationId_idx" ON "SavedView"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_memberId_name_key" ON "SavedView"("memberId", "name");

-- CreateIndex
CREATE INDEX "Comment_documentId_createdAt_idx" ON "Comment"("documentId", "createdAt");

-- CreateIndex
CREATE INDEX "Comment_organisationId_idx" ON "Comment"("organisationId");

-- CreateIndex
CREATE INDEX "Comment_memberId_idx" ON "Comment"("memberId");

-- CreateIndex
CREATE INDEX "LoanDecision_loanId_fieldKey_createdAt_idx" ON "LoanDecision"("loanId", "fieldKey", "createdAt");

-- CreateIndex
CREATE INDEX "LoanDecision_organisationId_idx" ON "LoanDecision"("organisationId");

-- CreateIndex
CREATE INDEX "LoanDecision_memberId_idx" ON "LoanDecision"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "UploadSession_documentId_key" ON "UploadSession"("documentId");

-- CreateIndex
CREATE INDEX "UploadSession_organisationId_idx" ON "UploadSession"("organisationId");

-- CreateIndex
CREATE INDEX "UploadSession_memberId_idx" ON "UploadSession"("memberId");

-- CreateIndex
CREATE INDEX "UploadSession_loanId_idx" ON "UploadSession"("loanId");

-- CreateIndex
CREATE INDEX "UploadSession_expiresAt_idx" ON "UploadSession"("expiresAt");

-- CreateIndex
CREATE INDEX "ValueOpinion_documentId_createdAt_idx" ON "ValueOpinion"("documentId", "createdAt");

-- CreateIndex
CREATE INDEX "ValueOpinion_organisationId_idx" ON "ValueOpinion"("organisationId");

-- CreateIndex
CREATE INDEX "ValueOpinion_memberId_idx" ON "ValueOpinion"("memberId");

-- CreateIndex
CREATE INDEX "LabelDecision_memberId_idx" ON "LabelDecision"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "LabelDecision_organisationId_finding_key" ON "LabelDecision"("organisationId", "finding");

-- CreateIndex
CREATE INDEX "ReviewItem_organisationId_approvedAt_risk_idx" ON "ReviewItem"("organisationId", "approvedAt", "risk" DESC);

-- CreateIndex
CREATE INDEX "ReviewItem_assignedToId_idx" ON "ReviewItem"("assignedToId");

-- CreateIndex
CREATE INDEX "ReviewItem_escalatedById_idx" ON "ReviewItem"("escalatedById");

-- AddForeignKey
ALTER TABLE "ReviewItem" ADD CONSTRAINT "ReviewItem_assignedToId_fkey" FOREIGN KEY ("assignedToId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewItem" ADD CONSTRAINT "ReviewItem_escalatedById_fkey" FOREIGN KEY ("escalatedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondReview" ADD CONSTRAINT "SecondReview_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondReview" ADD CONSTRAINT "SecondReview_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondReview" ADD CONSTRAINT "SecondReview_extractionId_fkey" FOREIGN KEY ("extractionId") REFERENCES "Extraction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondReview" ADD CONSTRAINT "SecondReview_firstById_fkey" FOREIGN KEY ("firstById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondReview" ADD CONSTRAINT "SecondReview_secondById_fkey" FOREIGN KEY ("secondById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondReview" ADD CONSTRAINT "SecondReview_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondAnswer" ADD CONSTRAINT "SecondAnswer_secondReviewId_fkey" FOREIGN KEY ("secondReviewId") REFERENCES "SecondReview"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Touch" ADD CONSTRAINT "Touch_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Touch" ADD CONSTRAINT "Touch_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Touch" ADD CONSTRAINT "Touch_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoanDecision" ADD CONSTRAINT "LoanDecision_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoanDecision" ADD CONSTRAINT "LoanDecision_loanId_fkey" FOREIGN KEY ("loanId") REFERENCES "Loan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoanDecision" ADD CONSTRAINT "LoanDecision_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadSession" ADD CONSTRAINT "UploadSession_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadSession" ADD CONSTRAINT "UploadSession_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadSession" ADD CONSTRAINT "UploadSession_loanId_fkey" FOREIGN KEY ("loanId") REFERENCES "Loan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadSession" ADD CONSTRAINT "UploadSession_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ValueOpinion" ADD CONSTRAINT "ValueOpinion_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ValueOpinion" ADD CONSTRAINT "ValueOpinion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ValueOpinion" ADD CONSTRAINT "ValueOpinion_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelDecision" ADD CONSTRAINT "LabelDecision_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelDecision" ADD CONSTRAINT "LabelDecision_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- Laws that the database itself keeps; Prisma's schema cannot say them.

CREATE TRIGGER append_only BEFORE UPDATE ON "SecondAnswer" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE ON "Touch" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE ON "LoanDecision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE ON "ValueOpinion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE ON "LabelDecision" FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_secondReviewShare_check" CHECK ("secondReviewShare" BETWEEN 0 AND 1);
ALTER TABLE "ReviewItem" ADD CONSTRAINT "ReviewItem_risk_check" CHECK ("risk" BETWEEN 0 AND 1);
ALTER TABLE "UploadSession" ADD CONSTRAINT "UploadSession_received_check" CHECK ("received" BETWEEN 0 AND "bytes");
ALTER TABLE "Touch" ADD CONSTRAINT "Touch_activeMs_check" CHECK ("activeMs" >= 0);

-- What waits now was ordered by confidence alone.
UPDATE "ReviewItem" SET "risk" = LEAST(1, GREATEST(0, 1 - "confidenceMin"));
