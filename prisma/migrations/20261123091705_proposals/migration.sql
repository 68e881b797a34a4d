-- AlterTable
ALTER TABLE "Annotation" ADD COLUMN "carries" TEXT;

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "annotationId" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "beforeHash" TEXT NOT NULL,
    "replacement" TEXT NOT NULL,
    "errorClass" TEXT,
    "reason" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "decisionReason" TEXT,
    "outcome" TEXT,
    "logSeq" INTEGER,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Proposal_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Proposal_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Proposal_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Proposal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Receipt" (
    "userId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "logSeq" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("userId", "articleId"),
    CONSTRAINT "Receipt_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Receipt_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Proposal_articleId_state_idx" ON "Proposal"("articleId", "state");

-- CreateIndex
CREATE INDEX "Proposal_annotationId_idx" ON "Proposal"("annotationId");

-- CreateIndex
CREATE INDEX "Proposal_byId_idx" ON "Proposal"("byId");
