-- AlterTable
ALTER TABLE "ArticleProgress" ADD COLUMN "gates" TEXT;
