// What Word and Google Docs put on the clipboard, in their own way of writing it, comes in clean
// and alike. The files are of our own making, after what those programs write.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listNumbers } from "#lib/article/list-numbers.ts";
import { readDraft } from "#lib/formats/draft/read-draft.ts";

test.each(["word", "google-docs"])("%s", (program) => {
  const read = readDraft({ kind: "html", html: readFileSync(new URL(`../../fixtures/clipboard/${program}.html`, import.meta.url), "utf8") });
  if (!read.ok) throw new Error(read.reason);
  const { blocks, notes } = read.draft;
  const numbers = listNumbers(blocks);
  expect(blocks.map(({ kind, text, list, cell, picture }, index) => [kind, text, list ? [list.level, numbers[index]] : cell ? [cell.row, cell.column] : picture ? picture.carried : ""])).toEqual([
    ["title", "Tổng kết công tác dân số", ""],
    [blocks[1]?.kind, "Sáng 12.4, Ủy ban tổ chức hội nghị, theo văn bản.", ""],
    ["listItem", "Rà soát số liệu", [0, 1]], ["listItem", "Cấp xã", [1, null]], ["listItem", "Tập huấn cán bộ", [0, 2]],
    ["tableCell", "Xã Mường Hum", [0, 0]], ["tableCell", "326", [0, 1]],
    ["caption", "Quang cảnh hội nghị", null],
    ["paragraph", "Hội nghị bế mạc cùng ngày.", ""],
  ]);
  expect(blocks[1]?.marks).toEqual([
    { type: "bold", from: 0, to: 9 }, { type: "italic", from: 26, to: 34 }, { type: "link", href: "https://chinhphu.vn/van-ban", from: 41, to: 48 },
  ]);
  expect(blocks.slice(2).every(({ marks }) => marks.length === 0)).toBe(true);
  expect(notes.filter(({ kind }) => kind !== "deletions_dropped")).toEqual([{ kind: "pictures_missing", count: 1 }]);
});
