import type { Page } from "@playwright/test";
import vi from "#messages/vi.json" with { type: "json" };
import { galley } from "#tests/support/galley.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test, type Newsroom } from "#tests/support/newsroom.ts";
import { founder } from "#tests/support/people.ts";

const checker = { name: "Vàng Thị Mai", email: "mai@toasoan.example", roles: ["checker"] } as const;
const viewer = { name: "Lò Văn Xem", email: "xem@toasoan.example", roles: ["viewer"] } as const;
const article = `Bản Lác đón khách trở lại

Trong tháng 10, bản Lác đón 3.200 lượt khách, tăng 18% so với cùng kỳ.

Chị Hà Thị Yên, Chủ tịch Hội Phụ nữ bản, nói doanh thu đạt 1,4 tỷ đồng.`;

async function load(newsroom: Newsroom) {
  newsroom.story(article);
  const lead = await newsroom.found();
  const other = await newsroom.join(lead, checker);
  await pasteDraft(lead, { text: article });
  const address = await loadDraft(lead);
  const desk = galley(lead);
  await desk.isReady();
  return { desk, other, address };
}

const bell = (page: Page, unread: number) => page.getByRole("button", { name: unread === 0 ? /: không có gì mới$/ : new RegExp(`: ${unread} chưa đọc$`) });
/** A page asks how much is unread when somebody comes back to it. */
const comeBack = (page: Page) => page.evaluate(() => { window.dispatchEvent(new Event("focus")); });

test("an editor asks a colleague about an item, who hears of it, answers, and resolves it", async ({ newsroom }) => {
  const { desk, other } = await load(newsroom);
  await expect(bell(other, 0)).toBeVisible();
  await desk.annotate("3.200 lượt khách", "number");

  await desk.page.keyboard.press("b");
  const field = desk.card.getByRole("textbox", { name: vi.talk.newLabel });
  await expect(field).toBeFocused();
  await field.pressSequentially("@vang m");
  await expect(desk.card.getByRole("option", { name: checker.name })).toBeVisible();
  await desk.page.keyboard.press("Enter");
  await expect(field).toHaveValue(`@${checker.name} `);
  await field.pressSequentially("sổ nào ghi số này? https://example.org/so");
  await desk.page.keyboard.press("Control+Enter");
  await expect(field).toBeHidden();
  await expect(desk.card.getByText(`@${checker.name}`)).toBeVisible();
  await expect(desk.card.getByRole("link", { name: "https://example.org/so" })).toHaveAttribute("rel", /noopener/);

  await comeBack(other);
  await bell(other, 1).click();
  const told = other.getByRole("dialog", { name: vi.notifications.title });
  await expect(told).toContainText(`${founder.name} nhắc đến bạn`);
  await told.getByRole("link", { name: /sổ nào ghi số này/ }).click();
  const answering = galley(other);
  await answering.isReady();
  await expect(answering.card.getByRole("article")).toContainText("3.200 lượt khách");
  await expect(bell(other, 0)).toBeVisible();

  await answering.card.getByRole("button", { name: vi.talk.reply }).click();
  await answering.card.getByRole("textbox", { name: vi.talk.replyLabel }).fill("Sổ của bản, trang 4");
  await answering.card.getByRole("button", { name: vi.talk.send, exact: true }).click();
  await expect(desk.card.getByText("Sổ của bản, trang 4")).toBeVisible();
  await desk.card.getByRole("button", { name: vi.talk.resolve, exact: true }).click();
  await expect(answering.card.getByText(new RegExp(`^${founder.name} đã ghi là xong`))).toBeVisible();
  await expect(bell(other, 1)).toBeVisible();
  await answering.card.getByText(new RegExp(`^${founder.name} đã ghi là xong`)).click();
  await answering.card.getByRole("button", { name: vi.talk.reopen }).click();
  await expect(desk.card.getByRole("region", { name: vi.talk.thread }).getByText("Sổ của bản, trang 4")).toBeVisible();

  await desk.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await desk.card.getByRole("button", { name: vi.galley.link.copyThread }).click();
  await expect(desk.page.getByText(vi.galley.link.copiedThread)).toBeVisible();
  await desk.page.goto(await desk.page.evaluate(() => navigator.clipboard.readText()));
  await desk.isReady();
  await expect(desk.card.getByText("Sổ của bản, trang 4")).toBeVisible();
});

test("a comment is edited and taken back by its writer, and what was not sent waits through a reload", async ({ newsroom }) => {
  const { desk, other, address } = await load(newsroom);
  const reading = galley(other);
  await reading.visit(address);
  await desk.page.getByRole("button", { name: /^Trao đổi: 0 đang mở/ }).click();
  const talk = desk.page.getByRole("dialog", { name: vi.talk.title });
  await talk.getByRole("button", { name: vi.talk.begin }).click();
  await talk.getByRole("textbox", { name: vi.talk.newLabel }).fill("Tít hơi dài");
  await desk.page.keyboard.press("Control+Enter");
  await talk.getByRole("button", { name: vi.talk.edit, exact: true }).click();
  await talk.getByRole("textbox", { name: vi.talk.editLabel }).fill("Tít quá dài");
  await desk.page.keyboard.press("Control+Enter");
  await expect(talk.getByText(vi.talk.edited)).toBeVisible();

  await reading.page.getByRole("button", { name: /^Trao đổi: 1 đang mở/ }).click();
  const heard = reading.page.getByRole("dialog", { name: vi.talk.title });
  await expect(heard.getByText("Tít quá dài")).toBeVisible();
  await expect(heard.getByRole("button", { name: vi.talk.edit, exact: true })).toHaveCount(0);
  await talk.getByRole("button", { name: vi.talk.delete, exact: true }).click();
  await talk.getByRole("button", { name: vi.talk.deleteForGood }).click();
  await expect(heard.getByText(vi.talk.deleted)).toBeVisible();
  await expect(heard.getByText("Tít quá dài")).toBeHidden();

  await talk.getByRole("button", { name: vi.talk.reply }).click();
  await talk.getByRole("textbox", { name: vi.talk.replyLabel }).fill("Chưa viết xong");
  await desk.page.reload();
  await desk.isReady();
  await desk.page.getByRole("button", { name: /^Trao đổi: 1 đang mở/ }).click();
  await talk.getByRole("button", { name: vi.talk.reply }).click();
  await expect(talk.getByRole("textbox", { name: vi.talk.replyLabel })).toHaveValue("Chưa viết xong");
});

test("words are talked about without being an item, and a viewer reads along", async ({ newsroom }) => {
  const { desk, address } = await load(newsroom);
  const watching = galley(await newsroom.join(await newsroom.found(), viewer));
  await desk.select("doanh thu đạt 1,4 tỷ đồng");
  await desk.page.keyboard.press("Shift+B");
  await desk.card.getByRole("textbox", { name: vi.talk.newLabel }).fill("Đã gồm lưu trú chưa?");
  await desk.page.keyboard.press("Control+Enter");
  await watching.visit(address);
  await watching.pick("doanh thu đạt 1,4 tỷ đồng", { kind: "note" });
  await expect(watching.card.getByText("Đã gồm lưu trú chưa?")).toBeVisible();
  await expect(watching.card.getByRole("button", { name: vi.talk.reply })).toHaveCount(0);
});

test("colleagues see who is here and where, under the names of their accounts, and that somebody leaves", async ({ newsroom }) => {
  const { desk, other, address } = await load(newsroom);
  const checking = galley(other);
  await checking.visit(address);
  const watcher = await newsroom.join(await newsroom.found(), viewer);
  await galley(watcher).visit(address);

  const face = (page: Page, doing: string) => page.getByRole("button", { name: `${doing}: tới chỗ đó` });
  await expect(face(desk.page, `${checker.name} đang kiểm`)).toBeVisible();
  await expect(face(desk.page, `${viewer.name} đang đọc`)).toBeVisible();
  await desk.startEditing();
  await expect(face(checking.page, `${founder.name} đang sửa chữ`)).toBeVisible();

  // Two pages of one person are one face.
  const second = await other.context().newPage();
  await galley(second).visit(address);
  await expect(desk.page.getByRole("list", { name: "2 người khác đang ở trong bài" })).toBeVisible();

  await desk.caretAfter("so với cùng kỳ");
  await expect(checking.text.locator(`[data-name="${founder.name}"]`)).toBeAttached();
  await desk.page.keyboard.type(" năm ngoái");
  await expect(checking.text).toContainText("tăng 18% so với cùng kỳ năm ngoái.");
  await face(checking.page, `${founder.name} đang sửa chữ`).click();

  await watcher.close();
  await expect(face(desk.page, `${viewer.name} đang đọc`)).toBeHidden();
  await expect(desk.page.getByRole("list", { name: "1 người khác đang ở trong bài" })).toBeVisible();
});

test("the card of what is selected stands at its words, the others keep clear of it, and one beside a line opens by a press", async ({ newsroom }) => {
  const { desk } = await load(newsroom);
  for (const words of ["3.200 lượt khách", "18%", "1,4 tỷ đồng"]) {
    await desk.annotate(words, "number");
    await desk.page.keyboard.press("2");
    await expect(desk.item(words, { standing: "problem" })).toBeVisible();
  }
  const tops = async (words: string) => {
    const [line, card] = await Promise.all([desk.text.getByText(words, { exact: true }).boundingBox(), desk.card.getByRole("article").boundingBox()]);
    return Math.abs((line?.y ?? 0) - (card?.y ?? Number.NaN));
  };
  const beside = desk.card.getByRole("list", { name: vi.cards.label });
  const small = beside.getByRole("button", { name: /Sai$/ });
  for (const words of ["3.200 lượt khách", "1,4 tỷ đồng", "18%"]) {
    await desk.pick(words);
    await expect.poll(() => tops(words)).toBeLessThan(3);
    await expect(small).toHaveCount(2);
  }
  const boxes = async () => {
    const all = await Promise.all([...(await small.all()), beside.getByRole("article")].map((card) => card.boundingBox()));
    return all.flatMap((box) => box ?? []).sort((a, b) => a.y - b.y);
  };
  await expect.poll(async () => {
    const all = await boxes();
    return all.length === 3 && all.every((box, i) => i === 0 || box.y >= (all[i - 1]?.y ?? 0) + (all[i - 1]?.height ?? 0));
  }).toBe(true);
  await small.filter({ hasText: "3.200 lượt khách" }).click();
  await expect(desk.card.getByRole("article")).toContainText("3.200 lượt khách");
});
