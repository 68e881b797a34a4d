// What was checked once helps the next article: kept by one key, shown as a hint with its day and source, never guessed.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { actKeys } from "#lib/newsroom/keys.ts";
import vi from "#messages/vi.json" with { type: "json" };
import { galley, type GalleyPage } from "#tests/support/galley.ts";
import { hintsOf, patience } from "#tests/support/hints.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const words = vi.names;

async function openArticle(page: Page, text: string, eventDate: string): Promise<GalleyPage> {
  await pasteDraft(page, { text });
  await page.getByText(vi.loading.eventDateMore, { exact: true }).click();
  await page.getByLabel(vi.loading.eventDate, { exact: true }).fill(eventDate);
  await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();
  return desk;
}

async function addName(page: Page, name: string, tenures: { role: "rank" | "post"; words: string; from: string; to?: string; source?: string }[] = []): Promise<void> {
  await page.goto("/names/new");
  await page.getByLabel(words.form.name, { exact: true }).fill(name);
  for (const [at, one] of tenures.entries()) {
    await page.getByRole("button", { name: words.form.addTenure }).click();
    const row = page.getByRole("group", { name: `${words.one.tenures} ${at + 1}` }).last();
    await row.getByLabel(words.form.role, { exact: true }).selectOption(one.role);
    await row.getByLabel(words.form.from, { exact: true }).fill(one.from);
    if (one.to) await row.getByLabel(words.form.to, { exact: true }).fill(one.to);
    if (one.source) await row.getByLabel(words.form.sourceText, { exact: true }).fill(one.source);
    await row.getByLabel(words.form.words, { exact: true }).fill(one.words);
  }
  await page.getByRole("button", { name: words.form.save, exact: true }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
}

const sentence = "Thượng tướng Lê Huy Vịnh, Thứ trưởng Bộ Quốc phòng";
const first = `Hội nghị Quân khu\n\n${sentence}, phát biểu tại hội nghị.`;
const second = "Đoàn thăm biên giới\n\nTrung tướng Lê Huy Vinh trao quà cho đồng bào.";

test("a checker confirms a general, keeps him by one key, and the next article is held against what is known", async ({ newsroom }) => {
  test.setTimeout(300_000);
  newsroom.story(first);
  newsroom.story(second);
  const page = await newsroom.found();
  const desk = await openArticle(page, first, "27/12/2021");
  await desk.annotate(sentence, "person");
  await desk.useNewSource("Quyết định 12");
  await desk.pick(sentence);
  const offer = desk.card.getByRole("region", { name: words.offer.label });
  await expect(offer).toBeHidden();
  await desk.confirm("tr. 1");
  await expect(offer).toContainText("Lê Huy Vịnh · Thượng tướng, Thứ trưởng Bộ Quốc phòng", patience);
  await desk.sheet.focus();
  await page.keyboard.press(actKeys.keepName);
  await expect(page.getByText(vi.galley.done.nameKept)).toBeVisible();
  // Asked once.
  await expect(offer).toBeHidden();
  await desk.pick(sentence);
  const note = desk.card.getByRole("region", { name: words.note.title });
  await expect(note).toContainText("Thượng tướng (tính đến 27/12/2021; nguồn: Quyết định 12)", patience);
  await desk.takeBack(vi.galley.done.nameKept);
  await expect(page.getByText(vi.galley.done.nameDropped)).toBeVisible();
  await expect(note).toBeHidden(patience);

  await addName(page, "Lê Huy Vịnh", [{ role: "rank", words: "Thượng tướng", from: "7/2021", source: "Quyết định 12" }]);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const next = await openArticle(page, second, "2/1/2022");
  const hints = hintsOf(page);
  await hints.open();
  await hints.row("Trung tướng").click(patience);
  await expect(hints.card).toContainText("ngày 02/01/2022 Lê Huy Vịnh là Thượng tướng (từ 07/2021; nguồn: Quyết định 12)");
  // Taken in one key: in the text while editing.
  await next.startEditing();
  await hints.row("Trung tướng").click();
  await hints.card.getByRole("button", { name: vi.hints.fix }).click();
  await expect(next.text).toContainText("Thượng tướng Lê Huy Vinh");
  await hints.row("Lê Huy Vinh").click(patience);
  await expect(hints.card).toContainText("Sổ tên ghi “Lê Huy Vịnh”");
  await hints.card.getByRole("button", { name: vi.hints.fix }).click();
  await expect(next.text).toContainText("Thượng tướng Lê Huy Vịnh trao quà");
});

test("two of one name are asked, merged and parted again", async ({ newsroom }) => {
  test.setTimeout(300_000);
  const page = await newsroom.found();
  await addName(page, "Nguyễn Văn An", [{ role: "post", words: "Giám đốc Sở Y tế", from: "2015" }]);
  await page.goto("/names/new");
  await page.getByLabel(words.form.name, { exact: true }).fill("Nguyễn Văn An");
  // Who adds one that is there already is told.
  await expect(page.getByRole("link", { name: "Nguyễn Văn An, Giám đốc Sở Y tế" })).toBeVisible();
  await addName(page, "Nguyễn Văn An", [{ role: "rank", words: "Đại tá", from: "2010" }]);

  const desk = await openArticle(page, "Họp bàn\n\nÔng Nguyễn Văn An chủ trì cuộc họp.", "5/2021");
  const hints = hintsOf(page);
  await hints.open();
  await expect(hints.group("Trùng tên trong Sổ tên")).toBeVisible(patience);
  await desk.sheet.focus();
  const asked = page.getByRole("button", { name: /Nguyễn Văn An, Đại tá/ });
  for (let presses = 0; presses < 6 && !(await asked.isVisible()); presses += 1) await page.keyboard.press(actKeys.nextHint);
  await expect(asked).toBeVisible();
  const [answered] = await Promise.all([page.waitForResponse((response) => response.url().endsWith("/api/commands")), asked.click()]);
  expect(answered.ok()).toBe(true);
  await expect(page.getByText(vi.galley.done.nameSaid)).toBeVisible();
  await expect(asked).toBeHidden(patience);

  await page.goto("/names?only=shared");
  await page.getByRole("link", { name: "Nguyễn Văn An", exact: true }).first().click();
  await page.getByRole("button", { name: words.one.merge }).click();
  const dialog = page.getByRole("dialog", { name: words.one.mergeTitle });
  await dialog.getByRole("radio").first().check();
  await dialog.getByRole("button", { name: words.one.mergeIt, exact: true }).click();
  await expect(page.getByText(words.one.mergedInto.replace("{name}", "Nguyễn Văn An"))).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Giám đốc Sở Y tế");
  await expect(page.getByRole("main")).toContainText("Đại tá");
  await page.getByRole("button", { name: words.one.undo }).click();
  await expect(page.getByText(words.one.unmerged)).toBeVisible();
  await page.goto("/names");
  await expect(page.getByRole("link", { name: "Nguyễn Văn An", exact: true })).toHaveCount(2);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("a list is looked at before it comes in, with a reason for each row that is refused", async ({ newsroom }) => {
  test.setTimeout(240_000);
  const page = await newsroom.found();
  await page.goto("/names");
  await expect(page.getByText(words.list.empty)).toBeVisible();
  await page.getByRole("link", { name: words.list.import }).click();
  const file = (text: string) => page.getByLabel(words.import.choose).setInputFiles({ name: "sổ.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await file("kind,name,what,words,from\nperson,Lê Huy Vịnh,rank,Thượng tướng,7/2021\nrobot,X,,,\nplace,Bảo Lạc,,,\n");
  await expect(page.getByText("2 mới · 0 bổ sung · 0 đã có · 1 không nhận")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Dòng 3" })).toContainText(words.import.reasons.kind);
  const bring = page.getByRole("button", { name: words.import.do, exact: true });
  await expect(bring).toBeDisabled();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByLabel(words.import.leaveOut).check();
  await bring.click();
  await expect(page.getByRole("heading", { name: words.title, level: 1 })).toBeVisible();
  await expect(page.getByRole("main").getByRole("listitem")).toContainText(["Bảo Lạc", "Lê Huy Vịnh"]);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: words.list.exportCsv }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  await page.getByRole("searchbox", { name: words.list.search }).fill("le huy");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
});
