import { describe, expect, it } from "vitest";
import { judgeName, judgePost, judgeRank, tenureFix, type TenureVerdict } from "#lib/entity/judge.ts";
import { entity } from "#tests/support/entities.ts";

const told = (verdict: TenureVerdict) => (verdict.kind === "right" ? `right ${verdict.certainty}` : verdict.kind === "unknown" ? "unknown" : `other ${verdict.isSure ? "sure" : "perhaps"} → ${tenureFix(verdict) ?? "?"}`);

describe("a rank on a day", () => {
  const vinh = entity("person", "Lê Huy Vịnh", "rank Thiếu tướng 2011..2016", "rank Trung tướng 2016-06..", "rank Thượng tướng 2021-07..");
  it.each([
    ["Thượng tướng", "2021-12-27", "right maybe"], ["đồng chí Thượng tướng", "2023", "right maybe"],
    // Each rank ends where the next begins.
    ["Trung tướng", "2021-12-27", "other sure → Thượng tướng"], ["Trung tướng", "2018", "right yes"], ["Trung tướng", "2021-07-01", "right yes"],
    ["Thượng tướng", "2018-03", "other sure → Trung tướng"], ["Thiếu tướng", "2021-12-27", "other sure → Thượng tướng"],
    ["Đại tướng", "2021-12-27", "other perhaps → Thượng tướng"], ["Đại tướng", "2018-03", "other sure → Trung tướng"],
    ["Thượng tướng", "2005", "other sure → ?"], ["Tiến sĩ", "2021", "unknown"], ["ông", "2021", "unknown"],
  ])("%s on %s: %s", (words, day, expected) => {
    expect(told(judgeRank(words, vinh.tenures, day))).toBe(expected);
  });

  it("that is known of one day alone is not for ever", () => {
    const one = entity("person", "A", "rank Đại tá ~2021-12-27");
    expect(told(judgeRank("Đại tá", one.tenures, "2021-12-27"))).toBe("right yes");
    expect(told(judgeRank("Đại tá", one.tenures, "2025"))).toBe("right maybe");
    expect(told(judgeRank("Thiếu tướng", one.tenures, "2025"))).toBe("other perhaps → Đại tá");
    expect(told(judgeRank("Thiếu tướng", one.tenures, "2010"))).toBe("unknown");
  });

  it("is not known of who has none in the file", () => {
    expect(told(judgeRank("Đại tá", entity("person", "A", "post Bí thư 2015..2020").tenures, "2016"))).toBe("unknown");
  });
});

describe("a post on a day", () => {
  const khanh = entity("person", "Đặng Quốc Khánh", "post Bí thư Tỉnh ủy Hà Giang 2019-06..2023-05", "post Bộ trưởng @ Bộ Tài nguyên và Môi trường 2023-05-22..2024-08", "post Ủy viên Trung ương Đảng 2016..2024-08");
  it.each([
    ["Bí thư Tỉnh ủy Hà Giang", "2021-12-27", "right yes"], ["Bí thư Tỉnh ủy", "2021-12-27", "right yes"], ["Bí thư", "2021-12-27", "right yes"],
    ["Ủy viên T.Ư Đảng", "2021-12-27", "right yes"], ["ủy viên TƯ Đảng", "2021-12-27", "right yes"],
    ["Bộ trưởng Bộ Tài nguyên và Môi trường", "2023-09", "right yes"], ["Bộ trưởng", "2023-09", "right yes"], ["Bộ trưởng Bộ TN&MT", "2023-09", "right yes"],
    ["Bộ trưởng Bộ Công an", "2023-09", "unknown"], ["Phó Bí thư Tỉnh ủy", "2021-12-27", "unknown"], ["Trưởng đoàn ĐBQH tỉnh", "2021", "unknown"],
    ["Bộ trưởng Bộ Tài nguyên và Môi trường", "2021-12-27", "other sure → ?"], ["Bí thư Tỉnh ủy Hà Giang", "2023-06", "other sure → ?"],
    ["nguyên Bí thư Tỉnh ủy Hà Giang", "2024", "right yes"], ["nguyên Bí thư Tỉnh ủy Hà Giang", "2018", "other sure → Ủy viên Trung ương Đảng"],
  ])("%s on %s: %s", (words, day, expected) => {
    expect(told(judgePost(words, khanh.tenures, day))).toBe(expected);
  });

  it("of another time gives way to the one held in the same body", () => {
    const an = entity("person", "An", "post Thứ trưởng @ Bộ Y tế 2010..2015", "post Bộ trưởng @ Bộ Y tế 2016..2020", "post Đại biểu Quốc hội 2011..2021");
    expect(told(judgePost("Thứ trưởng Bộ Y tế", an.tenures, "2018"))).toBe("other sure → Bộ trưởng Bộ Y tế");
  });
});

describe("a name on a day", () => {
  const ministry = entity("organisation", "Bộ Nông nghiệp và Môi trường", "called 2025-03-01..", "former Bộ Nông nghiệp và Phát triển nông thôn 1995..2025-02-28", "acronym NN&MT", "= Bộ Nông nghiệp - Môi trường");
  const hanoi = entity("place", "tỉnh Tuyên Quang", "former tỉnh Hà Giang 1991-10..2025-06-30");
  const vinh = entity("person", "Lê Huy Vịnh", "= Lê Huy Vình");
  it.each([
    ["Bộ Nông nghiệp và Môi trường", ministry, "2025-06", "right"], ["NN&MT", ministry, "2025-06", "right"],
    ["Bộ Nông nghiệp và Môi trường", ministry, "2024", "other_time → Bộ Nông nghiệp và Phát triển nông thôn"],
    ["Bộ Nông nghiệp và Phát triển nông thôn", ministry, "2024", "right"], ["Bộ Nông nghiệp và Phát triển nông thôn", ministry, "2025-06", "other_time → Bộ Nông nghiệp và Môi trường"],
    ["Bộ Nông nghiệp và Phát triển nông thôn", ministry, null, "right"], ["Bộ Nông nghiệp - Môi trường", ministry, "2025-06", "spelling → Bộ Nông nghiệp và Môi trường"],
    ["bộ nông nghiệp và môi trường", ministry, "2025-06", "spelling → Bộ Nông nghiệp và Môi trường"],
    ["tỉnh Hà Giang", hanoi, "2025-06-30", "right"], ["tỉnh Hà Giang", hanoi, "2025-07-01", "other_time → tỉnh Tuyên Quang"], ["tỉnh Tuyên Quang", hanoi, "2021", "right"],
    ["tỉnh Hà Giang", hanoi, "1980", "other_time → tỉnh Tuyên Quang"],
    ["Lê Huy Vịnh", vinh, null, "right"], ["Lê Huy Vinh", vinh, "2021", "spelling → Lê Huy Vịnh"], ["Lê Huy Vình", vinh, "2021", "spelling → Lê Huy Vịnh"],
  ] as const)("%s of %o on %s: %s", (words, of, day, expected) => {
    const verdict = judgeName(words, of, day);
    expect(verdict.kind === "right" ? "right" : `${verdict.kind} → ${verdict.write ?? "?"}`).toBe(expected);
  });
});
