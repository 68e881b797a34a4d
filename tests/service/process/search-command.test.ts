// The command line that finds, beside the process that owns the folder, and makes the index anew.
import { expect, test } from "vitest";
import { foundNewsroom } from "#server/services/found-newsroom.ts";
import { restrictArticle } from "#server/services/choose-readers.ts";
import { soat } from "#tests/support/soat.ts";
import { openWorld } from "#tests/support/world.ts";

// Each command is a process of its own, which takes its time to start.
test("finds with the rights of whoever is named, and says what it does not understand", async () => {
  const world = await openWorld();
  const search = (...args: string[]) => soat(world.desk.dataFolder, "search", ...args);
  try {
    await foundNewsroom(world.desk, { name: "Trang", email: "trang@toasoan.example", password: "một câu dài dễ nhớ" }, new Date());
    const lan = await world.person("Lan", "checker");
    const editor = await world.person("Bình", "editor");
    const article = await world.article(editor, "Đoàn đã thăm 27 xã ở Huế.");
    expect(await search("27 xa")).toMatchObject({ code: 0, said: expect.stringContaining("Đoàn đã thăm 27 xã ở Huế.") });
    const { code, said } = await search("hue", "--only", "passage", "--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ groups: expect.arrayContaining([expect.objectContaining({ kind: "passage", count: 1 })]) });
    expect(await search("khong co gi")).toMatchObject({ code: 1 });
    for (const wrong of [["…"], ["hue", "--from", "hôm qua"], ["hue", "--format", "xml"]]) expect(await search(...wrong)).toMatchObject({ code: 2 });

    const { email } = await world.db.user.findUniqueOrThrow({ where: { id: lan.actor.id }, select: { email: true } });
    expect(await search("hue", "--as", email)).toMatchObject({ code: 0 });
    await restrictArticle(editor, article, true);
    expect(await search("hue", "--as", email)).toMatchObject({ code: 1 });
    expect(await search("hue", "--as", "ai@toasoan.example")).toMatchObject({ code: 1, said: expect.stringContaining("no open account") });

    expect(await soat(world.desk.dataFolder, "reindex")).toMatchObject({ code: 0, said: expect.stringContaining("Indexed 2 documents.") });
    expect(await search("hue")).toMatchObject({ code: 0 });
    expect(await soat(world.desk.dataFolder, "reindex", "all")).toMatchObject({ code: 2 });
  } finally {
    await world.close();
  }
}, 240_000);
