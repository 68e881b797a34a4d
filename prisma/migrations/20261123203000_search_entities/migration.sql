-- What the names file holds is found as well: its names, other spellings and posts.
CREATE TRIGGER "Entity_search_insert" AFTER INSERT ON "Entity"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('entity', NEW."id") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "Entity_search_update" AFTER UPDATE OF "kind", "name", "note", "archivedAt" ON "Entity"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('entity', NEW."id") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "Entity_search_delete" AFTER DELETE ON "Entity"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('entity', OLD."id") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "EntityAlias_search_insert" AFTER INSERT ON "EntityAlias"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('entity', NEW."entityId") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "EntityAlias_search_update" AFTER UPDATE OF "text" ON "EntityAlias"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('entity', NEW."entityId") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "EntityAlias_search_delete" AFTER DELETE ON "EntityAlias"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('entity', OLD."entityId") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "Tenure_search_insert" AFTER INSERT ON "Tenure"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('entity', NEW."entityId") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "Tenure_search_update" AFTER UPDATE OF "words", "body" ON "Tenure"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('entity', NEW."entityId") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;
CREATE TRIGGER "Tenure_search_delete" AFTER DELETE ON "Tenure"
BEGIN
  INSERT INTO "SearchDue" ("kind", "ref") VALUES ('entity', OLD."entityId") ON CONFLICT ("kind", "ref") DO UPDATE SET "isOld" = false;
END;

INSERT INTO "SearchDue" ("kind", "ref", "isOld") SELECT 'entity', "id", true FROM "Entity";
