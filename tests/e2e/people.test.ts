import type { Page } from "@playwright/test";
import vi from "#messages/vi.json" with { type: "json" };
import { galley } from "#tests/support/galley.ts";
import { accept, actOn, fillInvitation, invite } from "#tests/support/invitations.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";
import { signIn, tryToSignIn } from "#tests/support/people.ts";

const editor = { name: "Đặng Quốc Bình", email: "binh@toasoan.example", password: "bốn mươi hai con cò", roles: ["editor"] } as const;
const checker = { name: "Vàng Thị Mai", email: "mai@toasoan.example", password: "mèo nhà hàng xóm", roles: ["checker"] } as const;
const copyEditor = { name: "Lò Văn Ón", email: "on@toasoan.example", password: "núi đá tai mèo", roles: ["copy_editor"] } as const;

const article = `Bản Lác đón khách trở lại

Trong tháng 10, bản Lác đón 3.200 lượt khách, tăng 18% so với cùng kỳ.`;

const named = (message: string, name: string) => message.replace("{name}", name);

/** A text on the desk, its address, and the page of whoever loaded it. */
async function loaded(page: Page): Promise<string> {
  await pasteDraft(page, { text: article });
  const address = await loadDraft(page);
  await galley(page).isReady();
  return address;
}

test("an editor invites a checker who annotates but cannot edit", async ({ newsroom }) => {
  newsroom.story(article);
  const lead = await newsroom.found();
  const editing = await newsroom.openBrowser();
  await accept(editing, await invite(lead, { meantFor: editor.name, roles: editor.roles }), editor);
  const address = await loaded(editing);

  const link = await invite(editing, { meantFor: checker.name, roles: checker.roles });
  await expect(editing.getByRole("region", { name: vi.links.open }).getByRole("listitem")).toContainText(checker.name);
  await expect(editing.getByRole("button", { name: named(vi.people.actions, editor.name) })).toBeHidden();
  await expect(editing.getByRole("checkbox", { name: vi.words.roles.managing_editor })).toBeHidden();

  const checking = await newsroom.openBrowser();
  await checking.goto(link);
  for (const [password, sentence] of [["ngắn", vi.passwords.faults.length], ["matkhau2026", vi.passwords.faults.common], ["Vàng Thị Mai 1", vi.passwords.faults.personal]] as const) {
    await fillInvitation(checking, { ...checker, password });
    await expect(checking.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
  }
  await accept(checking, link, checker);

  const desk = galley(checking);
  await desk.visit(address);
  await desk.annotate("3.200 lượt khách", "number");
  await expect(checking.getByRole("button", { name: vi.galley.edit })).toBeHidden();
  await desk.sheet.focus();
  // Whoever may not edit suggests instead.
  await checking.keyboard.press("e");
  await checking.keyboard.type("zzz");
  await expect(desk.text.getByRole("insertion")).toContainText("zzz");
  await expect(desk.text).toHaveAttribute("contenteditable", "false");
  await checking.goto("/people");
  await expect(checking.getByText(vi.people.refused.page)).toBeVisible();

  const late = await newsroom.openBrowser();
  await late.goto(link);
  await expect(late.getByText(vi.links.closed.used)).toBeVisible();
});

test("an invitation is withdrawn before it is used", async ({ newsroom }) => {
  const lead = await newsroom.found();
  const link = await invite(lead, { meantFor: checker.name, roles: checker.roles });
  const other = await newsroom.openBrowser();
  await other.goto(link);
  await expect(other.getByRole("button", { name: vi.invite.submit })).toBeVisible();
  await lead.getByRole("button", { name: vi.links.withdrawNamed.replace("{what}", named(vi.links.forInvitation, checker.name)) }).click();
  await expect(lead.getByText(vi.links.withdrawn)).toBeVisible();
  await fillInvitation(other, checker);
  await expect(other.getByText(vi.links.closed.withdrawn)).toBeVisible();
  await tryToSignIn(other, checker);
  await expect(other.getByRole("alert").filter({ hasText: vi.signIn.refused })).toBeVisible();
});

test("a person is disabled while typing", async ({ newsroom }) => {
  newsroom.story(article);
  const lead = await newsroom.found();
  const address = await loaded(lead);
  const leaving = await newsroom.openBrowser();
  await accept(leaving, await invite(lead, { meantFor: copyEditor.name, roles: copyEditor.roles }), copyEditor);
  const desk = galley(leaving);
  await desk.visit(address);
  await desk.startEditing();
  await desk.caretAfter("so với cùng kỳ");
  await leaving.keyboard.type(" năm ngoái");
  await expect(desk.saved).toBeVisible();

  await actOn(lead, copyEditor.name, named(vi.people.disableNamed, copyEditor.name));
  await lead.getByRole("dialog").getByRole("button", { name: vi.people.disable, exact: true }).click();
  await expect(lead.getByText(vi.people.disabled, { exact: true })).toBeVisible();

  await leaving.keyboard.type(", lén");
  await expect(leaving.getByRole("alert").filter({ hasText: vi.shutOut.signed_out })).toBeVisible();
  await leaving.keyboard.type(" nữa");
  await expect(desk.saved).toBeHidden();

  const reading = galley(lead);
  await reading.visit(address);
  await expect(reading.text).toContainText("tăng 18% so với cùng kỳ năm ngoái.");
  await leaving.getByRole("link", { name: vi.shutOut.signIn }).click();
  await tryToSignIn(leaving, copyEditor);
  await expect(leaving.getByRole("alert").filter({ hasText: vi.signIn.refused })).toBeVisible();
});

test("a copy editor becomes a checker while typing, and nothing typed afterwards is called saved", async ({ newsroom }) => {
  newsroom.story(article);
  const lead = await newsroom.found();
  const address = await loaded(lead);
  const changing = await newsroom.openBrowser();
  await accept(changing, await invite(lead, { meantFor: "", roles: copyEditor.roles }), copyEditor);
  const desk = galley(changing);
  await desk.visit(address);
  await desk.startEditing();
  await desk.caretAfter("so với cùng kỳ");

  await actOn(lead, copyEditor.name, vi.people.changeRoles);
  const dialog = lead.getByRole("dialog", { name: named(vi.people.rolesTitle, copyEditor.name) });
  await dialog.getByRole("checkbox", { name: vi.words.roles.copy_editor }).uncheck();
  await dialog.getByRole("button", { name: vi.people.save }).click();
  await expect(dialog.getByRole("alert").filter({ hasText: vi.people.refused.no_roles })).toBeVisible();
  await dialog.getByRole("checkbox", { name: vi.words.roles.checker }).check();
  await dialog.getByRole("button", { name: vi.people.save }).click();
  await expect(dialog).toBeHidden();

  await expect(changing.getByRole("alert").filter({ hasText: vi.shutOut.rights })).toBeVisible();
  await changing.keyboard.type(" năm ngoái");
  await expect(desk.saved).toBeHidden();
  changing.on("dialog", (asked) => void asked.accept());
  await changing.getByRole("button", { name: vi.shutOut.reload }).click();
  await expect(desk.text).not.toContainText("năm ngoái");
  await desk.isReady();
  await desk.annotate("18%", "number");
});

test("whoever forgot the password gets a link from a manager, and signs out everywhere else later", async ({ newsroom }) => {
  const lead = await newsroom.found();
  const page = await newsroom.openBrowser();
  await accept(page, await invite(lead, { meantFor: "", roles: checker.roles }), checker);
  await actOn(lead, checker.name, vi.people.resetPassword);
  const dialog = lead.getByRole("dialog");
  await dialog.getByRole("button", { name: vi.people.resetPassword }).click();
  const link = await dialog.getByLabel(vi.links.address, { exact: true }).inputValue();

  const forgetful = await newsroom.openBrowser();
  await forgetful.goto(link);
  await forgetful.getByLabel(vi.passwords.new, { exact: true }).fill("đá cuội bên suối vắng");
  await forgetful.getByRole("button", { name: vi.newPassword.submit }).click();
  await expect(forgetful.getByRole("heading", { name: vi.desk.title })).toBeVisible();
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: vi.signIn.title })).toBeVisible();
  await signIn(page, { ...checker, password: "đá cuội bên suối vắng" });

  await forgetful.goto("/account");
  const sessions = forgetful.getByRole("region", { name: vi.account.sessions });
  await expect(sessions.getByRole("listitem")).toHaveCount(2);
  await sessions.getByRole("button", { name: vi.account.endOthers }).click();
  await expect(sessions.getByRole("listitem")).toHaveCount(1);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: vi.signIn.title })).toBeVisible();

  const own = forgetful.getByRole("region", { name: vi.account.password });
  await own.getByLabel(vi.account.current, { exact: true }).fill("không phải câu ấy");
  await own.getByLabel(vi.passwords.new, { exact: true }).fill(checker.password);
  await own.getByRole("button", { name: vi.account.changePassword }).click();
  await expect(own.getByRole("alert").filter({ hasText: vi.account.refused.wrong })).toBeVisible();
  await own.getByLabel(vi.account.current, { exact: true }).fill("đá cuội bên suối vắng");
  await own.getByLabel(vi.passwords.new, { exact: true }).fill(checker.password);
  await own.getByRole("button", { name: vi.account.changePassword }).click();
  await expect(own.getByText(vi.account.passwordSaved)).toBeVisible();
});

test("an article is restricted while somebody else reads it, and is gone for them", async ({ newsroom }) => {
  newsroom.story(article);
  const lead = await newsroom.found();
  const address = await loaded(lead);
  const outside = await newsroom.openBrowser();
  await accept(outside, await invite(lead, { meantFor: "", roles: editor.roles }), editor);
  const inside = await newsroom.openBrowser();
  await accept(inside, await invite(lead, { meantFor: "", roles: checker.roles }), checker);
  for (const page of [outside, inside]) await galley(page).visit(address);

  await lead.goto(address);
  await lead.getByRole("link", { name: vi.readers.title }).click();
  await lead.getByLabel(vi.readers.addWho, { exact: true }).selectOption({ label: `${checker.name} (${vi.words.roles.checker})` });
  await lead.getByRole("button", { name: vi.readers.add, exact: true }).click();
  await expect(lead.getByRole("listitem").filter({ hasText: checker.name })).toBeVisible();
  await lead.getByRole("radio", { name: vi.readers.chosen }).check();
  await expect(lead.getByText(vi.readers.done.restricted)).toBeVisible();

  await expect(outside.getByRole("alert").filter({ hasText: vi.shutOut.missing })).toBeVisible();
  await outside.getByRole("link", { name: vi.shutOut.toDesk }).click();
  await expect(outside.getByRole("heading", { name: vi.desk.title })).toBeVisible();
  await expect(outside.getByText("Bản Lác đón khách trở lại")).toBeHidden();
  newsroom.expectTrouble(/404/);
  for (const path of ["", "/report", "/people"]) {
    await outside.goto(address + path);
    await expect(outside.getByText(vi.errors.missingTitle)).toBeVisible();
  }
  await galley(inside).annotate("18%", "number");
});
