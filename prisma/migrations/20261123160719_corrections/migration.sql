-- AlterTable
ALTER TABLE "Article" ADD COLUMN "publishedId" TEXT;

-- CreateTable
CREATE TABLE "CorrectionRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "annotationId" TEXT,
    "printedId" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "askedBy" TEXT NOT NULL,
    "contact" TEXT,
    "channel" TEXT NOT NULL,
    "filedById" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "CorrectionRequest_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CorrectionRequest_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "CorrectionRequest_printedId_fkey" FOREIGN KEY ("printedId") REFERENCES "Version" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CorrectionRequest_filedById_fkey" FOREIGN KEY ("filedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CorrectionDecision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "requestId" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "CorrectionDecision_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "CorrectionRequest" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CorrectionDecision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CorrectionDone" (
    "requestId" TEXT NOT NULL PRIMARY KEY,
    "afterId" TEXT NOT NULL,
    "falseWords" TEXT NOT NULL,
    "rightWords" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "checkId" TEXT,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "CorrectionDone_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "CorrectionRequest" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CorrectionDone_afterId_fkey" FOREIGN KEY ("afterId") REFERENCES "Version" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CorrectionDone_checkId_fkey" FOREIGN KEY ("checkId") REFERENCES "Check" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "CorrectionDone_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CorrectionRequest_articleId_at_idx" ON "CorrectionRequest"("articleId", "at");

-- CreateIndex
CREATE INDEX "CorrectionDecision_requestId_idx" ON "CorrectionDecision"("requestId");

-- What was written once is never changed and never taken away.
CREATE TRIGGER "CorrectionRequest_update" BEFORE UPDATE ON "CorrectionRequest"
BEGIN
  SELECT RAISE(ABORT, 'CorrectionRequest is append-only');
END;

CREATE TRIGGER "CorrectionRequest_delete" BEFORE DELETE ON "CorrectionRequest"
BEGIN
  SELECT RAISE(ABORT, 'CorrectionRequest is append-only');
END;

CREATE TRIGGER "CorrectionDecision_update" BEFORE UPDATE ON "CorrectionDecision"
BEGIN
  SELECT RAISE(ABORT, 'CorrectionDecision is append-only');
END;

CREATE TRIGGER "CorrectionDecision_delete" BEFORE DELETE ON "CorrectionDecision"
BEGIN
  SELECT RAISE(ABORT, 'CorrectionDecision is append-only');
END;

CREATE TRIGGER "CorrectionDone_update" BEFORE UPDATE ON "CorrectionDone"
BEGIN
  SELECT RAISE(ABORT, 'CorrectionDone is append-only');
END;

CREATE TRIGGER "CorrectionDone_delete" BEFORE DELETE ON "CorrectionDone"
BEGIN
  SELECT RAISE(ABORT, 'CorrectionDone is append-only');
END;
