// How people come into a newsroom and to its screens, as they do it: through the pages.
import { expect, type Page } from "@playwright/test";
import type { Role } from "#lib/permission/role.ts";
import vi from "#messages/vi.json" with { type: "json" };

export interface Account {
  name: string;
  email: string;
  password: string;
}

export interface Colleague {
  name: string;
  email: string;
  roles: readonly Role[];
}

/** The person who opens a newsroom where a test needs no other. */
export const founder: Account = { name: "Hoàng Thu Trang", email: "trang@toasoan.example", password: "một câu dài dễ nhớ" };

/** Makes the first account; ends on the desk, signed in. */
export async function foundNewsroom(page: Page, { account = founder, words = vi } = {}): Promise<void> {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: words.setup.title })).toBeVisible();
  await page.getByLabel(words.setup.name, { exact: true }).fill(account.name);
  await page.getByLabel(words.setup.email, { exact: true }).fill(account.email);
  await page.getByLabel(words.setup.password, { exact: true }).fill(account.password);
  await page.getByRole("button", { name: words.setup.submit, exact: true }).click();
  await expect(page.getByRole("navigation", { name: words.shell.mainMenu })).toBeVisible({ timeout: 45_000 });
}

/** Opens the desk in a browser that is signed in. */
export async function openTheDesk(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page.getByRole("navigation", { name: vi.shell.mainMenu })).toBeVisible({ timeout: 45_000 });
}

/** Adds a colleague on the people page, and answers with the password that page shows once. */
export async function addPerson(page: Page, colleague: Colleague): Promise<Account> {
  await page.goto("/people");
  await page.getByText(vi.people.addByHand).click();
  const form = page.getByRole("region", { name: vi.people.add });
  await form.getByLabel(vi.people.name, { exact: true }).fill(colleague.name);
  await form.getByLabel(vi.people.email, { exact: true }).fill(colleague.email);
  for (const role of colleague.roles) await form.getByRole("checkbox", { name: vi.words.roles[role], exact: true }).check();
  await form.getByRole("button", { name: vi.people.add, exact: true }).click();
  const shown = form.getByRole("status").filter({ hasText: colleague.name });
  await expect(shown).toBeVisible();
  const [, password = ""] = (await shown.innerText()).split("\n").map((line) => line.trim()).filter(Boolean);
  return { name: colleague.name, email: colleague.email, password };
}

/** Signs in; ends on the desk. */
export async function signIn(page: Page, { email, password }: Pick<Account, "email" | "password">): Promise<void> {
  await tryToSignIn(page, { email, password });
  await expect(page.getByRole("navigation", { name: vi.shell.mainMenu })).toBeVisible({ timeout: 45_000 });
}

/** Fills and sends the sign-in form, whatever comes of it. */
export async function tryToSignIn(page: Page, { email, password }: Pick<Account, "email" | "password">, words = vi): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel(words.signIn.email, { exact: true }).fill(email);
  await page.getByLabel(words.signIn.password, { exact: true }).fill(password);
  await page.getByRole("button", { name: words.signIn.submit, exact: true }).click();
}
