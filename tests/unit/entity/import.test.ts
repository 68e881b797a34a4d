import { describe, expect, it } from "vitest";
import { contentOf, draftOf } from "#lib/entity/draft.ts";
import { blankEntity, type KnownEntity } from "#lib/entity/entity.ts";
import type { EntityContent } from "#lib/entity/entity-schema.ts";
import { readNamesFile, writeNamesFile, type FileRows } from "#lib/entity/file-rows.ts";
import { planImport, type NamesNow } from "#lib/entity/import-plan.ts";
import { isSameName } from "#lib/entity/name-key.ts";
import { namesOf } from "#lib/entity/names-index.ts";
import { readCsv } from "#lib/formats/sheet/read-csv.ts";
import { entity } from "#tests/support/entities.ts";

const rowsOf = (text: string): FileRows => {
  const read = readNamesFile(text);
  if (!read || read === "too_big") throw new Error("not read");
  return read;
};
const own = ({ kind, name, note, from, to, aliases, tenures }: KnownEntity): EntityContent => ({ kind, name, note, from, to, aliases, tenures: tenures.map(({ sourceTitle: _, ...one }) => one) });
const now = (...all: KnownEntity[]): NamesNow => ({
  byId: (id) => all.find((one) => one.id === id) ?? null,
  named: (kind, name) => all.filter((one) => one.kind === kind && namesOf(one).some((other) => isSameName(other, name))),
  own: (id) => own(all.find((one) => one.id === id) ?? entity("person", "?")),
});
const told = (plan: ReturnType<typeof planImport>) => [...plan.planned.map((one) => `${one.outcome} ${one.after.name}: ${one.changes.map(({ what }) => what).join(", ")}`), ...plan.refused.map((one) => `${one.row} ${one.reason}`)];

describe("CSV", () => {
  it.each([
    ['a,b\r\n"x, y","say ""z"""\r\n', [["a", "b"], ["x, y", 'say "z"']]],
    ['\ufeffa;b\n"1\n2";3', [["a", "b"], ["1\n2", "3"]]], ["a\tb\n\n1\t2\n", [["a", "b"], ["1", "2"]]],
    ["a,b\n'=1+1,'x", [["a", "b"], ["=1+1", "'x"]]], ["", []],
  ])("%j", (text, cells) => expect(readCsv(text)?.map((row) => row.cells)).toEqual(cells));
  it("with a quote that is never closed is none", () => expect(readCsv('a\n"b')).toBeNull());
  it("tells on which line a row begins", () => expect(readCsv('a\n"1\n2"\n3')?.map(({ line }) => line)).toEqual([1, 2, 4]));
});

describe("a file of names", () => {
  const vinh = entity("person", "Lê Huy Vịnh", "rank Thượng tướng 2021-07..", "post Thứ trưởng @ Bộ Quốc phòng 2020..2024 ~2021-12-27", "= Lê Huy Vinh");
  const formula = entity("organisation", "=SUM(A1)", "former @cmd|' /C calc'!A0 1990..2000-01", "called 2000..");

  it.each(["csv", "json"] as const)("%s comes back as it went out", (format) => {
    const text = writeNamesFile([vinh, formula], format);
    const { rows, refused } = rowsOf(text);
    expect(refused).toEqual([]);
    expect(told(planImport({ rows, refused, total: rows.length }, now(vinh, formula)))).toEqual(["same Lê Huy Vịnh: ", "same =SUM(A1): "]);
    const [first, second] = planImport({ rows, refused, total: rows.length }, now()).planned;
    expect(first?.after).toMatchObject({ name: "Lê Huy Vịnh", aliases: [{ kind: "spelling", text: "Lê Huy Vinh" }], tenures: [{ words: "Thượng tướng", from: "2021-07", to: null }, { words: "Thứ trưởng", body: "Bộ Quốc phòng", asOf: "2021-12-27", sourceText: "QĐ 1" }] });
    expect(second?.after).toMatchObject({ name: "=SUM(A1)", from: "2000", aliases: [{ text: "@cmd|' /C calc'!A0", to: "2000-01" }] });
  });

  it("gives a spreadsheet nothing to compute", () => {
    for (const line of writeNamesFile([formula], "csv").split("\r\n")) for (const cell of line.replace("\ufeff", "").split(/,(?=")/)) expect(cell.replace(/^"/, "")).not.toMatch(/^[=+\-@]/);
  });

  it("says of each row that it refuses why", () => {
    const text = ["kind,name,what,words,from,to", "person,,name,,,", "robot,A,name,,,", "person,A,hat,x,,", "person,A,rank,,,", "person,A,rank,Đại tá,mai,", "person,A,rank,Đại tá,2021,2020", "place,B,rank,Đại tá,,", `person,${"x".repeat(301)},name,,,`, "người,Lê An,post,Bí thư,27.12.2021,12/2023"].join("\n");
    expect(told(planImport(rowsOf(text), now()))).toEqual(["new Lê An: made, tenure-added", "2 name", "3 kind", "4 what", "5 words", "6 date", "7 period", "8 role", "9 long"]);
    expect(rowsOf(text).rows[0]).toMatchObject({ row: 10, from: "2021-12-27", to: "2023-12" });
    expect(rowsOf("họ,tên\nLê,An").refused).toMatchObject([{ reason: "columns" }]);
    expect(rowsOf('{"entities":[{"name":1},{"kind":"place","name":"Bảo Lạc"}]}').refused).toEqual([{ row: 1, name: "", reason: "shape" }]);
  });

  it.each(["{", "[1,", "", "\ufeff", '"a'])("%j is none", (text) => expect(readNamesFile(text)).toBeNull());
  it("of too many rows is refused whole", () => expect(readNamesFile(`name\n${"a\n".repeat(50_001)}`)).toBe("too_big"));
});

describe("an import", () => {
  const vinh = entity("person", "Lê Huy Vịnh", "rank Thượng tướng 2021-07..");
  it("completes what is known, and adds what is not", () => {
    const rows = rowsOf("kind,name,what,words,from,to,note\nperson,Lê Huy Vịnh,rank,Thượng tướng,,2025,\nperson,Lê Huy Vịnh,rank,Trung tướng,2016,,\nperson,Lê Huy Vịnh,name,,,,Quê Hà Nội\nperson,Lê Huy Vịnh,spelling,Lê Huy Vịnh,,,");
    const plan = planImport(rows, now(vinh));
    expect(told(plan)).toEqual(["changed Lê Huy Vịnh: edited, tenure-changed, tenure-added"]);
    expect(plan.planned[0]?.after).toMatchObject({ note: "Quê Hà Nội", aliases: [], tenures: [{ words: "Thượng tướng", from: "2021-07", to: "2025" }, { words: "Trung tướng", from: "2016" }] });
    // Another date is another tenure: what the newsroom wrote stays.
    expect(planImport(rowsOf("name,what,words,from\nLê Huy Vịnh,rank,Thượng tướng,2020"), now(vinh)).planned[0]?.after.tenures).toHaveLength(2);
  });

  it("finds an entity by any way it is written, and asks where two are", () => {
    const body = entity("organisation", "Bộ Quốc phòng", "acronym BQP");
    expect(told(planImport(rowsOf("kind,name,what,words\norganisation,BQP,spelling,Bộ QP"), now(body)))).toEqual(["changed Bộ Quốc phòng: alias-added"]);
    const [one, two] = [entity("person", "An Bình"), entity("person", "An Bình", "rank Đại tá 2010..")];
    expect(told(planImport(rowsOf("name,what,words\nAn Bình,rank,Đại tá"), now(one, two)))).toEqual(["2 two"]);
    expect(told(planImport(rowsOf(`name,what,words,id\nAn Bình,rank,Đại tá,${one.id}`), now(one, two)))).toEqual(["changed An Bình: tenure-added"]);
    expect(told(planImport(rowsOf(`name,what,words,id\nCần Thơ,rank,Đại tá,${one.id}\nX,,,7`), now(one, two)))).toEqual(["2 other", "3 id"]);
  });
});

describe("a draft", () => {
  it("is what it was made of, and reads dates as they are typed", () => {
    const vinh = own(entity("person", "Lê Huy Vịnh", "rank Thượng tướng 2021-07..2025-01-31", "= Vịnh"));
    expect(contentOf(draftOf(vinh))).toEqual(vinh);
    const blank = draftOf(blankEntity("place", "Bảo Lạc"));
    expect(contentOf({ ...blank, from: "1.7.2025" })).toMatchObject({ from: "2025-07-01" });
    for (const wrong of [{ from: "hôm qua" }, { from: "2021", to: "2020" }, { name: " " }]) expect(contentOf({ ...blank, ...wrong })).toBeNull();
  });
});
