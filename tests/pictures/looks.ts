// In which languages, widths and lights the screens are looked at.
import type { BrowserContextOptions, Page } from "@playwright/test";
import en from "#messages/en.json" with { type: "json" };
import vi from "#messages/vi.json" with { type: "json" };
import type { Words } from "#tests/support/galley.ts";

type Vision = "none" | "deuteranopia" | "achromatopsia";

export interface Look {
  name: string;
  language: "vi" | "en";
  words: Words;
  width: number;
  theme: "light" | "dark";
  hasForcedColours: boolean;
  vision: Vision;
}

const plain = { hasForcedColours: false, vision: "none" } as const;

export const looks: readonly Look[] = [
  ...([["vi", vi], ["en", en]] as const).flatMap(([language, words]) => [1440, 1024, 390].flatMap((width) => (["light", "dark"] as const).map((theme): Look => (
    { name: `${language}-${width}-${theme}`, language, words, width, theme, ...plain }
  )))),
  // 1280 pixels at 400 %, and 1440 at 200 %.
  { name: "vi-320", language: "vi", words: vi, width: 320, theme: "light", ...plain },
  { name: "vi-720", language: "vi", words: vi, width: 720, theme: "light", ...plain },
  { name: "vi-forced", language: "vi", words: vi, width: 1440, theme: "light", hasForcedColours: true, vision: "none" },
  { name: "vi-forced-dark", language: "vi", words: vi, width: 1440, theme: "dark", hasForcedColours: true, vision: "none" },
  { name: "vi-deuteranopia", language: "vi", words: vi, width: 1440, theme: "light", hasForcedColours: false, vision: "deuteranopia" },
  { name: "vi-achromatopsia", language: "vi", words: vi, width: 1440, theme: "light", hasForcedColours: false, vision: "achromatopsia" },
];

export function contextOf({ language, width, theme, hasForcedColours }: Look, url: string): BrowserContextOptions {
  const cookie = (name: string, value: string) => ({ name, value, domain: new URL(url).hostname, path: "/", expires: -1, httpOnly: false, secure: false, sameSite: "Lax" as const });
  return {
    baseURL: url, locale: language, colorScheme: theme, reducedMotion: "reduce", forcedColors: hasForcedColours ? "active" : "none",
    timezoneId: "Asia/Ho_Chi_Minh", viewport: { width, height: width < 500 ? 844 : 900 },
    storageState: { cookies: [cookie("soat-lang", language), cookie("soat-theme", theme)], origins: [] },
  };
}

/** Does something while the page is seen with these eyes; not all the time, since a press goes astray then. */
export async function seenWith(page: Page, { vision }: Look, work: () => Promise<unknown>): Promise<void> {
  if (vision === "none") return void (await work());
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setEmulatedVisionDeficiency", { type: vision });
  await work();
  await session.detach();
}
