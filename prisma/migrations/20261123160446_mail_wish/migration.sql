-- AlterTable
ALTER TABLE "User" ADD COLUMN "mailWish" TEXT NOT NULL DEFAULT 'all';
