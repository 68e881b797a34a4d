-- AlterTable
ALTER TABLE "Annotation" ADD COLUMN "risk" INTEGER;
ALTER TABLE "Annotation" ADD COLUMN "voice" TEXT;

-- CreateTable
CREATE TABLE "WorkStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "annotationId" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "fromAssigneeId" TEXT,
    "toAssigneeId" TEXT,
    "reason" TEXT,
    "takesBackId" TEXT,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "WorkStep_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WorkStep_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "WorkStep_takesBackId_key" ON "WorkStep"("takesBackId");

-- CreateIndex
CREATE INDEX "WorkStep_annotationId_idx" ON "WorkStep"("annotationId");

-- What was written once is never changed and never taken away.
CREATE TRIGGER "WorkStep_update" BEFORE UPDATE ON "WorkStep"
BEGIN
  SELECT RAISE(ABORT, 'WorkStep is append-only');
END;

CREATE TRIGGER "WorkStep_delete" BEFORE DELETE ON "WorkStep"
BEGIN
  SELECT RAISE(ABORT, 'WorkStep is append-only');
END;
