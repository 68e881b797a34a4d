import { expect, test } from "#tests/support/newsroom.ts";
import { galley } from "#tests/support/galley.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";

const article = `Trạm bơm Cầu Đá chạy thử

Sáng 4.3, trạm bơm Cầu Đá chạy thử ba tổ máy, đủ nước tưới cho 420 ha lúa của hai xã.

Ông Nguyễn Văn Tạo, Giám đốc Công ty Thủy nông Sông Lô, cho biết trạm sẽ bàn giao trước ngày 15.3.`;

test("an editor types, the desk dies, and every word that was called saved is there", async ({ newsroom }) => {
  newsroom.expectTrouble(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|WebSocket/);
  newsroom.story(article);
  const page = await newsroom.found();
  await pasteDraft(page, { text: article });
  const address = await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();
  await desk.annotate("420 ha", "number");
  await desk.useNewSource("Biên bản chạy thử");
  await desk.pick("420 ha");
  await desk.confirm("trang 2");
  await expect(desk.item("420 ha", { standing: "passed" })).toBeVisible();

  await desk.startEditing();
  await desk.caretAfter("hai xã");
  await page.keyboard.type(" Đồng Tâm và Tân Lập", { delay: 5 });
  await expect(desk.saved).toBeVisible();
  await newsroom.desk.kill9();
  await expect(page.getByRole("status").filter({ hasText: "mất mạng" })).toBeVisible();
  await page.keyboard.type(" ven sông", { delay: 5 });
  await newsroom.desk.restart();

  // The page comes back by itself and hands over what was typed meanwhile.
  await expect(desk.saved).toBeVisible();
  const another = galley(await newsroom.found());
  await another.visit(address);
  await expect(another.text).toContainText("của hai xã Đồng Tâm và Tân Lập ven sông.");
  await expect(another.item("420 ha", { kind: "number" })).toBeVisible();
  await another.pick("420 ha");
  await expect(another.card).toContainText("Biên bản chạy thử, trang 2");
});
