-- AlterTable
ALTER TABLE "DocumentUpdate" ADD COLUMN "byId" TEXT;
ALTER TABLE "DocumentUpdate" ADD COLUMN "cause" TEXT;

-- CreateTable
CREATE TABLE "DocumentUpdateSetAside" (
    "articleId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("articleId", "seq"),
    CONSTRAINT "DocumentUpdateSetAside_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CheckEvidence_evidenceId_idx" ON "CheckEvidence"("evidenceId");

-- CreateIndex
CREATE INDEX "CheckedWords_partId_idx" ON "CheckedWords"("partId");

-- What was typed stays readable with the name of who typed it.
CREATE TRIGGER "DocumentUpdate_update" BEFORE UPDATE ON "DocumentUpdate"
BEGIN
  SELECT RAISE(ABORT, 'DocumentUpdate is append-only');
END;

CREATE TRIGGER "DocumentUpdate_delete" BEFORE DELETE ON "DocumentUpdate"
BEGIN
  SELECT RAISE(ABORT, 'DocumentUpdate is append-only');
END;

CREATE TRIGGER "DocumentUpdateSetAside_update" BEFORE UPDATE ON "DocumentUpdateSetAside"
BEGIN
  SELECT RAISE(ABORT, 'DocumentUpdateSetAside is append-only');
END;

CREATE TRIGGER "DocumentUpdateSetAside_delete" BEFORE DELETE ON "DocumentUpdateSetAside"
BEGIN
  SELECT RAISE(ABORT, 'DocumentUpdateSetAside is append-only');
END;
