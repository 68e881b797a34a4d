import type { BrowserContext, Page } from "@playwright/test";
import * as Y from "yjs";
import vi from "#messages/vi.json" with { type: "json" };
import { galley } from "#tests/support/galley.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test, type Newsroom } from "#tests/support/newsroom.ts";

const colleague = { name: "Vàng Thị Mai", email: "mai@toasoan.example", roles: ["copy_editor"] } as const;
const article = `Bản Lác đón khách trở lại

Trong tháng 10, bản Lác đón 3.200 lượt khách, tăng 18% so với cùng kỳ.

Chị Hà Thị Yên, Chủ tịch Hội Phụ nữ bản, nói doanh thu đạt 1,4 tỷ đồng.`;

/** A page's line to the server, which can be cut and mended; made before the page goes to an article. */
async function lineOf(page: Page) {
  let isCut = false;
  let end: () => Promise<void> = () => Promise.resolve();
  await page.routeWebSocket(/\/collab/, (socket) => {
    if (isCut) return void socket.close();
    const server = socket.connectToServer();
    end = async () => {
      await Promise.all([socket.close(), server.close()]);
    };
  });
  return {
    async cut() {
      isCut = true;
      await page.context().setOffline(true);
      await end();
      await expect(page.getByRole("status").filter({ hasText: vi.galley.save.offline })).toBeVisible();
    },
    async mend() {
      isCut = false;
      await page.context().setOffline(false);
    },
  };
}

const databases = (context: BrowserContext) => context.pages()[0]?.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

/** What this browser keeps of words that were not sent. */
const keptWords = (page: Page) => page.evaluate(() => new Promise<number[][]>((resolve) => {
  const request = indexedDB.open("soat-unsent");
  request.onsuccess = () => {
    const all = request.result.transaction("kept").objectStore("kept").getAll() as IDBRequest<{ words?: Uint8Array }[]>;
    all.onsuccess = () => {
      request.result.close();
      resolve(all.result.flatMap(({ words }) => (words ? [[...words]] : [])));
    };
  };
}));

const typedIn = (update: number[]) => Y.decodeUpdate(Uint8Array.from(update)).structs
  .map((struct) => (struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : "")).join("");

/** Two people at one article, the first on a line that can be cut. */
async function twoDesks(newsroom: Newsroom) {
  newsroom.expectTrouble(/ERR_INTERNET_DISCONNECTED|WebSocket|Failed to load resource/);
  newsroom.story(article);
  const lead = await newsroom.found();
  const other = await newsroom.join(lead, colleague);
  const line = await lineOf(lead);
  await pasteDraft(lead, { text: article });
  const address = await loadDraft(lead);
  const [away, there] = [galley(lead), galley(other)];
  await away.isReady();
  await there.visit(address);
  return { lead, other, line, away, there };
}

test("two people work apart while one has no line, and afterwards both have everything and are told who did what", async ({ newsroom }) => {
  const { lead, other, line, away, there } = await twoDesks(newsroom);

  await line.cut();
  await away.startEditing();
  await away.caretAfter("cùng kỳ");
  await lead.keyboard.type(" năm ngoái", { delay: 5 });
  await lead.keyboard.press("Escape");
  await away.select("năm ngoái");
  await lead.keyboard.press("d");
  await expect(away.item("năm ngoái", { kind: "date" })).toBeVisible();

  await there.startEditing();
  await there.caretAfter("1,4 tỷ đồng");
  await other.keyboard.type(" sau chín tháng", { delay: 5 });
  await expect(there.saved).toBeVisible();
  await expect(there.text).not.toContainText("năm ngoái");

  await line.mend();
  for (const desk of [away, there]) {
    await expect(desk.text).toContainText("so với cùng kỳ năm ngoái.");
    await expect(desk.text).toContainText("1,4 tỷ đồng sau chín tháng.");
    await expect(desk.item("năm ngoái", { kind: "date", standing: "unchecked" })).toBeVisible();
  }
  const told = lead.getByRole("region", { name: /^Trong lúc bạn mất kết nối/ });
  await expect(told.getByRole("listitem").filter({ hasText: "Bạn" })).toContainText("thêm 2 từ");
  await expect(told.getByRole("listitem").filter({ hasText: colleague.name })).toContainText("thêm 3 từ");
  await told.getByRole("button", { name: vi.collab.away.show }).click();
  await expect(told.getByRole("listitem").filter({ hasText: "sau chín tháng" })).toContainText(colleague.name);
  await told.getByRole("button", { name: vi.collab.away.close }).click();
  await expect(told).toBeHidden();
});

test("somebody types without a line in a paragraph that another deletes meanwhile, and gets the words to copy", async ({ newsroom }) => {
  const { lead, other, line, away, there } = await twoDesks(newsroom);

  await line.cut();
  await away.startEditing();
  await away.caretAfter("cùng kỳ");
  await lead.keyboard.type(" năm ngoái", { delay: 5 });
  await there.startEditing();
  await there.select("Trong tháng 10, bản Lác đón 3.200 lượt khách, tăng 18% so với cùng kỳ.");
  await other.keyboard.press("Backspace");
  await other.keyboard.press("Backspace");
  await expect(there.saved).toBeVisible();

  await line.mend();
  const told = lead.getByRole("region", { name: vi.collab.taken.title });
  await expect(told.getByRole("listitem")).toHaveText([`${vi.collab.taken.own} năm ngoái`]);
  for (const desk of [away, there]) await expect(desk.text).not.toContainText("năm ngoái");
  await told.getByRole("button", { name: vi.collab.taken.close }).click();
  await expect(told).toBeHidden();
});

test("somebody who wants it finds the words again that they typed without a line before the page was closed, and nothing of them stays after signing out", async ({ newsroom }) => {
  newsroom.expectTrouble(/ERR_INTERNET_DISCONNECTED|WebSocket|Failed to load resource/);
  newsroom.story(article);
  const page = await newsroom.found();
  await page.goto("/account");
  await page.getByRole("checkbox", { name: vi.collab.keep.label }).check();
  await expect(page.getByRole("checkbox", { name: vi.collab.keep.label })).toBeChecked();
  await pasteDraft(page, { text: article });
  const address = await loadDraft(page);
  const first = await page.context().newPage();
  const line = await lineOf(first);
  const desk = galley(first);
  await desk.visit(address);
  await line.cut();
  await desk.startEditing();
  await desk.caretAfter("cùng kỳ");
  await first.keyboard.type(" năm ngoái", { delay: 5 });
  await expect.poll(() => databases(page.context())).toEqual(["soat-unsent"]);
  // What is typed last is written within a moment.
  await expect.poll(async () => (await keptWords(first)).map(typedIn)).toEqual([" năm ngoái"]);
  await first.close({ runBeforeUnload: false });
  await page.context().setOffline(false);

  const later = await page.context().newPage();
  const again = galley(later);
  await again.visit(address);
  await expect(again.text).toContainText("so với cùng kỳ năm ngoái.");
  await expect(again.saved).toBeVisible();

  await page.goto("/");
  await page.getByRole("button", { name: /Tài khoản/ }).click();
  await page.getByRole("menuitem", { name: vi.shell.signOut }).click();
  await page.waitForURL(({ pathname }) => pathname === "/sign-in");
  expect(await databases(page.context())).toEqual([]);
});
