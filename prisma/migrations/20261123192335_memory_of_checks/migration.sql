-- AlterTable
ALTER TABLE "Check" ADD COLUMN "asOf" TEXT;
ALTER TABLE "Check" ADD COLUMN "citesId" TEXT;

-- CreateIndex
CREATE INDEX "Check_at_idx" ON "Check"("at");

-- CreateIndex
CREATE INDEX "CheckedWords_wordsHash_id_idx" ON "CheckedWords"("wordsHash", "id");
