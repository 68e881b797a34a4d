-- CreateTable
CREATE TABLE "SourceSnapshot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "name" TEXT,
    "address" TEXT,
    "finalAddress" TEXT,
    "status" INTEGER,
    "receivedHash" TEXT,
    "textHash" TEXT,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "SourceSnapshot_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SourceSnapshot_fileHash_fkey" FOREIGN KEY ("fileHash") REFERENCES "File" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SourceSnapshot_textHash_fkey" FOREIGN KEY ("textHash") REFERENCES "File" ("hash") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "SourceSnapshot_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SourceSnapshotTakenBack" (
    "snapshotId" TEXT NOT NULL PRIMARY KEY,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "SourceSnapshotTakenBack_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "SourceSnapshot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SourceSnapshotTakenBack_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SourceLook" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "snapshotId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "status" INTEGER,
    "foundId" TEXT,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "SourceLook_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "SourceSnapshot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SourceLook_foundId_fkey" FOREIGN KEY ("foundId") REFERENCES "SourceSnapshot" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "SourceLook_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SourceSnapshot_sourceId_idx" ON "SourceSnapshot"("sourceId");

-- CreateIndex
CREATE INDEX "SourceLook_snapshotId_idx" ON "SourceLook"("snapshotId");

-- What was kept stays as it was kept.
CREATE TRIGGER "SourceSnapshot_update" BEFORE UPDATE ON "SourceSnapshot"
BEGIN
  SELECT RAISE(ABORT, 'SourceSnapshot is append-only');
END;

CREATE TRIGGER "SourceSnapshot_delete" BEFORE DELETE ON "SourceSnapshot"
BEGIN
  SELECT RAISE(ABORT, 'SourceSnapshot is append-only');
END;

CREATE TRIGGER "SourceLook_update" BEFORE UPDATE ON "SourceLook"
BEGIN
  SELECT RAISE(ABORT, 'SourceLook is append-only');
END;

CREATE TRIGGER "SourceLook_delete" BEFORE DELETE ON "SourceLook"
BEGIN
  SELECT RAISE(ABORT, 'SourceLook is append-only');
END;
