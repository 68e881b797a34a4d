// Message keys are types: a key missing from the catalogue fails the type check.
import type vi from "#messages/vi.json";
import type { formats } from "#lib/i18n/formats.ts";
import type { Locale } from "#lib/i18n/locale.ts";

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof vi;
    Formats: (typeof formats)["vi"];
  }
}
