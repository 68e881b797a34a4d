// What a browser says it is, in two words that people know. A hint to tell one's own sessions apart, nothing more.

export interface Device {
  /** A proper name; null when it is none of those known. */
  browser: string | null;
  system: string | null;
}

// The order matters: each later one is named in the texts of those before it.
const browsers: readonly [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, "Edge"], [/coc_coc_browser\//, "Cốc Cốc"], [/OPR\/|Opera/, "Opera"], [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"], [/Chrome\/|CriOS\//, "Chrome"], [/Safari\//, "Safari"],
];
const systems: readonly [RegExp, string][] = [
  [/Windows/, "Windows"], [/iPhone/, "iPhone"], [/iPad/, "iPad"], [/Android/, "Android"], [/CrOS/, "ChromeOS"], [/Mac OS X|Macintosh/, "macOS"], [/Linux/, "Linux"],
];

/** Reads a User-Agent header. */
export function deviceOf(userAgent: string): Device {
  const named = (table: readonly [RegExp, string][]) => table.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
  return { browser: named(browsers), system: named(systems) };
}
