// The checklist of an article's type before it is published, and what is put right afterwards.
import type { Page } from "@playwright/test";
import vi from "#messages/vi.json" with { type: "json" };
import { expectAccessible } from "#tests/support/accessible.ts";
import { galley } from "#tests/support/galley.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const checker = { name: "Vàng Thị Mai", email: "mai@toasoan.example", roles: ["checker"] } as const;
const article = `Nà Hẩu mở đường

Xã Nà Hẩu vừa thông xe con đường dài 14 km lên đỉnh Khe Tát.`;

const entry = (page: Page, name: keyof typeof vi.checklist.entries) =>
  page.getByRole("region", { name: vi.checklist.title }).getByRole("listitem").filter({ hasText: vi.checklist.entries[name] });

test("an editor answers the checklist, and a tick lapses when the headline changes", async ({ newsroom }) => {
  newsroom.story(article);
  const lead = await newsroom.found();
  await pasteDraft(lead, { text: article });
  const address = await loadDraft(lead);
  const desk = galley(lead);
  await desk.visit(address);
  await desk.annotate("14 km", "number");

  await lead.goto(`${address}/sign-off`);
  const list = lead.getByRole("region", { name: vi.checklist.title });
  await list.getByLabel(vi.checklist.type, { exact: true }).selectOption({ label: vi.checklist.types.news });
  // The article answers: a number that nobody checked is missing, and leads to itself. Nobody can tick it.
  await entry(lead, "figures").getByText(vi.checklist.entries.figures).click();
  await expect(entry(lead, "figures").getByRole("link", { name: "14 km" })).toBeVisible();
  await expect(entry(lead, "figures").getByRole("button")).toHaveCount(0);
  await expect(entry(lead, "captions")).toContainText(vi.checklist.states.none);
  const gate = lead.getByRole("region", { name: vi.signOff.gates }).getByRole("group").filter({ hasText: vi.policy.gates.checklist });
  await expect(gate).toContainText("2");

  await entry(lead, "headline").getByRole("button", { name: vi.checklist.tick }).focus();
  await lead.keyboard.press("Enter");
  await expect(entry(lead, "headline")).toContainText(vi.checklist.states.met);
  await expect(gate).toContainText("1");
  await expectAccessible(lead, "the checklist");

  await desk.visit(address);
  await desk.startEditing();
  await desk.selectWithin("Nà Hẩu mở đường", 7, 9);
  await lead.keyboard.type("thông");
  await expect(desk.saved).toBeVisible();
  await lead.goto(`${address}/sign-off`);
  await expect(entry(lead, "headline")).toContainText(vi.checklist.states.lapsed);
  await entry(lead, "headline").getByRole("button", { name: vi.checklist.tickAgain }).click();
  await expect(entry(lead, "headline")).toContainText(vi.checklist.states.met);
  await entry(lead, "headline").getByRole("button", { name: vi.checklist.takeBack }).click();
  await expect(entry(lead, "headline")).toContainText(vi.checklist.states.open);
});

test("a newsroom asks for more of its own type of article", async ({ newsroom }) => {
  const lead = await newsroom.found();
  await lead.goto("/settings");
  const form = lead.getByRole("form", { name: vi.policy.title });
  await form.getByRole("button", { name: vi.policy.addType }).click();
  await form.getByRole("button", { name: vi.settings.save, exact: true }).click();
  await expect(form.getByText(vi.policy.typeNameMissing)).toBeVisible();
  await form.getByLabel(vi.policy.typeName, { exact: true }).last().fill("Bạn đọc viết");
  await form.getByRole("button", { name: vi.settings.save, exact: true }).click();
  await expect(lead.getByText(vi.settings.saved, { exact: true })).toBeVisible();

  await pasteDraft(lead, { text: article });
  const address = await loadDraft(lead);
  await galley(lead).visit(address);
  const details = lead.getByRole("region", { name: vi.details.title });
  await details.getByText(vi.details.title, { exact: true }).click();
  await details.getByLabel(vi.details.type, { exact: true }).selectOption({ label: "Bạn đọc viết" });
  await details.getByRole("button", { name: vi.details.keep, exact: true }).click();
  await expect(lead.getByText(vi.details.kept)).toBeVisible();
  await lead.goto(`${address}/sign-off`);
  await expect(entry(lead, "headline")).toContainText(vi.checklist.asks.required);
});

test("a reader calls about a published figure, and the correction names the check that missed it", async ({ newsroom }) => {
  newsroom.story(article);
  const lead = await newsroom.found();
  const checking = await newsroom.join(lead, checker);
  await pasteDraft(lead, { text: article });
  const address = await loadDraft(lead);
  const desk = galley(checking);
  await desk.visit(address);
  await desk.annotate("14 km", "number");
  await desk.useNewSource("Thông báo của xã");
  await desk.pick("14 km");
  await desk.confirm("trang 1");

  await lead.goto(`${address}/corrections`);
  await expect(lead.getByText(vi.correction.notPublishedHint)).toBeVisible();
  await lead.goto(`${address}/sign-off`);
  const steps = lead.getByRole("region", { name: vi.signOff.order });
  await steps.getByRole("button", { name: vi.signOff.sign, exact: true }).click();
  await steps.getByRole("button", { name: vi.signOff.moves.publish }).click();
  await expect(steps).toContainText(vi.words.stages.published);

  // The checker files what the reader said; deciding is not theirs.
  await checking.goto(`${address}/corrections`);
  await checking.getByRole("button", { name: vi.correction.request }).click();
  const asking = checking.getByRole("form", { name: vi.correction.request });
  await asking.getByRole("button", { name: vi.correction.file, exact: true }).click();
  await expect(asking.getByText(vi.correction.missing.words)).toBeVisible();
  await asking.getByLabel(vi.correction.item, { exact: true }).selectOption({ label: "14 km" });
  await asking.getByLabel(vi.correction.claim, { exact: true }).fill("Đường dài 41 km.");
  await asking.getByLabel(vi.correction.askedBy, { exact: true }).fill("Bà Giàng Thị Xua");
  await asking.getByRole("button", { name: vi.correction.file, exact: true }).click();
  const filed = checking.getByRole("article", { name: "14 km" });
  await expect(filed).toContainText(vi.correction.states.open);
  await expect(filed.getByRole("form", { name: vi.correction.decide })).toHaveCount(0);

  // The editor decides, with a reason; without an edit there is nothing to record.
  await lead.goto(`${address}/sign-off`);
  await lead.getByRole("link", { name: vi.correction.title, exact: true }).click();
  const card = lead.getByRole("article", { name: "14 km" });
  await card.getByRole("button", { name: vi.correction.decide, exact: true }).click();
  await expect(card.getByText(vi.correction.missing.reason)).toBeVisible();
  await card.getByLabel(vi.correction.reason, { exact: true }).fill("Xã đã gửi lại thông báo.");
  await card.getByRole("button", { name: vi.correction.decide, exact: true }).click();
  await expect(card).toContainText(vi.correction.unchanged);
  await card.getByRole("link", { name: vi.correction.edit, exact: true }).click();
  const text = galley(lead);
  await text.isReady();
  await text.startEditing();
  await text.selectWithin("14 km", 0, 2);
  await lead.keyboard.type("41");
  await expect(text.saved).toBeVisible();

  await lead.goto(`${address}/corrections`);
  const carrying = card.getByRole("form", { name: vi.correction.carryOut });
  await expect(card.getByRole("region", { name: vi.difference.title })).toContainText("41");
  await carrying.getByLabel(vi.correction.rightWords, { exact: true }).fill("43 km");
  await carrying.getByRole("button", { name: vi.correction.record, exact: true }).click();
  await expect(carrying.getByText(vi.correction.missing.cause)).toBeVisible();
  await carrying.getByLabel(vi.correction.cause, { exact: true }).selectOption({ label: vi.correction.causes.wrong_source });
  await carrying.getByRole("button", { name: vi.correction.record, exact: true }).click();
  await expect(lead.getByText(vi.refusals.words_not_there).first()).toBeVisible();
  await carrying.getByLabel(vi.correction.rightWords, { exact: true }).fill("41 km");
  await expect(carrying.getByLabel(vi.correction.missed, { exact: true })).toContainText(checker.name);
  await carrying.getByRole("button", { name: vi.correction.record, exact: true }).click();
  await expect(card).toContainText(vi.correction.states.done);
  await expect(card).toContainText("Xin đọc lại là: “41 km”.");
  await expect(card).toContainText(checker.name);
  await expectAccessible(lead, "corrections");

  await lead.goto(`${address}/sign-off`);
  await expect(steps).toContainText(vi.words.stages.corrected);
  await lead.goto(`${address}/report`);
  const report = lead.frameLocator(`iframe[title="${vi.report.page.frame}"]`);
  for (const words of ["Bà Giàng Thị Xua", "“14 km” → “41 km”", vi.correction.causes.wrong_source]) await expect(report.locator("body")).toContainText(words);
});
