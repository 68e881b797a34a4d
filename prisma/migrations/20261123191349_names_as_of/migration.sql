-- AlterTable
ALTER TABLE "Tenure" ADD COLUMN "asOf" TEXT;
