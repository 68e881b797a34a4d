-- CreateTable
CREATE TABLE "Query" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "annotationId" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "contact" TEXT,
    "question" TEXT NOT NULL,
    "dueAt" DATETIME,
    "workBefore" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" DATETIME,
    "closedById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Query_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Query_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Query_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Query_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Answer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "queryId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "givenBy" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "filedById" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Answer_queryId_fkey" FOREIGN KEY ("queryId") REFERENCES "Query" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Answer_filedById_fkey" FOREIGN KEY ("filedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Query_articleId_closedAt_idx" ON "Query"("articleId", "closedAt");

-- CreateIndex
CREATE INDEX "Query_annotationId_idx" ON "Query"("annotationId");

-- CreateIndex
CREATE INDEX "Answer_queryId_idx" ON "Answer"("queryId");

-- What was written once is never changed and never taken away.
CREATE TRIGGER "Answer_update" BEFORE UPDATE ON "Answer"
BEGIN
  SELECT RAISE(ABORT, 'Answer is append-only');
END;

CREATE TRIGGER "Answer_delete" BEFORE DELETE ON "Answer"
BEGIN
  SELECT RAISE(ABORT, 'Answer is append-only');
END;
