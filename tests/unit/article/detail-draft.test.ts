import { expect, test } from "vitest";
import { fieldText } from "#components/article/detail-draft.ts";
import { readDraft } from "#components/article/read-detail-draft.ts";
import { wordCount } from "#components/article/word-count.ts";

const zone = "Asia/Ho_Chi_Minh";
const empty = { title: "Tít", section: null, type: null, author: null, origin: null, eventDate: null, issueDate: null, deadlineAt: null, lengthLimit: null, publicUrl: null };

test("what is typed is what is kept, and comes back as it was typed", () => {
  const draft = { title: " Tít mới ", section: "", origin: "agency", eventDate: "27.12.2021", issueDate: "12/2021", deadlineAt: "2026-01-31T17:05", lengthLimit: "1.200" };
  const { changes, wrong } = readDraft(draft, zone);
  expect(wrong).toEqual([]);
  expect(changes).toEqual({
    title: "Tít mới", section: null, origin: "agency", eventDate: "2021-12-27", issueDate: "2021-12", deadlineAt: "2026-01-31T10:05:00.000Z", lengthLimit: 1200,
  });
  const kept = { ...empty, ...changes };
  expect([fieldText(kept, "eventDate", zone), fieldText(kept, "issueDate", zone), fieldText(kept, "deadlineAt", zone), fieldText(kept, "lengthLimit", zone)])
    .toEqual(["27/12/2021", "12/2021", "2026-01-31T17:05", "1200"]);
});

test("what says nothing we understand is named, field by field", () => {
  expect(readDraft({ title: " ", eventDate: "31/2/2021", deadlineAt: "mai", lengthLimit: "ngắn", author: "x" }, zone).wrong).toEqual(["title", "eventDate", "deadlineAt", "lengthLimit"]);
});

test("a text is counted block by block", () => {
  const blocks = ["Hội nghị có chín tỉnh.", "", "T.Ư"].map((text) => ({ id: "", kind: "paragraph" as const, text, marks: [] }));
  expect([wordCount(blocks), wordCount(blocks), wordCount([])]).toEqual([6, 6, 0]);
});
