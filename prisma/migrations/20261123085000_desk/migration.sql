-- DropIndex
DROP INDEX "Article_archivedAt_updatedAt_idx";

-- AlterTable
ALTER TABLE "Article" ADD COLUMN "changedAt" DATETIME;
ALTER TABLE "Article" ADD COLUMN "lengthLimit" INTEGER;
ALTER TABLE "Article" ADD COLUMN "trashedAt" DATETIME;

-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "articleId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "SearchEntry_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_articleId_key" ON "SearchEntry"("articleId");

-- CreateIndex
CREATE INDEX "Annotation_createdById_idx" ON "Annotation"("createdById");

-- CreateIndex
CREATE INDEX "Annotation_assigneeId_idx" ON "Annotation"("assigneeId");

-- CreateIndex
CREATE INDEX "Article_archivedAt_changedAt_idx" ON "Article"("archivedAt", "changedAt");

-- CreateIndex
CREATE INDEX "Check_byId_idx" ON "Check"("byId");

-- Words of titles and texts, folded by lib/text/fold.ts. Contentless: the text itself is in the log.
-- Its rows are those of SearchEntry; the process fills in the articles that have none.
CREATE VIRTUAL TABLE "SearchIndex" USING fts5("title", "text", content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');

-- Until now the desk was ordered by the later of the two.
UPDATE "Article" SET "changedAt" = max("updatedAt", coalesce((SELECT "at" FROM "ArticleProgress" WHERE "articleId" = "Article"."id"), "updatedAt"));
