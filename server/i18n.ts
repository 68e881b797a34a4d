// The interface's words on the server: both catalogues are small and stay in memory.
import { createFormatter, createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import { defaultTimeZone } from "#lib/i18n/time-zone.ts";
import { formats } from "#lib/i18n/formats.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import en from "#messages/en.json" with { type: "json" };
import vi from "#messages/vi.json" with { type: "json" };

const catalogues: Record<Locale, Messages> = { vi, en };

/** Every message of a language. */
export function catalogue(locale: Locale): Messages {
  return catalogues[locale];
}

const packed: Record<Locale, string> = { vi: JSON.stringify(vi), en: JSON.stringify(en) };

/** Every message of a language as JSON, for the browser's own translator. */
export function packedCatalogue(locale: Locale): string {
  return packed[locale];
}

/** Translates the keys of one area: `translator(locale, "desk")("title")`. */
export function translator<Area extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  locale: Locale, area: Area, timeZone: string = defaultTimeZone,
) {
  return createTranslator<Messages, Area>({ locale, messages: catalogues[locale], namespace: area, timeZone, formats: formats[locale] });
}

/** Writes dates, times and numbers as the newsroom's clock and the reader's language have them. */
export function formatter(locale: Locale, timeZone: string, now: Date) {
  return createFormatter({ locale, timeZone, now, formats: formats[locale] });
}
