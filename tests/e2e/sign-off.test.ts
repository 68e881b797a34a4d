// One article from draft to published under the newsroom's policy: everybody is stopped once at what they may not
// pass, and the report tells all of it.
import type { Page } from "@playwright/test";
import vi from "#messages/vi.json" with { type: "json" };
import { galley, type GalleyPage } from "#tests/support/galley.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const reporter = { name: "Lò Văn Hặc", email: "hac@toasoan.example", roles: ["reporter"] } as const;
const checker = { name: "Vàng Thị Mai", email: "mai@toasoan.example", roles: ["checker"] } as const;
const second = { name: "Sùng A Dơ", email: "do@toasoan.example", roles: ["checker"] } as const;
const editor = { name: "Đinh Thị Lụa", email: "lua@toasoan.example", roles: ["editor"] } as const;
const legal = { name: "Quàng Văn Sơn", email: "son@toasoan.example", roles: ["legal"] } as const;
const article = `Bản Lác đón khách mới

Hợp tác xã thu 1,2 tỷ đồng trong tháng 10, theo sổ của bản.

Ông Hà Công Tín bị tố giữ lại 40 triệu đồng tiền vé.`;
const accusation = "Ông Hà Công Tín bị tố giữ lại 40 triệu đồng tiền vé";

/** The sign-off page: what blocks, whose turn it is, and what may be done. */
function signing(page: Page, address: string) {
  const gates = page.getByRole("region", { name: vi.signOff.gates });
  const steps = page.getByRole("region", { name: vi.signOff.order });
  const list = page.getByRole("region", { name: vi.checklist.title });
  return {
    gates, steps, list,
    entry: (name: keyof typeof vi.checklist.entries) => list.getByRole("listitem").filter({ hasText: vi.checklist.entries[name] }),
    open: () => page.goto(`${address}/sign-off`),
    gate: (name: keyof typeof vi.policy.gates) => gates.getByRole("group").filter({ hasText: vi.policy.gates[name] }),
    step: (role: keyof typeof vi.words.roles) => steps.getByRole("listitem").filter({ hasText: vi.words.roles[role] }),
    sign: async (role: keyof typeof vi.words.roles) => {
      await page.goto(`${address}/sign-off`);
      await steps.getByRole("button", { name: vi.signOff.signAs.replace("{role}", vi.words.roles[role]), exact: true }).click();
      await expect(steps.getByRole("listitem").filter({ hasText: vi.words.roles[role] }).first()).toContainText(vi.signOff.states.signed);
    },
  };
}

async function takePolicyOfANewsroom(page: Page): Promise<void> {
  await page.goto("/settings");
  const form = page.getByRole("form", { name: vi.policy.title });
  await form.getByRole("radio", { name: vi.policy.profiles.newsroom }).check();
  await form.getByRole("button", { name: vi.settings.save, exact: true }).click();
  await expect(page.getByText(vi.settings.saved, { exact: true })).toBeVisible();
  const shows = page.getByRole("form", { name: vi.settings.shows });
  await shows.getByRole("checkbox", { name: vi.settings.showsRisk }).check();
  await shows.getByRole("button", { name: vi.settings.save, exact: true }).click();
  await page.reload();
  await expect(shows.getByRole("checkbox", { name: vi.settings.showsRisk })).toBeChecked();
}

async function chooseWork(desk: GalleyPage, act: string): Promise<void> {
  await desk.card.getByRole("button", { name: vi.work.menu }).click();
  await desk.page.getByRole("menuitem", { name: act, exact: true }).or(desk.page.getByRole("menuitemradio", { name: act, exact: true })).click();
}

test("a reporter, two checkers, an editor, a lawyer and the chief take an article from draft to published, each stopped once", async ({ newsroom }) => {
  newsroom.story(article);
  const chief = await newsroom.found();
  await takePolicyOfANewsroom(chief);
  const [writing, checking, again, editing, atLaw] = [
    await newsroom.join(chief, reporter), await newsroom.join(chief, checker), await newsroom.join(chief, second),
    await newsroom.join(chief, editor), await newsroom.join(chief, legal),
  ];

  // The reporter hands it in; nobody has read a word, so nobody signs.
  await pasteDraft(writing, { text: article });
  const address = await loadDraft(writing);
  const own = signing(writing, address);
  await own.open();
  await expect(own.gate("untouched")).toContainText(vi.policy.levels.block);
  await expect(own.steps.getByRole("button", { name: vi.signOff.signAs.replace("{role}", vi.words.roles.reporter) })).toBeDisabled();

  // The first checker: a locator is asked for, an accusation goes on to a second person.
  const desk = galley(checking);
  await desk.visit(address);
  await desk.annotate("1,2 tỷ đồng", "number");
  await desk.annotate(accusation, "claim");
  await chooseWork(desk, vi.work.risks[3]);
  await desk.useNewSource("Sổ quỹ hợp tác xã");
  await desk.pick("1,2 tỷ đồng");
  await checking.keyboard.press("1");
  await desk.card.getByLabel(vi.item.locator, { exact: true }).fill("");
  await expect(desk.card.getByText(vi.policy.lacks.locator)).toBeVisible();
  await expect(desk.card.getByRole("button", { name: vi.item.file, exact: true })).toBeHidden();
  await desk.card.getByLabel(vi.item.locator, { exact: true }).fill("trang 12");
  await checking.keyboard.press("Enter");
  await expect(desk.item("1,2 tỷ đồng", { standing: "passed" })).toBeVisible();
  await desk.pick(accusation);
  await desk.confirm("trang 14");
  await expect(desk.card).toContainText(vi.words.workStates.second_check);

  // The same person is no second check; another is.
  await checking.keyboard.press("1");
  await expect(desk.card.getByText(vi.policy.lacks.second_checker)).toBeVisible();
  await checking.keyboard.press("Escape");
  const other = galley(again);
  await other.visit(address);
  await other.useNewSource("Biên bản làm việc của xã");
  await other.pick(accusation);
  await other.confirm("trang 1");
  await expect(other.card).toContainText(vi.words.workStates.closed);

  // A question to the author holds the article up until it is answered.
  await desk.pick("1,2 tỷ đồng");
  await desk.card.getByRole("button", { name: vi.query.ask }).click();
  const asking = desk.card.getByRole("form", { name: vi.query.ask });
  await asking.getByLabel(vi.query.question, { exact: true }).fill("Số này đã trừ tiền điện chưa?");
  await asking.getByRole("button", { name: vi.query.send, exact: true }).click();
  await own.open();
  await expect(own.gate("waiting")).toContainText("1");
  await desk.card.getByRole("button", { name: vi.query.fileAnswer }).click();
  const answering = desk.card.getByRole("form", { name: vi.query.fileAnswer });
  await answering.getByLabel(vi.query.answer, { exact: true }).fill("Đã trừ.");
  await answering.getByLabel(vi.query.givenBy, { exact: true }).fill(reporter.name);
  await answering.getByRole("button", { name: vi.item.file, exact: true }).click();
  await expect(desk.card.getByRole("button", { name: vi.query.fileAnswer })).toBeHidden();
  // What was answered is checked once more.
  await desk.sheet.focus();
  await desk.confirm("trang 12");

  // Every word is read.
  for (const words of ["Bản Lác đón", "Hợp tác xã thu", "bị tố giữ"]) {
    await desk.select(words);
    await checking.keyboard.press("Shift+R");
  }
  // What the article's type asks for: its items answer for themselves, the headline a person answers for.
  await own.open();
  await own.gate("checklist").getByText(vi.policy.gates.checklist).click();
  await expect(own.gate("checklist").getByRole("link", { name: vi.checklist.gate.type })).toBeVisible();
  await expect(own.list.getByText(vi.checklist.typeAsked.block)).toBeVisible();
  await own.list.getByLabel(vi.checklist.type, { exact: true }).selectOption({ label: vi.checklist.types.news });
  await expect(own.entry("figures")).toContainText(vi.checklist.states.met);
  await expect(own.entry("headline")).toContainText(vi.checklist.waits);
  const mine = signing(again, address);
  await mine.open();
  await mine.entry("headline").getByRole("button", { name: vi.checklist.tick }).click();
  await expect(mine.entry("headline")).toContainText(second.name);
  await own.open();
  await expect(own.gates).toContainText(vi.signOff.allHold);

  // In turn, and not before it.
  const lead = signing(chief, address);
  const law = signing(atLaw, address);
  const edit = signing(editing, address);
  await law.open();
  await expect(law.steps).toContainText(vi.signOff.waitsFor.replace("{role}", vi.words.roles.reporter));
  await own.sign("reporter");
  await edit.sign("editor");

  // A number is changed after two have signed: their word lapses, and so does its check.
  const text = galley(editing);
  await text.visit(address);
  await text.startEditing();
  await text.selectWithin("1,2 tỷ đồng", 2, 3);
  await editing.keyboard.type("3");
  await expect(text.saved).toBeVisible();
  await edit.open();
  await expect(edit.step("editor")).toContainText(vi.signOff.states.lapsed);
  await expect(edit.gate("recheck")).toContainText(vi.policy.levels.block);
  await expect(editing.getByRole("region", { name: /Chữ đã sửa từ bản/ })).toContainText("1,3");
  await desk.pick("1,3 tỷ đồng", { standing: "recheck" });
  await checking.keyboard.press("1");
  await expect(desk.item("1,3 tỷ đồng", { standing: "passed" })).toBeVisible();
  await desk.select("Hợp tác xã thu");
  await checking.keyboard.press("Shift+R");

  await own.sign("reporter");
  await edit.sign("editor");
  await lead.sign("copy_editor");
  await lead.sign("managing_editor");
  await law.sign("legal");
  await lead.sign("editor_in_chief");
  await expect(lead.steps).toContainText(vi.words.stages.signed_off);
  await lead.steps.getByRole("button", { name: vi.signOff.moves.publish }).click();
  await expect(lead.steps).toContainText(vi.words.stages.published);

  await chief.goto(`${address}/report`);
  const report = chief.frameLocator(`iframe[title="${vi.report.page.frame}"]`);
  for (const name of [reporter.name, checker.name, second.name, editor.name, legal.name]) await expect(report.locator("body")).toContainText(name);
  for (const words of ["trang 14", "Biên bản làm việc của xã", vi.report.signOffs.holds, vi.report.signOffs.lapsed]) await expect(report.locator("body")).toContainText(words);
});
