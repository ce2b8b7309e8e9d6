-- AlterTable
ALTER TABLE "Page" ADD COLUMN     "quality" JSONB,
ADD COLUMN     "readerVersion" TEXT;

-- AlterTable
ALTER TABLE "Extraction" ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "SplitCorrection" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "extractionId" TEXT NOT NULL,
    "memberId" TEXT,
    "sequence" SERIAL NOT NULL,
    "ranges" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SplitCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CueWord" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "fieldKey" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CueWord_pkey" PRIMARY KEY ("id")
);

-- DropIndex
DROP INDEX "Extraction_documentId_reading_key";

-- CreateIndex
CREATE UNIQUE INDEX "Extraction_documentId_reading_number_key" ON "Extraction"("documentId", "reading", "number");

-- CreateIndex
CREATE INDEX "SplitCorrection_organisationId_idx" ON "SplitCorrection"("organisationId");

-- CreateIndex
CREATE INDEX "SplitCorrection_extractionId_idx" ON "SplitCorrection"("extractionId");

-- CreateIndex
CREATE INDEX "SplitCorrection_memberId_idx" ON "SplitCorrection"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "SplitCorrection_documentId_sequence_key" ON "SplitCorrection"("documentId", "sequence");

-- CreateIndex
CREATE INDEX "CueWord_createdById_idx" ON "CueWord"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "CueWord_organisationId_fieldKey_label_key" ON "CueWord"("organisationId", "fieldKey", "label");

-- AddForeignKey
ALTER TABLE "SplitCorrection" ADD CONSTRAINT "SplitCorrection_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SplitCorrection" ADD CONSTRAINT "SplitCorrection_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SplitCorrection" ADD CONSTRAINT "SplitCorrection_extractionId_fkey" FOREIGN KEY ("extractionId") REFERENCES "Extraction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SplitCorrection" ADD CONSTRAINT "SplitCorrection_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CueWord" ADD CONSTRAINT "CueWord_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CueWord" ADD CONSTRAINT "CueWord_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- How a person split a file is an answer too: append-only.
CREATE TRIGGER append_only BEFORE UPDATE ON "SplitCorrection" FOR EACH ROW EXECUTE FUNCTION refuse_change();
