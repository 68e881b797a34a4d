// The only reader of cookies and headers: from a request to the person who makes it, and to
// what they chose for the interface. Runs in Next's graph alone (next/headers throws elsewhere).
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { parseLocale, parseTheme, type Locale, type Theme } from "#lib/i18n/locale.ts";
import { newId } from "#lib/id.ts";
import { parseRoles } from "#lib/permission/role.ts";
import { tourCookie } from "#lib/tour-cookie.ts";
import type { Actor, Context } from "#server/context.ts";
import { desk } from "#server/desk.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { isFounded } from "#server/services/found-newsroom.ts";

const localeCookie = "soat-lang";
const themeCookie = "soat-theme";
const year = 365 * 24 * 60 * 60;

/** Who is asking; null when nobody is signed in, the session has ended or the account is closed. Asked once a request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const person = await desk().auth.person((await headers()).get("cookie"));
  return person && { id: person.id, name: person.name, roles: parseRoles(person.roles) };
});

/** Who is asking. Sends everybody else to the sign-in page, or to the founding of a newsroom that has no people yet. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  redirect((await isFounded(desk())) ? "/sign-in" : "/setup");
}

/** What a service is handed, for the person who is asking; sends everybody else to sign in. */
export async function currentContext(): Promise<Context> {
  return contextOf(await requireActor());
}

/** The same for a person known otherwise, such as the one who has just founded the newsroom. */
export function contextOf(actor: Actor): Context {
  return { actor, desk: desk(), now: () => new Date(), newId };
}

/** Where a sign-in comes from. The HTTP guard has already replaced what a client claims by what is believed. */
export async function signInOrigin(): Promise<{ address: string; agent: string }> {
  const sent = await headers();
  const address = sent.get("x-forwarded-for")?.split(",")[0]?.trim();
  return { address: address || "unknown", agent: (sent.get("user-agent") ?? "").slice(0, 300) };
}

/** Which session the request belongs to; null without a valid one. */
export async function currentSessionId(): Promise<string | null> {
  return desk().auth.sessionId((await headers()).get("cookie"));
}

/** Ends the session of the request, and what it has open, at once; without one nothing happens. */
export async function endSession(): Promise<void> {
  const cookie = (await headers()).get("cookie");
  if (!cookie) return;
  const actor = await currentActor();
  await withSession(await desk().auth.signOut(cookie));
  if (actor) await desk().collab.recheck({ userId: actor.id });
}

/** Hands Set-Cookie lines of our own making to the browser; only actions and route handlers may. */
export async function withSession(lines: readonly string[]): Promise<void> {
  const jar = await cookies();
  for (const line of lines) {
    const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
    const at = pair.indexOf("=");
    if (at < 1) continue;
    const given = new Map(attributes.map((part) => {
      const [name = "", value = ""] = part.split("=");
      return [name.toLowerCase(), value] as const;
    }));
    const maxAge = given.get("max-age");
    // Percent signs are undone here because the jar writes them anew.
    jar.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), {
      httpOnly: true, sameSite: "lax", path: "/", secure: given.has("secure"), maxAge: maxAge === undefined ? undefined : Number(maxAge),
    });
  }
}

/** The interface's language: as chosen in this browser, the newsroom's otherwise. Asked once a request. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  return chosen === undefined ? (await loadNewsroom(desk().db)).language : parseLocale(chosen);
});

/** Light, dark, or as the system has it. */
export async function currentTheme(): Promise<Theme> {
  return parseTheme((await cookies()).get(themeCookie)?.value);
}

/** Whether whoever uses this browser was shown round, or did not want to be. */
export async function hasSeenTour(): Promise<boolean> {
  return (await cookies()).has(tourCookie);
}

/** Remembers the language in this browser for a year. */
export async function rememberLocale(locale: Locale): Promise<void> {
  (await cookies()).set(localeCookie, locale, { httpOnly: true, sameSite: "lax", path: "/", maxAge: year });
}

/** Remembers the appearance in this browser for a year. */
export async function rememberTheme(theme: Theme): Promise<void> {
  (await cookies()).set(themeCookie, theme, { httpOnly: true, sameSite: "lax", path: "/", maxAge: year });
}
