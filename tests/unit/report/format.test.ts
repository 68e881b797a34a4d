import { describe, expect, test } from "vitest";
import { attachment, reportFileName } from "#lib/report/file-name.ts";
import { reportFormat } from "#lib/report/format.ts";

const vi = reportFormat("vi", "Asia/Ho_Chi_Minh");
const en = reportFormat("en", "Asia/Kathmandu");

describe("instants and dates", () => {
  test("an instant is told by the newsroom's clock", () => {
    expect(vi.instant("2021-12-31T17:05:09.000Z")).toBe("01/01/2022 00:05");
    expect(en.instant("2021-12-31T17:05:09.000Z")).toBe("31 December 2021 22:50");
  });

  test.each([["2021", "2021", "2021"], ["2021-12", "12/2021", "December 2021"], ["2021-12-07", "07/12/2021", "7 December 2021"], ["soon", "soon", "soon"]])(
    "the partial date %s", (partial, inVietnamese, inEnglish) => {
      expect([vi.date(partial), en.date(partial)]).toEqual([inVietnamese, inEnglish]);
    });

  test("an unknown zone is refused", () => {
    expect(() => reportFormat("vi", "Mars/Olympus")).toThrow(RangeError);
  });
});

describe("numbers and shares", () => {
  test.each([[0, "0"], [999, "999"], [1000, "1.000"], [1234567, "1.234.567"]])("%i", (value, written) => {
    expect(vi.number(value)).toBe(written);
  });

  test.each([[0, 0, "–"], [0, 10, "0%"], [1, 1000, "1%"], [1, 3, "33%"], [999, 1000, "99%"], [10, 10, "100%"]])("%i of %i", (part, whole, written) => {
    expect(vi.share(part, whole)).toBe(written);
  });
});

describe("the name of a saved report", () => {
  test.each([
    ["Hội nghị ở Hà Giang", "Phiếu - Hội nghị ở Hà Giang.html"],
    ["a/b\\c:d*e?f\"g<h>i|j", "Phiếu - a b c d e f g h i j.html"],
    ["x\r\nSet-Cookie: a=b", "Phiếu - x Set-Cookie a=b.html"],
    ["\u202Elmth.evil", "Phiếu - lmth.evil.html"],
    ["...", "Phiếu -.html"],
  ])("of %j", (title, name) => {
    expect(reportFileName("Phiếu", title)).toBe(name);
  });

  test("is cut behind a whole word where there is one", () => {
    const name = reportFileName("P", `${"mười ".repeat(20)}`);
    expect(name).toMatch(/^P - (mười )+mười\.html$/);
    expect(name.length).toBeLessThan(80);
  });

  test("is cut between characters, never inside one", () => {
    const name = reportFileName("P", "😀".repeat(100));
    expect(name.isWellFormed()).toBe(true);
    expect(name).toMatch(/^P - (😀)+\.html$/u);
    expect([...name].length).toBeLessThan(80);
  });

  test("is sent in ASCII and in full", () => {
    expect(attachment("Phiếu - Đắk Lắk (1).html"))
      .toBe(`attachment; filename="Phieu - Dak Lak (1).html"; filename*=UTF-8''Phi%E1%BA%BFu%20-%20%C4%90%E1%BA%AFk%20L%E1%BA%AFk%20%281%29.html`);
  });
});
