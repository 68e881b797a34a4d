-- CreateTable
CREATE TABLE "ArticlePicture" (
    "articleId" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("articleId", "fileHash"),
    CONSTRAINT "ArticlePicture_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticlePicture_fileHash_fkey" FOREIGN KEY ("fileHash") REFERENCES "File" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ArticlePicture_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ArticlePicture_fileHash_idx" ON "ArticlePicture"("fileHash");
