-- Laws that the database itself keeps; Prisma's schema cannot say them.

-- A model version is what extractions name: it never changes.
CREATE TRIGGER append_only BEFORE UPDATE ON "ModelVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Only these names choose what runs.
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_name_check" CHECK ("name" IN ('champion', 'challenger'));
