// Which runner a file name on the command line is meant for.

export interface Filters {
  vitest: string[];
  playwright: string[];
}

/** Paths of e2e go to Playwright, all other names to Vitest. */
export function sortFilters(names: readonly string[]): Filters {
  const isE2e = (name: string) => /(^|\/)e2e(\/|$)/.test(name.replaceAll("\\", "/"));
  return { vitest: names.filter((name) => !isE2e(name)), playwright: names.filter(isE2e) };
}
