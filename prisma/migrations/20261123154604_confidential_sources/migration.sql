-- CreateTable
CREATE TABLE "SourceIdentity" (
    "sourceId" TEXT NOT NULL PRIMARY KEY,
    "sealed" BLOB NOT NULL,
    "keyId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "SourceIdentity_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SourceIdentity_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SourceReader" (
    "sourceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("sourceId", "userId"),
    CONSTRAINT "SourceReader_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SourceIdentity" ("sourceId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SourceReader_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SourceReader_userId_idx" ON "SourceReader"("userId");
