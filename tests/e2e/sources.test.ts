// What stands behind a check: files, sources known by a code, and a second checker who finds out for themselves.
import { AxeBuilder } from "@axe-core/playwright";
import vi from "#messages/vi.json" with { type: "json" };
import { galley } from "#tests/support/galley.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const article = `Đoàn công tác thăm vùng lũ

Đoàn đã thăm 27 xã, trao 300 suất quà.`;
const words = vi.sources;
const pdf = Buffer.from("%PDF-1.7\n%%EOF");
const identity = "Trần Văn Kín, 0900 111 222";

test("a checker keeps the document behind a check, and a page inside the network is not asked for", async ({ newsroom }) => {
  test.setTimeout(240_000);
  newsroom.story(article);
  newsroom.expectTrouble(/status of 4(?:15|22)/);
  const page = await newsroom.found();
  await pasteDraft(page, { text: article });
  await loadDraft(page);
  const desk = galley(page);
  await desk.annotate("27 xã", "number");
  await desk.useNewSource("Báo cáo số 12");
  await desk.pick("27 xã");
  await desk.confirm("tr. 3");
  await page.goto("/sources");
  await page.getByRole("link", { name: "Báo cáo số 12", exact: true }).click();
  await expect(page.getByRole("region", { name: words.used })).toContainText("Đoàn công tác thăm vùng lũ");
  const kept = page.getByRole("region", { name: words.kept });
  await page.locator("input[type=file]").setInputFiles({ name: "báo cáo.pdf", mimeType: "application/pdf", buffer: pdf });
  const entry = kept.getByRole("listitem").filter({ hasText: "báo cáo.pdf" });
  await expect(entry).toContainText("SHA-256");
  const [download] = await Promise.all([page.waitForEvent("download"), entry.getByRole("link", { name: words.save }).click()]);
  expect(download.suggestedFilename()).toBe("báo cáo.pdf");
  await page.locator("input[type=file]").setInputFiles({ name: "trang.html", mimeType: "text/html", buffer: Buffer.from("<script>alert(1)</script>") });
  await expect(page.getByText(words.refusals.wrong_type)).toBeVisible();
  for (const inside of ["http://127.0.0.1:80/", "http://0x7f.1/", "http://[::ffff:10.0.0.1]/"]) {
    await page.getByRole("textbox", { name: words.keep }).fill(inside);
    await page.getByRole("button", { name: words.keepIt }).click();
    await expect(page.getByText(words.refusals.blocked)).toBeVisible();
  }
  await entry.getByRole("button", { name: words.takeBack, exact: true }).click();
  await expect(entry).toBeHidden();
  await page.getByRole("button", { name: words.undo }).click();
  await expect(entry).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("who is behind a confidential source is known to those who were named, and to no page before they ask", async ({ newsroom }) => {
  test.setTimeout(240_000);
  newsroom.story(identity);
  const lead = await newsroom.found();
  const lan = await newsroom.join(lead, { name: "Lan", email: "lan@toasoan.example", roles: ["checker"] });
  await lan.goto("/sources");
  await lan.getByRole("button", { name: words.sealed.new }).click();
  const dialog = lan.getByRole("dialog", { name: words.sealed.new });
  await dialog.getByLabel(words.sealed.code).fill("N-01");
  await dialog.getByLabel(words.sealed.identity, { exact: true }).fill(identity);
  await dialog.getByRole("button", { name: words.sealed.sealIt }).click();
  await expect(lan.getByRole("heading", { name: "N-01" })).toBeVisible();
  await expect(lan.getByText(identity)).toBeHidden();
  await lan.getByRole("button", { name: words.sealed.read }).click();
  await expect(lan.getByText(identity)).toBeVisible();
  await lan.getByRole("button", { name: words.sealed.hide }).click();
  expect((await new AxeBuilder({ page: lan }).analyze()).violations).toEqual([]);

  await lead.goto(lan.url());
  await expect(lead.getByRole("heading", { name: "N-01" })).toBeVisible();
  await expect(lead.getByRole("button", { name: words.sealed.read })).toBeHidden();
  await lan.getByRole("button", { name: words.sealed.add }).click();
  await lan.getByRole("menuitem").first().click();
  await expect(lan.getByText(words.sealed.readerAdded.replace("{name}", "Hoàng Thu Trang"))).toBeVisible();
  await lead.reload();
  await lead.getByRole("button", { name: words.sealed.read }).click();
  await expect(lead.getByText(identity)).toBeVisible();
});

test("a second checker does not see the first finding, and an editor decides between the two", async ({ newsroom }) => {
  test.setTimeout(300_000);
  newsroom.story(article);
  const lead = await newsroom.found();
  await pasteDraft(lead, { text: article });
  const address = await loadDraft(lead);
  const desk = galley(lead);
  await desk.annotate("27 xã", "number");
  await lead.goto("/settings");
  const policy = lead.getByRole("form", { name: vi.policy.title });
  await policy.getByRole("radio", { name: new RegExp(`^${vi.policy.profiles.newsroom}`) }).check();
  await policy.getByRole("button", { name: vi.settings.save }).click();
  await expect(lead.getByText(vi.settings.saved)).toBeVisible();

  const first = galley(await newsroom.join(lead, { name: "Lan", email: "lan@toasoan.example", roles: ["checker"] }));
  await first.page.goto(address);
  await first.isReady();
  await first.pick("27 xã");
  await first.page.keyboard.press("2");
  await expect(first.card.getByRole("article")).toContainText(vi.words.findings.wrong);
  await first.card.getByRole("button", { name: vi.work.menu }).click();
  await first.page.getByRole("menuitem", { name: vi.work.acts.second }).click();
  await expect(first.card.getByRole("article")).toContainText(vi.words.workStates.second_check);

  const second = galley(await newsroom.join(lead, { name: "Minh", email: "minh@toasoan.example", roles: ["checker"] }));
  await second.page.goto(address);
  await second.isReady();
  await second.pick("27 xã");
  const card = second.card.getByRole("article");
  await expect(card).toContainText(vi.secondCheck.hidden);
  await expect(card).not.toContainText(`${vi.words.findings.wrong} · Lan`);
  await second.page.keyboard.press("3");
  const sides = card.getByRole("region", { name: vi.secondCheck.disagree });
  await expect(sides).toContainText(vi.words.findings.wrong);
  await expect(sides).toContainText(vi.words.findings.unsupported);
  await expect(sides).toContainText(vi.secondCheck.editorDecides);

  await lead.goto(address);
  await desk.isReady();
  await desk.pick("27 xã");
  await desk.card.getByRole("button", { name: vi.secondCheck.take.first }).click();
  await expect(desk.card.getByRole("region", { name: vi.secondCheck.disagree })).toBeHidden();
  await expect(desk.card.getByRole("article")).toContainText(vi.words.workStates.closed);
  await expect(sides).toBeHidden({ timeout: 45_000 });
  await lead.goto("/agreement");
  await expect(lead.getByRole("table")).toContainText("0%");
  expect((await new AxeBuilder({ page: lead }).analyze()).violations).toEqual([]);
});
