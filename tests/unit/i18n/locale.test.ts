import { expect, test } from "vitest";
import { parseLocale, parseTheme } from "#lib/i18n/locale.ts";
import { isTimeZone } from "#lib/i18n/time-zone.ts";

test.each([["vi", "vi"], ["en", "en"], ["fr", "vi"], ["EN", "vi"], [undefined, "vi"], [{}, "vi"]])("the language %j is read as %s", (given, read) => {
  expect(parseLocale(given)).toBe(read);
});

test.each([["auto", "auto"], ["light", "light"], ["dark", "dark"], ["<script>", "auto"], [undefined, "auto"]])("the theme %j is read as %s", (given, read) => {
  expect(parseTheme(given)).toBe(read);
});

test.each([["Asia/Ho_Chi_Minh", true], ["UTC", true], ["Mars/Olympus", false], ["", false], [7, false]])("the zone %j is known: %s", (given, known) => {
  expect(isTimeZone(given)).toBe(known);
});
