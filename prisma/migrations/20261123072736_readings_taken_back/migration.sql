-- CreateTable
CREATE TABLE "ReadingTakenBack" (
    "readingId" TEXT NOT NULL PRIMARY KEY,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ReadingTakenBack_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReadingTakenBack_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- What was written once is never changed and never taken away.
CREATE TRIGGER "ReadingTakenBack_update" BEFORE UPDATE ON "ReadingTakenBack"
BEGIN
  SELECT RAISE(ABORT, 'ReadingTakenBack is append-only');
END;

CREATE TRIGGER "ReadingTakenBack_delete" BEFORE DELETE ON "ReadingTakenBack"
BEGIN
  SELECT RAISE(ABORT, 'ReadingTakenBack is append-only');
END;
