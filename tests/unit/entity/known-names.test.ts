import { describe, expect, it } from "vitest";
import { namesOnDay } from "#lib/entity/known-names.ts";
import { nameKey } from "#lib/entity/name-key.ts";
import { createNamesIndex } from "#lib/entity/names-index.ts";
import { entity } from "#tests/support/entities.ts";

describe("whom words mean", () => {
  const vinh = entity("person", "Lê Huy Vịnh");
  const [an1, an2] = [entity("person", "Nguyễn Văn An", "post Bí thư 2015.."), entity("person", "Nguyễn Văn An", "rank Đại tá 2010..")];
  const bare = entity("person", "Nguyen Van An");
  const names = { entities: [vinh, an1, an2, bare, entity("place", "Bảo Lạc"), entity("organisation", "Ban Chỉ huy", "acronym BCH")], said: [] };

  it("is found by the exact way it is written before any that is alike", () => {
    const { meant } = namesOnDay(names, null);
    expect(meant({ kind: "person", words: "Nguyen Van An" })).toEqual({ kind: "one", entity: bare });
    expect(meant({ kind: "person", words: "Lê  Huy Vinh" })).toEqual({ kind: "one", entity: vinh });
    expect(meant({ kind: "organisation", words: "BCH" })).toMatchObject({ kind: "one", entity: { name: "Ban Chỉ huy" } });
  });

  it("is a question where two bear one name", () => {
    expect(namesOnDay(names, null).meant({ kind: "person", words: "Nguyễn Văn An" })).toEqual({ kind: "several", among: [an1, an2] });
  });

  it("is what a person said of it, also that it is nobody", () => {
    const key = nameKey("Nguyễn Văn An");
    expect(namesOnDay({ ...names, said: [{ key, entityId: an2.id }] }, null).meant({ kind: "person", words: "Nguyễn Văn An" })).toEqual({ kind: "one", entity: an2 });
    expect(namesOnDay({ ...names, said: [{ key, entityId: null }] }, null).meant({ kind: "person", words: "Nguyễn Văn An" })).toEqual({ kind: "none" });
  });

  it("is none of another kind, and nobody that is not there", () => {
    const { meant } = namesOnDay(names, null);
    expect(meant({ kind: "person", words: "Bảo Lạc" })).toEqual({ kind: "none" });
    expect(meant({ kind: "person", words: "Trần Thị Bình" })).toEqual({ kind: "none" });
    expect(meant({ kind: "person", words: "…" })).toEqual({ kind: "none" });
  });
});

describe("the index", () => {
  it("forgets the ways an entity is no longer written", () => {
    const one = entity("person", "Lê Huy Vịnh", "= Vịnh");
    const index = createNamesIndex([one]);
    index.put({ ...one, name: "Lê Huy Vượng", aliases: [] });
    expect(index.find("person", "Vịnh")).toEqual([]);
    expect(index.find("person", "le huy vuong")).toHaveLength(1);
    index.remove(one.id);
    expect(index.size).toBe(0);
    expect(index.find("person", "Lê Huy Vượng")).toEqual([]);
  });
});
