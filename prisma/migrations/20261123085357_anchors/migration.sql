-- AlterTable
ALTER TABLE "Annotation" ADD COLUMN "lastWords" TEXT;
ALTER TABLE "Annotation" ADD COLUMN "missingSince" DATETIME;
ALTER TABLE "Annotation" ADD COLUMN "placedWords" TEXT;

-- CreateTable
CREATE TABLE "PlaceProposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "annotationId" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "startBlock" TEXT NOT NULL,
    "startOffset" INTEGER NOT NULL,
    "endBlock" TEXT NOT NULL,
    "endOffset" INTEGER NOT NULL,
    "confidence" REAL NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    CONSTRAINT "PlaceProposal_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PlaceProposal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PlaceProposal_annotationId_state_idx" ON "PlaceProposal"("annotationId", "state");
