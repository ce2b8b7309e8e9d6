
-- Laws that the database itself keeps; Prisma's schema cannot say them.

-- What was answered is never changed: extractions, corrections and audit events are append-only. (Deleting a document
-- deletes what hangs on it; a deleted member leaves the row without a name.)
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) - 'memberId' = to_jsonb(NEW) - 'memberId' AND to_jsonb(NEW)->>'memberId' IS NULL THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE ON "Extraction" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE ON "Correction" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Every change of a document or of one of its pages is told on the channel "document": {"o": organisation, "d": document}.
-- The web processes listen and pass it on to the browsers that may see it.
CREATE FUNCTION tell_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('document', json_build_object('o', NEW."organisationId", 'd', NEW.id)::text);
  RETURN NULL;
END $$;
CREATE FUNCTION tell_page() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('document', json_build_object('o', d."organisationId", 'd', d.id)::text)
    FROM "Document" d WHERE d.id = NEW."documentId";
  RETURN NULL;
END $$;
CREATE TRIGGER tell_document AFTER INSERT OR UPDATE ON "Document" FOR EACH ROW EXECUTE FUNCTION tell_document();
CREATE TRIGGER tell_page AFTER UPDATE ON "Page" FOR EACH ROW EXECUTE FUNCTION tell_page();
