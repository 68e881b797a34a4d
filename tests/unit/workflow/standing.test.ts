import { describe, expect, it } from "vitest";
import { stand, told } from "#tests/unit/workflow/notation.ts";

const person = "[rank Thượng tướng] [name Lê Huy Vịnh], [post Thứ trưởng Bộ Quốc phòng]";

describe("an item", () => {
  it.each([
    ["27 tỉnh", "unchecked"],
    ["27 tỉnh → confirmed:", "passed confirmed"],
    ["27 tỉnh → confirmed: → 28 tỉnh", "recheck confirmed"],
    ["27 tỉnh → confirmed: → 28 tỉnh → 27 tỉnh", "passed confirmed"],
    ["27 tỉnh → confirmed: → 27  tỉnh", "passed confirmed"],
    ["“27” tỉnh → confirmed: → \"27\" tỉnh", "passed confirmed"],
    ["27 tỉnh → confirmed: → 27 Tỉnh", "recheck confirmed"],
    ["27 tỉnh → confirmed: → ~", "passed confirmed context"],
    ["27 tỉnh → 28 tỉnh → confirmed:", "passed confirmed after change"],
    ["27 tỉnh → 28 tỉnh → on_author:", "passed on_author"],
    ["27 tỉnh → not_a_fact:", "passed not_a_fact"],
    ["27 tỉnh → cut:", "passed cut"],
    ["27 tỉnh → wrong:", "problem wrong"],
    ["27 tỉnh → unsupported:", "problem unsupported"],
    ["27 tỉnh → conflicting:", "problem conflicting"],
    ["27 tỉnh → wrong: → 28 tỉnh", "recheck wrong"],
    ["27 tỉnh → wrong: → confirmed:", "passed confirmed"],
    ["27 tỉnh → confirmed: → void:", "unchecked"],
    ["27 tỉnh → wrong: → confirmed: → void:", "problem wrong"],
    ["27 tỉnh → wrong: → confirmed: → void: → void:", "unchecked"],
    ["27 tỉnh → confirmed: → void: → wrong:", "problem wrong"],
    ["27 tỉnh → confirmed: → 28 tỉnh → void: → 27 tỉnh", "unchecked"],
    ["27 tỉnh → confirmed: → 28 tỉnh → wrong: → 27 tỉnh", "passed confirmed"],
    ["27 tỉnh → confirmed: → 28 tỉnh → wrong: → 27 tỉnh → 28 tỉnh", "problem wrong"],
    ["27 tỉnh → confirmed: → 28 tỉnh → wrong: → 29 tỉnh", "recheck wrong"],
    ["27 tỉnh → ?", "waiting"],
    ["27 tỉnh → confirmed: → ?", "passed confirmed"],
    ["27 tỉnh → wrong: → ?", "problem wrong"],
    ["27 tỉnh → confirmed: → 28 tỉnh → ?", "waiting confirmed"],
    ["27 tỉnh → lost", "lost"],
    ["27 tỉnh → confirmed: → lost", "lost confirmed"],
    ["27 tỉnh → ? → lost", "lost"],
  ])("%s = %s", (line, expected) => expect(told(line)).toBe(expected));

  it("names the check that decides", () => {
    const standing = stand("27 tỉnh → confirmed: → 28 tỉnh → wrong: → 27 tỉnh");
    expect(standing.check?.finding).toBe("confirmed");
    expect([standing.checked, standing.total]).toEqual([1, 1]);
  });
});

describe("a person", () => {
  it.each([
    ["", "unchecked 0/3"],
    [" → confirmed:", "passed confirmed 3/3"],
    [" → confirmed:name", "unchecked 1/3"],
    [" → confirmed:name → confirmed:rank → confirmed:post", "passed confirmed 3/3"],
    [" → confirmed: → wrong:post", "problem wrong 3/3"],
    [" → confirmed:name → confirmed:post → void:", "unchecked 1/3"],
    [" → confirmed:name → confirmed: → void:", "unchecked 1/3"],
    [" → confirmed: → void:", "unchecked 0/3"],
    [" → confirmed:rank → ~", "unchecked 1/3 context"],
    [" → confirmed: → Trung tướng Lê Huy Vịnh, Thứ trưởng Bộ Quốc phòng", "recheck confirmed 2/3"],
    [" → wrong:post → Trung tướng Lê Huy Vịnh, Thứ trưởng Bộ Quốc phòng", "problem wrong 1/3 context"],
    [" → confirmed: → Thượng tướng Lê Huy Vịnh, nguyên Thứ trưởng Bộ Quốc phòng", "recheck confirmed 2/3"],
    [" → confirmed:post → Thượng tướng Lê Huy Vịnh, nguyên Thứ trưởng Bộ Quốc phòng", "recheck confirmed 0/3"],
    [" → confirmed: → Thượng tướng Lê Huy Vịnh", "recheck confirmed 2/3"],
    [" → confirmed: → Thượng tướng Lê Huy Vịnh → cut:post", "passed confirmed 3/3 context after change"],
    [" → confirmed: → Thượng tướng Lê Huy Vịnh, Ủy viên T.Ư Đảng, Thứ trưởng Bộ Quốc phòng", "recheck confirmed 2/3"],
    [" → ?", "waiting 0/3"],
    [" → lost", "lost 0/3"],
  ])("%s = %s", (line, expected) => expect(told(person + line)).toBe(expected));

  it("holds again once the added word was in the sentence that was checked", () => {
    const edited = `${person} → confirmed: → Thượng tướng Lê Huy Vịnh, nguyên Thứ trưởng Bộ Quốc phòng`;
    expect(told(`${edited} → confirmed:post`)).toBe("passed confirmed 3/3 context after change");
    expect(told(`${edited} → confirmed:post=Thứ trưởng Bộ Quốc phòng`)).toBe("passed confirmed 3/3 context after change");
  });

  it("goes stale when a word that was part of the post is cut", () => {
    expect(told("[name Lê Huy Vịnh], [post Phó Chủ tịch nước] → confirmed: → Lê Huy Vịnh, Chủ tịch nước")).toBe("recheck confirmed 1/2");
  });

  it("tells of each part which words now stand for it", () => {
    const { parts } = stand(`${person} → Trung tướng Lê Huy Vịnh, nguyên Thứ trưởng Bộ Quốc phòng`);
    expect(parts.map((part) => part.words)).toEqual(["Trung tướng", "Lê Huy Vịnh", "nguyên Thứ trưởng Bộ Quốc phòng"]);
  });
});
