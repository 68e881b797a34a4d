-- CreateTable
CREATE TABLE "DismissedHint" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT,
    "rule" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "wordsHash" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "DismissedHint_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DismissedHint_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "DismissedHint_articleId_rule_idx" ON "DismissedHint"("articleId", "rule");

-- CreateIndex
CREATE INDEX "DismissedHint_byId_idx" ON "DismissedHint"("byId");
