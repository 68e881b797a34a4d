-- CreateTable
CREATE TABLE "Revision" (
    "versionId" TEXT NOT NULL PRIMARY KEY,
    "beforeId" TEXT NOT NULL,
    "restoredId" TEXT,
    "fileHash" TEXT,
    "fileName" TEXT,
    "outcome" TEXT NOT NULL,
    CONSTRAINT "Revision_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Revision_beforeId_fkey" FOREIGN KEY ("beforeId") REFERENCES "Version" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Revision_restoredId_fkey" FOREIGN KEY ("restoredId") REFERENCES "Version" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Revision_fileHash_fkey" FOREIGN KEY ("fileHash") REFERENCES "File" ("hash") ON DELETE SET NULL ON UPDATE CASCADE
);

-- What was written once is never changed and never taken away.
CREATE TRIGGER "Revision_update" BEFORE UPDATE ON "Revision"
BEGIN
  SELECT RAISE(ABORT, 'Revision is append-only');
END;

CREATE TRIGGER "Revision_delete" BEFORE DELETE ON "Revision"
BEGIN
  SELECT RAISE(ABORT, 'Revision is append-only');
END;
