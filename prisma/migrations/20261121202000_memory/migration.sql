-- CreateEnum
CREATE TYPE "WitnessOutcome" AS ENUM ('taught', 'right', 'wrong');

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "memoryOn" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "ReviewItem" ADD COLUMN     "signals" JSONB;

-- CreateTable
CREATE TABLE "LayoutMemory" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "documentType" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LayoutMemory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LayoutSighting" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "layoutId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "page" INTEGER NOT NULL,
    "sketch" BYTEA,
    "printing" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LayoutSighting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RememberedAnchor" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "layoutId" TEXT NOT NULL,
    "fieldKey" TEXT NOT NULL,
    "anchor" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RememberedAnchor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnchorWitness" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "anchorId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "outcome" "WitnessOutcome" NOT NULL,
    "corrected" BOOLEAN NOT NULL,
    "memberId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AnchorWitness_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RememberedReading" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "layoutId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "fieldKey" TEXT NOT NULL,
    "reader" TEXT NOT NULL,
    "right" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RememberedReading_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LayoutMemory_organisationId_createdAt_idx" ON "LayoutMemory"("organisationId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "LayoutSighting_layoutId_createdAt_idx" ON "LayoutSighting"("layoutId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "LayoutSighting_organisationId_idx" ON "LayoutSighting"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "LayoutSighting_documentId_page_key" ON "LayoutSighting"("documentId", "page");

-- CreateIndex
CREATE INDEX "RememberedAnchor_layoutId_idx" ON "RememberedAnchor"("layoutId");

-- CreateIndex
CREATE INDEX "RememberedAnchor_organisationId_idx" ON "RememberedAnchor"("organisationId");

-- CreateIndex
CREATE INDEX "AnchorWitness_documentId_idx" ON "AnchorWitness"("documentId");

-- CreateIndex
CREATE INDEX "AnchorWitness_organisationId_idx" ON "AnchorWitness"("organisationId");

-- CreateIndex
CREATE INDEX "AnchorWitness_memberId_idx" ON "AnchorWitness"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "AnchorWitness_anchorId_documentId_key" ON "AnchorWitness"("anchorId", "documentId");

-- CreateIndex
CREATE INDEX "RememberedReading_layoutId_idx" ON "RememberedReading"("layoutId");

-- CreateIndex
CREATE INDEX "RememberedReading_documentId_idx" ON "RememberedReading"("documentId");

-- CreateIndex
CREATE INDEX "RememberedReading_organisationId_idx" ON "RememberedReading"("organisationId");

-- AddForeignKey
ALTER TABLE "LayoutMemory" ADD CONSTRAINT "LayoutMemory_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LayoutSighting" ADD CONSTRAINT "LayoutSighting_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LayoutSighting" ADD CONSTRAINT "LayoutSighting_layoutId_fkey" FOREIGN KEY ("layoutId") REFERENCES "LayoutMemory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LayoutSighting" ADD CONSTRAINT "LayoutSighting_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RememberedAnchor" ADD CONSTRAINT "RememberedAnchor_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RememberedAnchor" ADD CONSTRAINT "RememberedAnchor_layoutId_fkey" FOREIGN KEY ("layoutId") REFERENCES "LayoutMemory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnchorWitness" ADD CONSTRAINT "AnchorWitness_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnchorWitness" ADD CONSTRAINT "AnchorWitness_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "RememberedAnchor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnchorWitness" ADD CONSTRAINT "AnchorWitness_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnchorWitness" ADD CONSTRAINT "AnchorWitness_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RememberedReading" ADD CONSTRAINT "RememberedReading_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RememberedReading" ADD CONSTRAINT "RememberedReading_layoutId_fkey" FOREIGN KEY ("layoutId") REFERENCES "LayoutMemory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RememberedReading" ADD CONSTRAINT "RememberedReading_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;
