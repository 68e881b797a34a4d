-- CreateTable
CREATE TABLE "SignOff" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "policyId" TEXT,
    "role" TEXT NOT NULL,
    "isStead" BOOLEAN NOT NULL DEFAULT false,
    "decision" TEXT NOT NULL,
    "unmet" TEXT,
    "note" TEXT,
    "auditHash" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "SignOff_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SignOff_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SignOff_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SignOff_articleId_at_idx" ON "SignOff"("articleId", "at");

-- What was written once is never changed and never taken away.
CREATE TRIGGER "SignOff_update" BEFORE UPDATE ON "SignOff"
BEGIN
  SELECT RAISE(ABORT, 'SignOff is append-only');
END;

CREATE TRIGGER "SignOff_delete" BEFORE DELETE ON "SignOff"
BEGIN
  SELECT RAISE(ABORT, 'SignOff is append-only');
END;
