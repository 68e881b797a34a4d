import { readdirSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import vi from "#messages/vi.json" with { type: "json" };
import { docx, drawing, linked, linkRelation, numbered, paragraph, png, run, styled, table } from "#tests/support/docx.ts";
import { galley } from "#tests/support/galley.ts";
import { chooseFile, dropFiles, fileRow, isAwake, loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test, type Newsroom } from "#tests/support/newsroom.ts";

const { refusals } = vi.loading;

const report = Buffer.from(docx({
  relations: linkRelation("l1", "https://remote.invalid/nguon") + linkRelation("l2", "javascript:alert(1)"),
  body: styled("Title", "Tổng kết công tác năm") + paragraph(run("Hội nghị bàn ba việc, theo ") + linked("l1", "báo cáo") + run(" và ") + linked("l2", "phụ lục") + run("."))
    + numbered("Việc thứ nhất") + numbered("Việc kèm theo", 1) + numbered("Việc thứ hai") + styled("Quote", "Phải làm ngay trong quý một.")
    + table([["Đơn vị", "Số hộ"], ["Xã Mường Hum", "326"]]) + paragraph(drawing("ảnh hội nghị")) + styled("Caption", "Quang cảnh hội nghị sáng 12.4"),
}));
const markdown = Buffer.from("# Chợ phiên Bắc Hà\n\nPhiên chợ đầu năm có **600** gian hàng, xem [tin cũ](https://remote.invalid/tin).\n");
const page404 = Buffer.from("<!DOCTYPE html><title>x</title><h1>Mùa nước nổi</h1><p>Nước lũ năm nay cao 3,9 m.</p><img src='https://remote.invalid/a.png'>");

test("an editor brings four files at once, and each says what became of it", async ({ newsroom }) => {
  const page = await newsroom.found();
  await chooseFile(page, [
    { name: "bao-cao.docx", buffer: report }, { name: "cho-phien.md", buffer: markdown }, { name: "nuoc-noi.html", buffer: page404 },
    { name: "cu.doc", buffer: Buffer.from("chữ") },
  ]);
  await expect(fileRow(page, "cu.doc").getByRole("alert")).toHaveText(refusals.unsupported);
  for (const name of ["bao-cao.docx", "cho-phien.md", "nuoc-noi.html"]) await expect(fileRow(page, name).getByRole("button", { name: `Nạp ${name}` })).toBeVisible();
  await page.getByRole("button", { name: "Nạp cả 3 bài" }).click();
  for (const name of ["bao-cao.docx", "cho-phien.md", "nuoc-noi.html"]) await expect(fileRow(page, name).getByText(vi.files.loaded, { exact: true })).toBeVisible();
  await fileRow(page, "bao-cao.docx").getByRole("link", { name: "Mở bài từ bao-cao.docx" }).click();

  const desk = galley(page);
  await desk.isReady();
  await expect(desk.text.getByRole("heading", { name: "Tổng kết công tác năm" })).toBeVisible();
  await expect(desk.text.getByRole("link", { name: "báo cáo" })).toHaveAttribute("href", "https://remote.invalid/nguon");
  await expect(desk.text.getByRole("link")).toHaveCount(1);
  await expect(desk.text.getByRole("blockquote")).toHaveText("Phải làm ngay trong quý một.");
  for (const words of ["Việc thứ nhất", "Việc kèm theo", "Việc thứ hai", "Xã Mường Hum", "326"]) await expect(desk.text.getByText(words, { exact: true })).toBeVisible();
  const figure = desk.text.getByRole("figure");
  await expect(figure.getByRole("img", { name: "ảnh hội nghị" })).toHaveJSProperty("naturalWidth", 1);
  await expect(desk.item("Quang cảnh hội nghị sáng 12.4", { kind: "image", standing: "unchecked" })).toHaveCount(1);

  await page.goto("/");
  for (const title of ["Tổng kết công tác năm", "Chợ phiên Bắc Hà", "Mùa nước nổi"]) await expect(page.getByRole("link", { name: title })).toBeVisible();
});

test("one file dropped on the page is looked over at once, its kinds changed by keys, and loaded", async ({ newsroom }) => {
  const page = await newsroom.found();
  await page.goto("/articles/new");
  await expect(page.getByRole("textbox", { name: vi.loading.text })).toBeFocused();
  await dropFiles(page, [{ name: "bao-cao.docx", buffer: report }]);
  await expect(page.getByRole("heading", { name: vi.loading.blocks })).toBeVisible();
  await expect(page.getByText("từ tệp bao-cao.docx")).toBeVisible();
  await expect(page.getByText("Đã bỏ 1 liên kết không dẫn đến trang web hay thư; chữ được giữ.")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("l");
  await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();
  await expect(desk.text).toContainText("Hội nghị bàn ba việc, theo báo cáo và phụ lục.");
});

test("files are chosen by the keyboard alone", async ({ newsroom }) => {
  const page = await newsroom.found();
  // Asked for early: a browser that has not heard yet that somebody waits for its window opens one that nobody can close here.
  const asked = page.waitForEvent("filechooser");
  await page.goto("/articles/new");
  const box = page.getByRole("textbox", { name: vi.loading.text });
  await expect(box).toBeFocused();
  // The browser focuses the box before the page's script has come, and until then the key is the browser's own.
  await isAwake(box);
  await page.keyboard.press("Control+o");
  await (await asked).setFiles([{ name: "cho-phien.md", mimeType: "", buffer: markdown }]);
  await expect(page.getByRole("heading", { name: vi.loading.blocks })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/);
});

test("reading a file is stopped, and tried again", async ({ newsroom }) => {
  const page = await newsroom.found();
  await page.route("**/api/drafts", () => undefined);
  await chooseFile(page, [{ name: "cho-phien.md", buffer: markdown }, { name: "nuoc-noi.html", buffer: page404 }]);
  const row = fileRow(page, "cho-phien.md");
  await expect(row.getByRole("progressbar", { name: "Tiến độ của cho-phien.md" })).toBeVisible();
  await row.getByRole("button", { name: "Dừng cho-phien.md" }).click();
  await expect(row.getByRole("alert")).toHaveText(refusals.cancelled);
  await fileRow(page, "nuoc-noi.html").getByRole("button", { name: "Dừng nuoc-noi.html" }).click();
  await page.unroute("**/api/drafts");
  await row.getByRole("button", { name: "Thử lại: cho-phien.md" }).click();
  await expect(row.getByRole("button", { name: "Nạp cho-phien.md" })).toBeVisible();
  await fileRow(page, "nuoc-noi.html").getByRole("button", { name: "Bỏ khỏi danh sách: nuoc-noi.html" }).click();
  await expect(fileRow(page, "nuoc-noi.html")).toHaveCount(0);
});

function compound(name: string): Buffer {
  const bytes = Buffer.alloc(4_096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.write(name, 1_024, "utf16le");
  return bytes;
}

/** A file for each reason for which one is refused. */
const refused: [keyof typeof refusals, string, Buffer][] = [
  ["unsupported", "bai.pdf", Buffer.from("%PDF-1.7")],
  ["wrong_type", "that-ra-la-pdf.docx", Buffer.from("%PDF-1.7")],
  ["wrong_type", "that-ra-la-word.txt", report],
  ["wrong_type", "that-ra-la-trang.md", page404],
  ["encrypted", "co-mat-khau.docx", compound("EncryptedPackage")],
  ["damaged", "cut.docx", report.subarray(0, 900)],
  ["archive", "phinh-to.docx", Buffer.from(docx({ body: paragraph(run("a".repeat(30 * 1024 * 1024))) }))],
  ["archive", "qua-nhieu-phan.docx", Buffer.from(zipSync(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}.xml`, strToU8("")]))))],
  ["doctype", "co-doctype.docx", Buffer.from(docx({ body: paragraph(run("chữ")), prolog: '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }))],
  ["encoding", "bang-ma-la.md", Buffer.from("Le café près de la préfecture a fêté ses trente années.", "latin1")],
  ["empty", "trang.html", Buffer.from("<html><body><img src=x></body></html>")],
  ["too_long", "qua-dai.html", Buffer.from("<p>a</p>".repeat(50_001))],
  ["too_big", "qua-nang.md", Buffer.alloc(20 * 1024 * 1024 + 1, "chữ ")],
];

test("every file that is refused says why and what to do, and leaves nothing behind", async ({ newsroom }) => {
  const page = await newsroom.found();
  const kept = filesIn(newsroom);
  await page.goto("/");
  const before = await page.getByRole("article").count();
  await chooseFile(page, refused.map(([, name, buffer]) => ({ name, buffer })));
  for (const [reason, name] of refused) await expect(fileRow(page, name).getByRole("alert")).toHaveText(refusals[reason]);

  // A client that loads past the page's preview is refused all the same.
  for (const [reason, name, buffer] of refused) {
    const answer = await page.request.post("/api/articles", {
      headers: { origin: newsroom.desk.url },
      multipart: {
        command: JSON.stringify({ commandId: "01980000-0000-7000-8000-00000000000b", kinds: null, title: "Bài", language: "vi", eventDate: null, fileName: name }),
        source: { name, mimeType: "text/plain", buffer },
      },
    });
    expect(await answer.json()).toEqual({ ok: false, reason });
  }
  expect(filesIn(newsroom)).toEqual(kept);
  await page.goto("/");
  expect(await page.getByRole("article").count()).toBe(before);
});

test("a checker attaches the picture that did not come along, and checks its caption", async ({ newsroom }) => {
  const lead = await newsroom.found();
  await pasteDraft(lead, {
    text: "x",
    html: '<h1>Tổng kết công tác năm</h1><p>Hội nghị bàn ba việc.</p><figure><img src="https://remote.invalid/a.png" alt="ảnh"><figcaption>Quang cảnh hội nghị sáng 12.4</figcaption></figure>',
  });
  const address = await loadDraft(lead);
  const page = await newsroom.join(lead, { name: "Phạm Thị Dung", email: "dung@toasoan.example", roles: ["checker"] });
  await page.goto(address);
  const desk = galley(page);
  await desk.isReady();
  await desk.item("Quang cảnh hội nghị sáng 12.4", { kind: "image", standing: "unchecked" }).click();
  const picture = page.getByRole("region", { name: vi.picture.heading });
  await expect(picture.getByText(vi.picture.missing)).toBeVisible();

  const wrong = page.waitForEvent("filechooser");
  await picture.getByRole("button", { name: vi.picture.attach }).click();
  newsroom.expectTrouble(/415/);
  await (await wrong).setFiles({ name: "a.png", mimeType: "image/png", buffer: Buffer.from("<svg onload=alert(1)>") });
  await expect(picture.getByRole("alert")).toHaveText(vi.picture.refusals.no_picture);

  const right = page.waitForEvent("filechooser");
  await picture.getByRole("button", { name: vi.picture.attach }).click();
  await (await right).setFiles({ name: "a.png", mimeType: "image/png", buffer: Buffer.from(png) });
  await expect(picture.getByRole("img")).toHaveJSProperty("naturalWidth", 1);
  await expect(desk.text.getByRole("img", { name: "ảnh" })).toHaveJSProperty("naturalWidth", 1);
  const address2 = await desk.text.getByRole("img", { name: "ảnh" }).getAttribute("src");
  // Nobody sees it who is not signed in.
  const stranger = await newsroom.openBrowser();
  expect((await stranger.request.get(`${newsroom.desk.url}${address2}`)).status()).toBe(401);
});

/** What the data folder holds beside the database. */
function filesIn({ desk }: Newsroom): string[] {
  return readdirSync(desk.folder, { recursive: true, encoding: "utf8" }).filter((name) => !name.startsWith("soat.db")).sort();
}
