import vi from "#messages/vi.json" with { type: "json" };
import { bothAtIt } from "#tests/support/both-at-it.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const checker = { name: "Vàng Thị Mai", email: "mai@toasoan.example", roles: ["checker"] } as const;
const article = `Bản Lác đón khách trở lại

Trong tháng 10, bản Lác đón 3.200 lượt khách, tăng 18% so với cùng kỳ.

Chị Hà Thị Yên, Chủ tịch Hội Phụ nữ bản, nói doanh thu đạt 1,4 tỷ đồng.`;

test("an editor writes while a checker, who may not touch the text, marks and checks it, and each sees the other's work at once", async ({ newsroom }) => {
  const { editing, checking } = await bothAtIt(newsroom, { article, checker });

  await checking.annotate("3.200 lượt khách", "number");
  await expect(editing.item("3.200 lượt khách", { kind: "number", standing: "unchecked" })).toBeVisible();
  await checking.useNewSource("Sổ theo dõi khách của bản");
  await checking.pick("3.200 lượt khách");
  await checking.confirm("tháng 10");
  await expect(editing.item("3.200 lượt khách", { kind: "number", standing: "passed" })).toBeVisible();

  await expect(checking.page.getByRole("button", { name: vi.galley.edit })).toBeHidden();
  await checking.sheet.focus();
  await checking.page.keyboard.press("e");
  await expect(checking.page.getByRole("button", { name: new RegExp(`^${vi.proposal.suggest}`) })).toHaveAttribute("aria-pressed", "true");
  await expect(checking.text).toHaveAttribute("contenteditable", "false");
  await checking.page.keyboard.press("Escape");

  await editing.startEditing();
  await editing.caretAfter("so với cùng kỳ");
  await editing.page.keyboard.type(" năm ngoái");
  await expect(checking.text).toContainText("tăng 18% so với cùng kỳ năm ngoái.");
  await editing.selectWithin("3.200 lượt khách", 2, 3);
  await editing.page.keyboard.type("7");
  await expect(checking.item("3.700 lượt khách", { kind: "number", standing: "recheck" })).toBeVisible();
  await checking.pick("3.700 lượt khách");
  await expect(checking.card.getByRole("deletion")).toHaveText("3.200");
});

test("an annotation is taken away and brought back, by the toast and by key, and the other desk follows", async ({ newsroom }) => {
  const { editing, checking } = await bothAtIt(newsroom, { article, checker });
  await editing.annotate("Hà Thị Yên", "person");
  await expect(checking.item("Hà Thị Yên")).toBeVisible();

  await editing.page.keyboard.press("x");
  await expect(editing.item("Hà Thị Yên")).toBeHidden();
  await expect(checking.item("Hà Thị Yên")).toBeHidden();
  await editing.takeBack("Đã bỏ đánh dấu.");
  await expect(editing.item("Hà Thị Yên", { kind: "person" })).toBeVisible();
  await expect(checking.item("Hà Thị Yên", { kind: "person" })).toBeVisible();

  await checking.pick("Hà Thị Yên");
  await checking.page.keyboard.press("x");
  await expect(editing.item("Hà Thị Yên")).toBeHidden();
  await checking.page.keyboard.press("u");
  await expect(editing.item("Hà Thị Yên", { kind: "person", standing: "unchecked" })).toBeVisible();
  await expect(checking.text.getByText("Hà Thị Yên", { exact: true })).toBeVisible();
});

test("two people mark the same words at the same moment, and both marks stand", async ({ newsroom }) => {
  const { editing, checking } = await bothAtIt(newsroom, { article, checker });
  await editing.select("doanh thu đạt 1,4 tỷ đồng");
  await checking.select("doanh thu đạt 1,4 tỷ đồng");
  await Promise.all([editing.tag("claim"), checking.tag("number")]);
  for (const desk of [editing, checking]) {
    await expect(desk.item("doanh thu đạt 1,4 tỷ đồng", { kind: "claim" })).toBeVisible();
    await expect(desk.item("doanh thu đạt 1,4 tỷ đồng", { kind: "number" })).toBeVisible();
  }
  await editing.page.reload();
  await editing.isReady();
  await expect(editing.item("doanh thu đạt 1,4 tỷ đồng")).toHaveCount(2);
});
