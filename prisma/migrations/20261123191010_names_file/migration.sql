-- CreateTable
CREATE TABLE "Entity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "note" TEXT,
    "from" TEXT,
    "to" TEXT,
    "archivedAt" DATETIME,
    "mergedIntoId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Entity_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Entity_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Entity" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EntityAlias" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entityId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    CONSTRAINT "EntityAlias_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Tenure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entityId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "body" TEXT,
    "bodyFolded" TEXT,
    "from" TEXT,
    "to" TEXT,
    "sourceId" TEXT,
    "sourceText" TEXT,
    CONSTRAINT "Tenure_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Tenure_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EntityMention" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "annotationId" TEXT,
    "entityId" TEXT,
    "words" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "EntityMention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EntityMention_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EntityMention_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EntityMention_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EntityChange" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "entityId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "EntityChange_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EntityChange_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Entity_folded_idx" ON "Entity"("folded");

-- CreateIndex
CREATE INDEX "Entity_mergedIntoId_idx" ON "Entity"("mergedIntoId");

-- CreateIndex
CREATE INDEX "EntityAlias_entityId_idx" ON "EntityAlias"("entityId");

-- CreateIndex
CREATE INDEX "EntityAlias_folded_idx" ON "EntityAlias"("folded");

-- CreateIndex
CREATE INDEX "Tenure_entityId_idx" ON "Tenure"("entityId");

-- CreateIndex
CREATE INDEX "Tenure_bodyFolded_idx" ON "Tenure"("bodyFolded");

-- CreateIndex
CREATE INDEX "Tenure_sourceId_idx" ON "Tenure"("sourceId");

-- CreateIndex
CREATE INDEX "EntityMention_articleId_folded_idx" ON "EntityMention"("articleId", "folded");

-- CreateIndex
CREATE INDEX "EntityMention_annotationId_idx" ON "EntityMention"("annotationId");

-- CreateIndex
CREATE INDEX "EntityMention_entityId_idx" ON "EntityMention"("entityId");

-- CreateIndex
CREATE INDEX "EntityChange_entityId_idx" ON "EntityChange"("entityId");

-- What was written once is never changed and never taken away.
CREATE TRIGGER "EntityMention_update" BEFORE UPDATE ON "EntityMention"
BEGIN
  SELECT RAISE(ABORT, 'EntityMention is append-only');
END;

CREATE TRIGGER "EntityMention_delete" BEFORE DELETE ON "EntityMention"
BEGIN
  SELECT RAISE(ABORT, 'EntityMention is append-only');
END;

CREATE TRIGGER "EntityChange_update" BEFORE UPDATE ON "EntityChange"
BEGIN
  SELECT RAISE(ABORT, 'EntityChange is append-only');
END;

CREATE TRIGGER "EntityChange_delete" BEFORE DELETE ON "EntityChange"
BEGIN
  SELECT RAISE(ABORT, 'EntityChange is append-only');
END;
