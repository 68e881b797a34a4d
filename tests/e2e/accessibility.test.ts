import type { Page } from "@playwright/test";
import en from "#messages/en.json" with { type: "json" };
import vi from "#messages/vi.json" with { type: "json" };
import { expectAccessible } from "#tests/support/accessible.ts";
import { docx, drawing, linked, linkRelation, numbered, paragraph, styled, table } from "#tests/support/docx.ts";
import { galley, type Words } from "#tests/support/galley.ts";
import { chooseFile, loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test, type Newsroom } from "#tests/support/newsroom.ts";
import { founder, foundNewsroom } from "#tests/support/people.ts";

// The first screen is among those that are looked at.
test.use({ isFounded: false });

interface Look {
  language: "vi" | "en";
  theme: "light" | "dark";
  words: Words;
}
const looks: Look[] = [
  { language: "vi", theme: "light", words: vi },
  { language: "en", theme: "dark", words: en },
];

const article = `Khánh thành cầu Nậm Na

Sáng 2.9, cầu Nậm Na dài 186 m được khánh thành.

Ông Giàng A Páo, Chủ tịch UBND huyện, cắt băng khánh thành.`;

const wordFile = Buffer.from(docx({
  relations: linkRelation("l", "https://remote.invalid/"),
  body: styled("Title", "Khánh thành cầu Nậm Na") + numbered("Một") + numbered("Hai", 1) + styled("Quote", "Lời trích.") + table([["Dài", "186 m"], ["Rộng", "9 m"]])
    + paragraph(linked("l", "Nguồn")) + paragraph(drawing("")) + styled("Caption", "Lễ khánh thành"),
}));

for (const look of looks) {
  const { language, theme, words } = look;

  test(`everyone can use the pages around the articles, in ${language} on a ${theme} screen`, async ({ newsroom }) => {
    const page = await openAs(newsroom, look);
    await page.goto("/setup");
    await expectAccessible(page, "setup");
    await foundNewsroom(page, { words });
    await expectAccessible(page, "desk");
    const sample = await page.getByRole("article").getByRole("link").first().getAttribute("href");
    await page.goto(`${sample}/people`);
    await expectAccessible(page, "who may see an article");
    await page.getByRole("radio", { name: words.readers.chosen }).check();
    await expect(page.getByText(words.readers.done.restricted)).toBeVisible();
    await expectAccessible(page, "who may see an article, restricted");

    await page.goto("/people");
    await page.getByText(words.people.addByHand).click();
    await expectAccessible(page, "people");
    const invitation = page.getByRole("region", { name: words.links.invite });
    await invitation.getByRole("button", { name: words.links.make }).click();
    await expect(invitation.getByRole("alert")).toBeVisible();
    await invitation.getByRole("checkbox").last().check();
    await invitation.getByRole("button", { name: words.links.make }).click();
    await expect(invitation.getByRole("status")).toBeVisible();
    const link = await invitation.getByLabel(words.links.address, { exact: true }).inputValue();
    await expectAccessible(page, "people, invited");
    await page.getByRole("button", { name: words.people.actions.replace("{name}", founder.name) }).click();
    await expect(page.getByRole("menuitem", { name: words.people.changeRoles })).toBeVisible();
    await expectAccessible(page, "people, menu", { isMenuOpen: true });
    await page.getByRole("menuitem", { name: words.people.changeRoles }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page, "people, roles");
    await page.goto("/account");
    await page.getByRole("button", { name: words.account.changePassword }).click();
    await expect(page.getByText(words.account.refused.incomplete)).toBeVisible();
    await expectAccessible(page, "account, refused");
    await page.goto(link);
    await page.getByRole("button", { name: words.invite.submit }).click();
    await expect(page.getByText(words.invite.refused.name)).toBeVisible();
    await expectAccessible(page, "invitation, refused");
    await page.goto("/new-password/nothing");
    await expectAccessible(page, "a link that does not work");

    for (const address of ["/?view=board", "/work", "/sources", "/figures", "/audit", "/settings", "/settings/rules", "/help", "/help/admin", `${sample}/sign-off`, `${sample}/queries`]) {
      await page.goto(address);
      await expectAccessible(page, address.replace(/[0-9a-f-]{36}/, "ID"));
    }

    await page.goto("/articles/new");
    await expectAccessible(page, "new article");
    await chooseFile(page, { name: "empty.txt", buffer: Buffer.from(" ") }, words);
    await expect(page.getByRole("alert").filter({ hasText: words.loading.refusals.empty })).toBeVisible();
    await expectAccessible(page, "new article, refused");
    await pasteDraft(page, { text: article }, words);
    await expectAccessible(page, "new article, preview");

    newsroom.expectTrouble(/404 \(Not Found\)/);
    await page.goto("/nowhere");
    await expectAccessible(page, "no such page");
    await page.context().clearCookies({ name: /session/ });
    await page.goto("/sign-in");
    await expectAccessible(page, "sign-in");
  });

  test(`everyone can bring files and read a text with lists, a table and a picture, in ${language} on a ${theme} screen`, async ({ newsroom }) => {
    const page = await openAs(newsroom, look);
    await foundNewsroom(page, { words });
    await chooseFile(page, [{ name: "cau.docx", buffer: wordFile }, { name: "cau.md", buffer: Buffer.from(article) }, { name: "cau.pdf", buffer: Buffer.from("%PDF") }], words);
    const row = page.getByRole("listitem", { name: "cau.docx", exact: true });
    const button = (label: string) => row.getByRole("button", { name: label.replace("{name}", "cau.docx"), exact: true });
    const load = button(words.files.loadName);
    await expect(load).toBeVisible();
    await expect(page.getByRole("alert").filter({ hasText: words.loading.refusals.unsupported })).toBeVisible();
    await expectAccessible(page, "files");
    await button(words.files.reviewName).click();
    await expect(page.getByRole("heading", { name: words.loading.blocks })).toBeVisible();
    await expectAccessible(page, "preview of a file");
    await page.getByRole("button", { name: words.files.back, exact: true }).click();
    await load.click();
    await row.getByRole("link", { name: words.files.openName.replace("{name}", "cau.docx"), exact: true }).click();
    const desk = galley(page, words);
    await desk.isReady();
    await desk.item("Lễ khánh thành", { kind: "image", standing: "unchecked" }).click();
    await expect(page.getByRole("region", { name: words.picture.heading })).toBeVisible();
    await expectAccessible(page, "galley of a file");
  });

  test(`everyone can check an article and read its report, in ${language} on a ${theme} screen`, async ({ newsroom }) => {
    const page = await openAs(newsroom, look);
    await foundNewsroom(page, { words });
    await pasteDraft(page, { text: article }, words);
    const address = await loadDraft(page, { words });
    const desk = galley(page, words);
    await desk.isReady();
    await expectAccessible(page, "nothing selected");
    await desk.annotate("186 m", "number");
    await desk.annotate("Ông Giàng A Páo, Chủ tịch UBND huyện", "person");
    await expectAccessible(page, "an item selected");
    await desk.select("2.9");
    await expect(page.getByRole("toolbar", { name: words.galley.bubble.label })).toBeVisible();
    await expectAccessible(page, "words selected");
    await desk.ledger.getByRole("button", { name: words.words.standings.unchecked }).click();
    await desk.ledger.getByRole("listbox").focus();
    await page.keyboard.press("ControlOrMeta+a");
    await expectAccessible(page, "several items picked");
    await page.keyboard.press("2");
    await expect(desk.ledger.getByRole("form", { name: words.bulk.about })).toBeVisible();
    await expectAccessible(page, "about to act on several items");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await desk.ledger.getByRole("button", { name: words.ledger.filters.all, exact: true }).click();
    await page.keyboard.press("g");
    await expect(page.getByRole("dialog", { name: words.source.title })).toBeVisible();
    await expectAccessible(page, "choosing a source");
    await page.keyboard.press("Escape");
    await desk.useNewSource("Quyết định 12/QĐ");
    await desk.pick("186 m");
    await page.keyboard.press("1");
    await expect(desk.card.getByLabel(words.item.locator, { exact: true })).toBeFocused();
    await expectAccessible(page, "filing a check");
    await page.keyboard.press("Enter");
    await expect(desk.item("186 m", { standing: "passed" })).toBeVisible();
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: words.keys.title })).toBeVisible();
    await expectAccessible(page, "the table of keys");
    await page.keyboard.press("Escape");
    await desk.startEditing();
    await desk.selectWithin("186 m", 1, 2);
    await page.keyboard.type("9");
    await expect(desk.item("196 m", { standing: "recheck" })).toBeVisible();
    await expectAccessible(page, "editing");
    await page.keyboard.press("Escape");
    await desk.pick("196 m");
    await expectAccessible(page, "a stale item selected");

    await page.goto(`${address}/report`);
    await expectAccessible(page, "report page");
    // The file in the frame, by itself.
    await page.goto(`/api/articles/${address.split("/").at(-1)}/report?lang=${language}`);
    await expectAccessible(page, "report");
  });

  test(`everyone can find words, replace them and confirm again what they changed, in ${language} on a ${theme} screen`, async ({ newsroom }) => {
    const page = await openAs(newsroom, look);
    await foundNewsroom(page, { words });
    await pasteDraft(page, { text: article }, words);
    await loadDraft(page, { words });
    const desk = galley(page, words);
    await desk.isReady();
    await desk.annotate("được khánh thành", "claim");
    await desk.annotate("Ông Giàng A Páo, Chủ tịch UBND huyện, cắt băng khánh thành", "quote");
    for (const quote of ["được khánh thành", "Ông Giàng A Páo, Chủ tịch UBND huyện, cắt băng khánh thành"]) {
      await desk.pick(quote);
      await page.keyboard.press("1");
      await page.keyboard.press("Enter");
    }
    await expect(desk.item("được khánh thành", { standing: "passed" })).toBeVisible();
    await page.keyboard.press("Control+f");
    const bar = page.getByRole("search", { name: words.find.label });
    await bar.getByLabel(words.find.words).fill("khanh thanh");
    await bar.getByLabel(words.find.replacement).fill("thông xe");
    await expectAccessible(page, "finding");
    await page.keyboard.press("Enter");
    const preview = page.getByRole("dialog", { name: words.find.title });
    await expect(preview.getByRole("checkbox")).toHaveCount(3);
    await expectAccessible(page, "the preview of a replacement");
    await preview.getByRole("button", { name: words.find.clear, exact: true }).click();
    await preview.getByRole("button").last().click();
    await expect(preview.getByText(words.find.refused.nothing)).toBeVisible();
    await expectAccessible(page, "a replacement refused");
    await preview.getByRole("button", { name: words.find.all, exact: true }).click();
    await preview.getByRole("button").last().click();
    await expect(desk.item("được thông xe", { standing: "recheck" })).toBeVisible();
    await expectAccessible(page, "replaced");
    await page.getByRole("button", { name: words.reconfirm.open, exact: true }).click();
    const again = page.getByRole("dialog", { name: words.reconfirm.title });
    await expect(again.getByRole("checkbox")).toHaveCount(1);
    await expectAccessible(page, "confirming again");
    await again.getByRole("checkbox").check();
    await again.getByRole("button").last().click();
    await expect(desk.item("được thông xe", { standing: "passed" })).toBeVisible();
  });

  test(`everyone can replace a text, look at its versions and compare it, in ${language} on a ${theme} screen`, async ({ newsroom }) => {
    const page = await openAs(newsroom, look);
    await foundNewsroom(page, { words });
    await pasteDraft(page, { text: article }, words);
    const address = await loadDraft(page, { words });
    const desk = galley(page, words);
    await desk.isReady();
    await desk.annotate("186 m", "number");
    const bring = async (text: string) => {
      const box = page.getByRole("textbox", { name: words.loading.text });
      await box.fill(text);
      await box.press("ControlOrMeta+Enter");
    };
    await page.goto(`${address}/revise`);
    await bring(article);
    await expect(page.getByText(words.revision.refusals.same)).toBeVisible();
    await expectAccessible(page, "a revised copy that is the same");
    await bring(article.replace("186", "196").replace("huyện", "tỉnh"));
    await expect(page.getByRole("region", { name: words.outcome.title.before })).toBeVisible();
    await expectAccessible(page, "a revised copy");
    await page.getByRole("button", { name: words.revision.load }).click();
    await expect(page.getByRole("region", { name: words.outcome.title.after })).toBeVisible();
    await expectAccessible(page, "a revised copy, loaded");
    await page.goto(`${address}/history`);
    await expectAccessible(page, "versions");
    await page.goto(`${address}/compare`);
    await bring(article);
    await expect(page.getByRole("list", { name: words.compare.list })).toBeVisible();
    await expectAccessible(page, "compared with another text");
  });
}

async function openAs(newsroom: Newsroom, { language, theme }: Look): Promise<Page> {
  test.setTimeout(240_000);
  const page = await newsroom.openBrowser({ colorScheme: theme });
  await page.context().addCookies([
    { name: "soat-lang", value: language, url: newsroom.desk.url },
    { name: "soat-theme", value: theme, url: newsroom.desk.url },
  ]);
  return page;
}
