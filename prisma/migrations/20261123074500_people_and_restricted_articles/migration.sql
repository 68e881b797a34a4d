-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "purpose" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "roles" TEXT,
    "meantFor" TEXT,
    "personId" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "withdrawnAt" DATETIME,
    CONSTRAINT "OneTimeLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OneTimeLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleMember" (
    "articleId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("articleId", "userId"),
    CONSTRAINT "ArticleMember_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ArticleMember_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Columns are added in place: nothing of these tables is made anew.
ALTER TABLE "Article" ADD COLUMN "isRestricted" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Source" ADD COLUMN "articleId" TEXT REFERENCES "Article" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Sources that are there already were each added at an article: the audit chain knows at which.
UPDATE "Source" SET "articleId" = "added"."articleId"
FROM (
  SELECT json_extract("text", '$.event.sourceId') AS "sourceId", json_extract("text", '$.event.articleId') AS "articleId"
  FROM "AuditEvent" WHERE "type" = 'source.added'
) AS "added"
WHERE "added"."sourceId" = "Source"."id" AND EXISTS (SELECT 1 FROM "Article" WHERE "Article"."id" = "added"."articleId");

-- CreateIndex
CREATE INDEX "Source_articleId_idx" ON "Source"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_tokenHash_key" ON "OneTimeLink"("tokenHash");

-- CreateIndex
CREATE INDEX "OneTimeLink_personId_idx" ON "OneTimeLink"("personId");

-- CreateIndex
CREATE INDEX "ArticleMember_userId_idx" ON "ArticleMember"("userId");
