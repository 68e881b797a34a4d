// The interface speaks Vietnamese unless a person chose otherwise; what the browser asks
// for is not consulted, since a newsroom's machines are rarely set up by those who use them.

export const locales = ["vi", "en"] as const;
export type Locale = (typeof locales)[number];

/** The locale a cookie or form names; Vietnamese for anything else, nothing included. */
export function parseLocale(value: unknown): Locale {
  return locales.find((one) => one === value) ?? "vi";
}

export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The appearance a cookie or form names; as the system has it for anything else. */
export function parseTheme(value: unknown): Theme {
  return themes.find((one) => one === value) ?? "auto";
}
