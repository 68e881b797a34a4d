-- What rows may never do. A migration that redefines a table drops its triggers: it must make
-- them again, and a test compares the whole set.

CREATE TRIGGER "Version_update" BEFORE UPDATE ON "Version"
BEGIN
  SELECT RAISE(ABORT, 'Version is append-only');
END;

CREATE TRIGGER "Version_delete" BEFORE DELETE ON "Version"
BEGIN
  SELECT RAISE(ABORT, 'Version is append-only');
END;

CREATE TRIGGER "AnchorEvent_update" BEFORE UPDATE ON "AnchorEvent"
BEGIN
  SELECT RAISE(ABORT, 'AnchorEvent is append-only');
END;

CREATE TRIGGER "AnchorEvent_delete" BEFORE DELETE ON "AnchorEvent"
BEGIN
  SELECT RAISE(ABORT, 'AnchorEvent is append-only');
END;

CREATE TRIGGER "Check_update" BEFORE UPDATE ON "Check"
BEGIN
  SELECT RAISE(ABORT, 'Check is append-only');
END;

CREATE TRIGGER "Check_delete" BEFORE DELETE ON "Check"
BEGIN
  SELECT RAISE(ABORT, 'Check is append-only');
END;

CREATE TRIGGER "CheckedWords_update" BEFORE UPDATE ON "CheckedWords"
BEGIN
  SELECT RAISE(ABORT, 'CheckedWords is append-only');
END;

CREATE TRIGGER "CheckedWords_delete" BEFORE DELETE ON "CheckedWords"
BEGIN
  SELECT RAISE(ABORT, 'CheckedWords is append-only');
END;

CREATE TRIGGER "CheckEvidence_update" BEFORE UPDATE ON "CheckEvidence"
BEGIN
  SELECT RAISE(ABORT, 'CheckEvidence is append-only');
END;

CREATE TRIGGER "CheckEvidence_delete" BEFORE DELETE ON "CheckEvidence"
BEGIN
  SELECT RAISE(ABORT, 'CheckEvidence is append-only');
END;

CREATE TRIGGER "Reading_update" BEFORE UPDATE ON "Reading"
BEGIN
  SELECT RAISE(ABORT, 'Reading is append-only');
END;

CREATE TRIGGER "Reading_delete" BEFORE DELETE ON "Reading"
BEGIN
  SELECT RAISE(ABORT, 'Reading is append-only');
END;

CREATE TRIGGER "AuditEvent_update" BEFORE UPDATE ON "AuditEvent"
BEGIN
  SELECT RAISE(ABORT, 'AuditEvent is append-only');
END;

CREATE TRIGGER "AuditEvent_delete" BEFORE DELETE ON "AuditEvent"
BEGIN
  SELECT RAISE(ABORT, 'AuditEvent is append-only');
END;

CREATE TRIGGER "Annotation_quote" BEFORE UPDATE OF "quote" ON "Annotation" WHEN NEW."quote" IS NOT OLD."quote"
BEGIN
  SELECT RAISE(ABORT, 'Annotation.quote never changes');
END;

CREATE TRIGGER "AuditHead_delete" BEFORE DELETE ON "AuditHead"
BEGIN
  SELECT RAISE(ABORT, 'AuditHead cannot be deleted');
END;

-- The end of an audit chain that holds nothing yet: lib/audit/chain.ts, emptyHead.
INSERT INTO "AuditHead" ("id", "seq", "hash")
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
