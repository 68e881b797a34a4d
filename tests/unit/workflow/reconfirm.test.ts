// Which items may be confirmed again together. Written as "words checked → words now".
import { describe, expect, test } from "vitest";
import type { Kind } from "#lib/annotation/kind.ts";
import type { Finding } from "#lib/workflow/finding.ts";
import { changeKey, reconfirmation } from "#lib/workflow/reconfirm.ts";
import { checkedView, itemView } from "#tests/support/item-view.ts";

function ask(line: string, { kind = "claim", finding = "confirmed" }: { kind?: Kind; finding?: Finding } = {}) {
  const [then = "", now = ""] = line.split(" → ");
  return reconfirmation(checkedView(itemView(then, kind), then, finding), { words: now, sentence: now });
}

describe("a claim", () => {
  test.each([
    ["bản đón lượt khách lớn → bản đón lượt du khách lớn", null],
    ["có 27 xã → có 28 xã", "weighty"], ["có hai xã → có ba xã", "weighty"], ["nay tăng → nay không tăng", "weighty"],
    ["ông Vịnh nói → ông Vinh nói", "weighty"], ["tăng “mạnh” thêm → tăng mạnh thêm", "weighty"], ["tăng 5% lên → tăng 5 lên", "weighty"],
  ])("%s: %s", (line, alone) => expect(ask(line)?.alone).toBe(alone));

  test("that holds, was never checked, or waits, is not offered", () => {
    expect(ask("đón khách → đón khách")).toBeNull();
    expect(reconfirmation(itemView("đón khách", "claim"), { words: "đón bạn", sentence: "" })).toBeNull();
    expect(reconfirmation({ ...checkedView(itemView("đón khách", "claim"), ""), workState: "waiting", waitingFor: "author" }, { words: "đón bạn", sentence: "" })).toBeNull();
  });

  test("that was not found right is checked by itself", () => {
    for (const finding of ["wrong", "unsupported", "on_author", "not_a_fact"] as const) expect(ask("đón khách → đón bạn", { finding })?.alone).toBe("finding");
  });
});

test.each(["number", "date", "quote", "organisation", "place", "acronym"] as const)("of kind %s, every change touches it", (kind) => {
  expect(ask("khách lạ → khách quen", { kind })?.alone).toBe("weighty");
});

describe("a person", () => {
  const words = "thượng tá Trần Văn Mẫn, phó trưởng phòng kế hoạch";
  const person = checkedView(itemView(words, "person"), words);

  test("is offered by the parts that changed", () => {
    const found = reconfirmation(person, { words: words.replace("phó trưởng phòng", "phó ban"), sentence: "" });
    expect(found?.alone).toBeNull();
    expect(found?.subjects.map(({ then, now }) => [then, now])).toEqual([["phó trưởng phòng kế hoạch", "phó ban kế hoạch"]]);
  });

  test("whose name changed is checked by itself", () => {
    expect(reconfirmation(person, { words: words.replace("Mẫn", "Mân"), sentence: "" })?.alone).toBe("weighty");
  });

  test("whose post was cut is checked by itself", () => {
    expect(reconfirmation(person, { words: "thượng tá Trần Văn Mẫn", sentence: "" })?.alone).toBe("unclear");
  });
});

test("items changed in the same way share a key, whatever their case", () => {
  const key = (line: string) => {
    const found = ask(line);
    return found && changeKey(found);
  };
  expect(key("bản đón lượt khách → bản đón lượt bạn")).toBe(key("Khách nói → bạn nói"));
  expect(key("bản đón khách → bản đón bạn")).not.toBe(key("bản đón khách → bản tiễn khách"));
});
