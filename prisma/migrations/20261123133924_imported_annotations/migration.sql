-- AlterTable
ALTER TABLE "Article" ADD COLUMN "publicUrl" TEXT;

-- CreateTable
CREATE TABLE "ImportedAnnotation" (
    "annotationId" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "foreignId" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "creator" TEXT,
    "createdAt" DATETIME,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ImportedAnnotation_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportedAnnotation_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportedAnnotation_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ImportedAnnotation_byId_idx" ON "ImportedAnnotation"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportedAnnotation_articleId_foreignId_key" ON "ImportedAnnotation"("articleId", "foreignId");

-- Where an annotation came from is only ever appended to.
CREATE TRIGGER "ImportedAnnotation_update" BEFORE UPDATE ON "ImportedAnnotation"
BEGIN
  SELECT RAISE(ABORT, 'ImportedAnnotation is append-only');
END;

CREATE TRIGGER "ImportedAnnotation_delete" BEFORE DELETE ON "ImportedAnnotation"
BEGIN
  SELECT RAISE(ABORT, 'ImportedAnnotation is append-only');
END;
