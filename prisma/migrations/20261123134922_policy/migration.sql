-- CreateTable
CREATE TABLE "Policy" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "profile" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Policy_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- What was written once is never changed and never taken away.
CREATE TRIGGER "Policy_update" BEFORE UPDATE ON "Policy"
BEGIN
  SELECT RAISE(ABORT, 'Policy is append-only');
END;

CREATE TRIGGER "Policy_delete" BEFORE DELETE ON "Policy"
BEGIN
  SELECT RAISE(ABORT, 'Policy is append-only');
END;
