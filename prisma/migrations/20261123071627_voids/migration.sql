-- AlterTable
ALTER TABLE "Check" ADD COLUMN "voidsId" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Check_voidsId_key" ON "Check"("voidsId");
