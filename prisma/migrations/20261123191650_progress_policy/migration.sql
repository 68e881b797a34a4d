-- AlterTable
ALTER TABLE "ArticleProgress" ADD COLUMN "policyId" TEXT;
