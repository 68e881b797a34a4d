-- What articles alone were found by; the index below takes its place. Both were derived from the texts.
DROP TABLE "SearchIndex";
DROP TABLE "SearchEntry";

-- CreateTable
CREATE TABLE "SearchDocument" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "articleId" TEXT,
    "annotationId" TEXT,
    "byId" TEXT,
    "at" DATETIME NOT NULL,
    "text" TEXT NOT NULL,
    "more" TEXT,
    "facets" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SearchDue" (
    "kind" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "seq" INTEGER,
    "isOld" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("kind", "ref")
);

-- CreateIndex
CREATE INDEX "SearchDocument_articleId_kind_idx" ON "SearchDocument"("articleId", "kind");

-- CreateIndex
CREATE INDEX "SearchDocument_kind_at_idx" ON "SearchDocument"("kind", "at");

-- CreateIndex
CREATE UNIQUE INDEX "SearchDocument_kind_ref_key" ON "SearchDocument"("kind", "ref");

-- CreateIndex
CREATE INDEX "SearchDue_isOld_kind_idx" ON "SearchDue"("isOld", "kind");

-- The words of each kind in a table of its own, so that what is searched of one does not wait for the others. Contentless: what is shown is in
-- SearchDocument. "folded" is lower case without diacritics, "exact" the same words with them where that is another text,
-- "pairs" the neighbours of each word, by which one item is known to be like another.
CREATE VIRTUAL TABLE "SearchWords_article" USING fts5("facets", "folded", "exact", content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='1 2 3');
CREATE VIRTUAL TABLE "SearchWords_passage" USING fts5("facets", "folded", "exact", content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='1 2 3');
CREATE VIRTUAL TABLE "SearchWords_item" USING fts5("facets", "folded", "exact", "pairs", content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='1 2 3');
CREATE VIRTUAL TABLE "SearchWords_check" USING fts5("facets", "folded", "exact", content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='1 2 3');
CREATE VIRTUAL TABLE "SearchWords_source" USING fts5("facets", "folded", "exact", content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='1 2 3');
CREATE VIRTUAL TABLE "SearchWords_entity" USING fts5("facets", "folded", "exact", content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='1 2 3');
CREATE VIRTUAL TABLE "SearchWords_comment" USING fts5("facets", "folded", "exact", content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='1 2 3');

-- What changes is due to be indexed, whoever changes it; the transaction that does so indexes it before it ends (server/db/search-due.ts).
CREATE TRIGGER "Article_search_insert" AFTER INSERT ON "Article"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('article', NEW."id") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "Article_search_update" AFTER UPDATE OF "title", "section", "author" ON "Article"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('article', NEW."id") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "Article_search_delete" AFTER DELETE ON "Article"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('article', OLD."id") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "Annotation_search_insert" AFTER INSERT ON "Annotation"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('item', NEW."id") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "Annotation_search_update" AFTER UPDATE OF "kind", "ownKind", "note", "placedWords", "lastWords", "carries", "deletedAt" ON "Annotation"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('item', NEW."id") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "Annotation_search_delete" AFTER DELETE ON "Annotation"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('item', OLD."id") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "Source_search_insert" AFTER INSERT ON "Source"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('source', NEW."id") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "Source_search_update" AFTER UPDATE OF "kind", "title", "reference", "note", "articleId" ON "Source"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('source', NEW."id") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "Source_search_delete" AFTER DELETE ON "Source"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('source', OLD."id") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "Comment_search_insert" AFTER INSERT ON "Comment"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('comment', NEW."id") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "Comment_search_update" AFTER UPDATE OF "body", "deletedAt" ON "Comment"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('comment', NEW."id") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "Comment_search_delete" AFTER DELETE ON "Comment"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('comment', OLD."id") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
-- What is said of an item goes, and comes back, with it.
CREATE TRIGGER "Annotation_search_deleted" AFTER UPDATE OF "deletedAt" ON "Annotation"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") SELECT DISTINCT 'check', "checkId" FROM "CheckedWords" WHERE "annotationId" = NEW."id" ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
  INSERT INTO "SearchDue" ("kind", "ref") SELECT 'comment', "Comment"."id" FROM "Comment" JOIN "Thread" ON "Thread"."id" = "Comment"."threadId" WHERE "Thread"."annotationId" = NEW."id" ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "Check_search_insert" AFTER INSERT ON "Check"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('check', NEW."id") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
  INSERT INTO "SearchDue" ("kind", "ref") SELECT 'check', NEW."voidsId" WHERE NEW."voidsId" IS NOT NULL ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "SourceMerge_search_insert" AFTER INSERT ON "SourceMerge"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('source', NEW."fromId") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "SourceMerge_search_delete" AFTER DELETE ON "SourceMerge"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('source', OLD."fromId") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
-- The words of a text are read out of it beside the transaction. Marks change none.
CREATE TRIGGER "DocumentUpdate_search" AFTER INSERT ON "DocumentUpdate" WHEN NEW."cause" IS NOT 'mark'
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref", "seq") VALUES ('text', NEW."articleId", NEW."seq") ON CONFLICT ("kind", "ref") DO UPDATE SET "seq" = NEW."seq", "isOld" = false;
END;

-- Everything that there is already.
INSERT INTO "SearchDue" ("kind", "ref", "seq", "isOld") SELECT 'text', "articleId", max("seq"), true FROM "DocumentUpdate" GROUP BY "articleId";
INSERT INTO "SearchDue" ("kind", "ref", "isOld") SELECT 'article', "id", true FROM "Article";
INSERT INTO "SearchDue" ("kind", "ref", "isOld") SELECT 'item', "id", true FROM "Annotation";
INSERT INTO "SearchDue" ("kind", "ref", "isOld") SELECT 'check', "id", true FROM "Check";
INSERT INTO "SearchDue" ("kind", "ref", "isOld") SELECT 'source', "id", true FROM "Source";
INSERT INTO "SearchDue" ("kind", "ref", "isOld") SELECT 'comment', "id", true FROM "Comment";
