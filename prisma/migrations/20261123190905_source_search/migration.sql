-- AlterTable
ALTER TABLE "Source" ADD COLUMN "searched" TEXT;
