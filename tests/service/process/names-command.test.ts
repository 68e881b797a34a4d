// `soat names import` and `soat names export`: exit codes, what they say, and that nothing is half done.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { soat } from "#tests/support/soat.ts";
import { freshDatabase, type FreshDatabase } from "#tests/support/database.ts";

let desk: FreshDatabase;
beforeEach(async () => {
  desk = await freshDatabase();
  await desk.db.user.create({ data: { id: "018f0000-0000-7000-8000-000000000001", name: "Hà", email: "ha@example.org", roles: "managing_editor" } });
  await desk.db.$disconnect();
});
afterEach(() => desk.close());

describe("soat names", () => {
  test("brings a list in, whole or not at all, and writes it out again", { timeout: 120_000 }, async () => {
    const [good, bad, out] = ["good.csv", "bad.csv", "out.json"].map((name) => join(desk.folder, name)) as [string, string, string];
    await writeFile(good, "kind,name,what,words,from\nperson,Lê Huy Vịnh,rank,Thượng tướng,2021-07\n");
    await writeFile(bad, "kind,name\nperson,Trần Thị Bình\nrobot,X\n");

    const look = await soat(desk.folder, "names", "import", good, "--look");
    expect(look).toMatchObject({ code: 0, said: expect.stringContaining("Would be: 1 new") as string });
    const refused = await soat(desk.folder, "names", "import", bad);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain("Row 3 «X»: The kind must be");
    expect(await soat(desk.folder, "names", "import", good)).toMatchObject({ code: 0, said: expect.stringContaining("Imported: 1 new") as string });
    expect(await soat(desk.folder, "names", "export", out)).toMatchObject({ code: 0 });
    expect(JSON.parse(await readFile(out, "utf8"))).toMatchObject({ entities: [{ name: "Lê Huy Vịnh", tenures: [{ words: "Thượng tướng" }] }] });
    // What is there already is not written over.
    expect((await soat(desk.folder, "names", "export", out)).code).toBe(1);
    expect((await soat(desk.folder, "names", "import", bad, "--leave-out")).code).toBe(0);
    expect((await soat(desk.folder, "names", "export", "--format", "csv")).said).toContain('"Trần Thị Bình"');
  });

  test.each([[["names"]], [["names", "import"]], [["names", "export", "a", "b"]], [["names", "export", "x.doc"]], [["names", "export", "--kind", "robot"]], [["names", "import", "x", "--hat"]]])("%j is wrong use", { timeout: 30_000 }, async (args) => {
    expect((await soat(desk.folder, ...args)).code).toBe(2);
  });
});
