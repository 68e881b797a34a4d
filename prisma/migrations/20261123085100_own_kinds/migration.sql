-- AlterTable
ALTER TABLE "Annotation" ADD COLUMN "ownKind" TEXT;
