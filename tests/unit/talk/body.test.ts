// Comments as they are stored and as they are written: mentions, links, and nothing else.
import { describe, expect, it } from "vitest";
import type { UserId } from "#lib/id.ts";
import { commentBody } from "#lib/talk/body-schema.ts";
import { mentionsIn, mostMentions, piecesOf, withIds, withNames } from "#lib/talk/body.ts";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}` as UserId;
const mai = { id: id(1), name: "Vàng Thị Mai" };
const maiAnh = { id: id(2), name: "Vàng Thị Mai Anh" };
const people = [mai, maiAnh];

describe("a comment", () => {
  it.each([
    ["Hỏi @Vàng Thị Mai nhé", `Hỏi @${mai.id} nhé`],
    ["@Vàng Thị Mai Anh: xem lại", `@${maiAnh.id}: xem lại`],
    ["@Vàng Thị Mainào", "@Vàng Thị Mainào"],
    ["thư gửi mai@toasoan.example", "thư gửi mai@toasoan.example"],
    ["@Vàng Thị Mai".normalize("NFD"), `@${mai.id}`],
    ["@Vàng Thị Mai@Vàng Thị Mai", `@${mai.id}@${mai.id}`],
  ])("written %j is kept as %j", (written, kept) => {
    expect(withIds(written, people)).toBe(kept);
  });

  it("reads as it was written", () => {
    const written = "@Vàng Thị Mai Anh và @Vàng Thị Mai";
    expect(withNames(withIds(written, people), people)).toBe(written);
    expect(withNames(`@${id(9)}`, people)).toBe(`@${id(9)}`);
  });

  it("mentions each person once", () => {
    expect(mentionsIn(`@${mai.id} @${maiAnh.id} @${mai.id} @nobody`)).toEqual([mai.id, maiAnh.id]);
  });

  it.each<[string, string[]]>([
    ["xem https://chinhphu.vn/a?b=1.", ["text xem ", "link https://chinhphu.vn/a?b=1", "text ."]],
    ["xem https://vi.wikipedia.org/wiki/A_(B).", ["text xem ", "link https://vi.wikipedia.org/wiki/A_(B)", "text ."]],
    ["javascript:alert(1) <b>", ["text javascript:alert(1) <b>"]],
    ["https:// và http://", ["text https:// và http://"]],
    [`@${mai.id}, https://a.vn/x) rồi`, [`mention ${mai.id}`, "text , ", "link https://a.vn/x", "text ) rồi"]],
  ])("is drawn in pieces: %j", (body, expected) => {
    const pieces = piecesOf(body);
    expect(pieces.map((piece) => `${piece.kind} ${piece.kind === "mention" ? piece.id : piece.text}`)).toEqual(expected);
    expect(pieces.map((piece) => (piece.kind === "mention" ? `@${piece.id}` : piece.text)).join("")).toBe(body);
  });

  it("says something, and not too much", () => {
    expect(commentBody.safeParse("  \u200b ").success).toBe(false);
    expect(commentBody.safeParse("x".repeat(4_001)).success).toBe(false);
    expect(commentBody.parse(" đúng\u202e rồi ")).toBe("đúng rồi");
    const many = Array.from({ length: mostMentions + 1 }, (_, n) => `@${id(n)}`);
    expect(commentBody.safeParse(many.join(" ")).success).toBe(false);
    expect(commentBody.safeParse(many.slice(1).join(" ")).success).toBe(true);
  });
});
