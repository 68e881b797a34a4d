// The interface speaks Vietnamese unless a person chose otherwise; what the browser asks
// for is not consulted, since a newsroom's machines are rarely set up by those who use them.
import { z } from "zod";

export const locales = ["vi", "en"] as const;
export type Locale = (typeof locales)[number];
export const locale = z.enum(locales);

/** The locale a cookie or form names; Vietnamese for anything else, nothing included. */
export function parseLocale(value: unknown): Locale {
  const parsed = locale.safeParse(value);
  return parsed.success ? parsed.data : "vi";
}

export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];
export const theme = z.enum(themes);

/** The appearance a cookie or form names; as the system has it for anything else. */
export function parseTheme(value: unknown): Theme {
  const parsed = theme.safeParse(value);
  return parsed.success ? parsed.data : "auto";
}
