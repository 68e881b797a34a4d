-- AlterTable
ALTER TABLE "Article" ADD COLUMN "type" TEXT;

-- CreateTable
CREATE TABLE "ChecklistTick" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "entry" TEXT NOT NULL,
    "isMet" BOOLEAN NOT NULL,
    "wordsHash" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ChecklistTick_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ChecklistTick_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ChecklistTick_articleId_at_idx" ON "ChecklistTick"("articleId", "at");

-- What was written once is never changed and never taken away.
CREATE TRIGGER "ChecklistTick_update" BEFORE UPDATE ON "ChecklistTick"
BEGIN
  SELECT RAISE(ABORT, 'ChecklistTick is append-only');
END;

CREATE TRIGGER "ChecklistTick_delete" BEFORE DELETE ON "ChecklistTick"
BEGIN
  SELECT RAISE(ABORT, 'ChecklistTick is append-only');
END;
