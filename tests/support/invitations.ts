// One-time links, as they are made, handed on and opened.
import { expect, type Page } from "@playwright/test";
import type { Role } from "#lib/permission/role.ts";
import vi from "#messages/vi.json" with { type: "json" };
import type { Account } from "#tests/support/people.ts";

/** Makes an invitation on the people page, and answers with the address it shows once. */
export async function invite(page: Page, { meantFor, roles }: { meantFor: string; roles: readonly Role[] }): Promise<string> {
  await page.goto("/people");
  const form = page.getByRole("region", { name: vi.links.invite });
  await form.getByLabel(vi.links.meantFor, { exact: true }).fill(meantFor);
  for (const role of roles) await form.getByRole("checkbox", { name: vi.words.roles[role], exact: true }).check();
  await form.getByRole("button", { name: vi.links.make }).click();
  const address = form.getByLabel(vi.links.address, { exact: true });
  await expect(address).toBeVisible();
  return address.inputValue();
}

/** Opens an invitation and makes the account; ends on the desk, signed in. */
export async function accept(page: Page, address: string, account: Account): Promise<void> {
  await page.goto(address);
  await fillInvitation(page, account);
  await expect(page.getByRole("heading", { name: vi.desk.title })).toBeVisible();
}

/** Fills and sends an open invitation, whatever comes of it. */
export async function fillInvitation(page: Page, { name, email, password }: Account): Promise<void> {
  await page.getByLabel(vi.setup.name, { exact: true }).fill(name);
  await page.getByLabel(vi.setup.email, { exact: true }).fill(email);
  await page.getByLabel(vi.setup.password, { exact: true }).fill(password);
  await page.getByRole("button", { name: vi.invite.submit }).click();
}

/** Does something with a person's account from their line on the people page. */
export async function actOn(page: Page, name: string, item: string): Promise<void> {
  await page.goto("/people");
  await page.getByRole("button", { name: vi.people.actions.replace("{name}", name) }).click();
  await page.getByRole("menuitem", { name: item }).click();
}
