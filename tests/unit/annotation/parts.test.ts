// Parts are written "rank:… | name:… | post:…".
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitPerson } from "#lib/annotation/parts.ts";
import { anyText } from "#tests/unit/text/any-text.ts";

const told = (quote: string) => splitPerson(quote).map((part) => `${part.role}:${part.quote}`).join(" | ");

describe("Vietnamese", () => {
  it.each([
    ["Thượng tướng Lê Huy Vịnh, Ủy viên T.Ư Đảng, Ủy viên Quân ủy T.Ư, Thứ trưởng Bộ Quốc phòng",
      "rank:Thượng tướng | name:Lê Huy Vịnh | post:Ủy viên T.Ư Đảng | post:Ủy viên Quân ủy T.Ư | post:Thứ trưởng Bộ Quốc phòng"],
    ["Trung tướng Phạm Đức Duyên, Bí thư Đảng ủy, Chính ủy Quân khu 2", "rank:Trung tướng | name:Phạm Đức Duyên | post:Bí thư Đảng ủy | post:Chính ủy Quân khu 2"],
    ["Bí thư Tỉnh ủy Đặng Quốc Khánh", "post:Bí thư Tỉnh ủy | name:Đặng Quốc Khánh"],
    ["đồng chí Đặng Quốc Khánh, Ủy viên BCH T.Ư Đảng, Bí thư Tỉnh ủy, Trưởng đoàn ĐBQH khoá XV tỉnh Hà Giang",
      "rank:đồng chí | name:Đặng Quốc Khánh | post:Ủy viên BCH T.Ư Đảng | post:Bí thư Tỉnh ủy | post:Trưởng đoàn ĐBQH khoá XV tỉnh Hà Giang"],
    ["Lê Huy Vịnh", "name:Lê Huy Vịnh"],
    ["LÊ HUY VỊNH", "name:LÊ HUY VỊNH"],
    ["Thứ trưởng Bộ Quốc phòng", "post:Thứ trưởng Bộ Quốc phòng"],
    ["Trường Dũng", "name:Trường Dũng"],
    ["Bí thư Tỉnh ủy Hà Giang Đặng Quốc Khánh", "post:Bí thư Tỉnh ủy Hà Giang | name:Đặng Quốc Khánh"],
    ["Chủ tịch UBND huyện Mai Châu Hà Công Thẻ", "post:Chủ tịch UBND huyện Mai Châu | name:Hà Công Thẻ"],
    ["Ca sĩ Nguyễn Lê Hoàng Bảo Châu", "rank:Ca sĩ | name:Nguyễn Lê Hoàng Bảo Châu"],
    ["Bí thư Huyện ủy Mèo Vạc", "post:Bí thư Huyện ủy Mèo Vạc"],
    ["Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch Nguyễn Văn Hùng", "post:Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch | name:Nguyễn Văn Hùng"],
    ["Nguyễn Văn Hùng, Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch, Ủy viên T.Ư Đảng", "name:Nguyễn Văn Hùng | post:Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch | post:Ủy viên T.Ư Đảng"],
    ["Thượng tướng, GS.TS. Nguyễn Huy Hiệu", "rank:Thượng tướng | rank:GS.TS. | name:Nguyễn Huy Hiệu"],
    ["đồng chí Đại tướng Phan Văn Giang", "rank:đồng chí Đại tướng | name:Phan Văn Giang"],
    ["Giám đốc Công an tỉnh, Đại tá Lê Văn A", "post:Giám đốc Công an tỉnh | rank:Đại tá | name:Lê Văn A"],
    ["Giám đốc Công an tỉnh Đại tá Lê Văn A", "post:Giám đốc Công an tỉnh | rank:Đại tá | name:Lê Văn A"],
    ["ông Giàng Seo Phử, nguyên Bộ trưởng", "rank:ông | name:Giàng Seo Phử | post:nguyên Bộ trưởng"],
    ["ông Vịnh", "rank:ông | name:Vịnh"],
    ["Tổng Bí thư Tô Lâm", "post:Tổng Bí thư | name:Tô Lâm"],
    ["Thủ tướng Chính phủ Phạm Minh Chính", "post:Thủ tướng Chính phủ | name:Phạm Minh Chính"],
    ["Tổng thống Mỹ Joe Biden", "post:Tổng thống Mỹ | name:Joe Biden"],
    ["NSND Trần Thị Hoàng Anh", "rank:NSND | name:Trần Thị Hoàng Anh"],
    ["Thượng uý Lý A Sùng", "rank:Thượng uý | name:Lý A Sùng"],
    ["Lê Huy Vịnh - Thứ trưởng Bộ Quốc phòng", "name:Lê Huy Vịnh | post:Thứ trưởng Bộ Quốc phòng"],
    ["Nguyễn Thị Lan (Phó Chủ tịch HĐND)", "name:Nguyễn Thị Lan | post:Phó Chủ tịch HĐND"],
    ["Bí thư Tỉnh ủy kiêm Chủ tịch HĐND tỉnh Thào Hồng Sơn", "post:Bí thư Tỉnh ủy | post:Chủ tịch HĐND tỉnh | name:Thào Hồng Sơn"],
    ["Chánh Văn phòng Tỉnh ủy Ma Ngọc Toàn", "post:Chánh Văn phòng Tỉnh ủy | name:Ma Ngọc Toàn"],
    ["Phó Trưởng đoàn chuyên trách Đoàn ĐBQH tỉnh Lý Thị Lan", "post:Phó Trưởng đoàn chuyên trách Đoàn ĐBQH tỉnh | name:Lý Thị Lan"],
  ])("%s", (quote, parts) => expect(told(quote)).toBe(parts));
});

describe("English", () => {
  it.each([
    ["President Joe Biden", "post:President | name:Joe Biden"],
    ["US President Joe Biden", "post:US President | name:Joe Biden"],
    ["Dr Jane Smith, chief scientist at the Met Office", "rank:Dr | name:Jane Smith | post:chief scientist at the Met Office"],
    ["Lt. Gen. Mark Milley, former chairman of the Joint Chiefs", "rank:Lt. Gen. | name:Mark Milley | post:former chairman of the Joint Chiefs"],
    ["George W. Bush", "name:George W. Bush"],
    ["Ursula von der Leyen, President of the European Commission", "name:Ursula von der Leyen | post:President of the European Commission"],
    ["Mrs Jones", "rank:Mrs | name:Jones"],
    ["Smith", "name:Smith"],
    ["Jane Smith, professor of law, a member of the board", "name:Jane Smith | post:professor of law | post:a member of the board"],
  ])("%s", (quote, parts) => expect(told(quote)).toBe(parts));
});

it("has parts in order, apart, and made of the words themselves", () => {
  fc.assert(fc.property(anyText, (quote) => {
    let last = 0;
    for (const part of splitPerson(quote)) {
      expect(part.from).toBeGreaterThanOrEqual(last);
      expect(part.to).toBeGreaterThan(part.from);
      expect(quote.slice(part.from, part.to)).toBe(part.quote);
      last = part.to;
    }
  }));
});

it("takes words it cannot part for one name", () => expect(told("một người dân")).toBe("name:một người dân"));
it("has no part for nothing", () => expect(splitPerson("  ")).toEqual([]));
