// The sections of the guide by the names of their anchors, the same in every language, and which of them belongs to which
// page. docs/guide/vi.md and en.md have exactly these, in this order.

export const guideSections = [
  "start", "desk", "load", "tag", "hints", "check", "before", "sources", "second", "names", "search", "edit", "propose", "versions", "talk", "questions", "sign-off", "corrections", "report", "exchange",
  "people", "settings", "figures",
] as const;
export type GuideSection = (typeof guideSections)[number];

/** Narrower addresses first. */
const pages: readonly (readonly [RegExp, GuideSection])[] = [
  [/^\/articles\/new$/, "load"],
  [/^\/articles\/[^/]+$/, "check"],
  [/^\/articles\/[^/]+\/(history|revise|compare)$/, "versions"],
  [/^\/articles\/[^/]+\/report$/, "report"],
  [/^\/reports$/, "report"],
  [/^\/articles\/[^/]+\/export$/, "exchange"],
  [/^\/articles\/[^/]+\/sign-off$/, "sign-off"],
  [/^\/articles\/[^/]+\/corrections$/, "corrections"],
  [/^\/articles\/[^/]+\/queries$/, "questions"],
  [/^\/(articles\/[^/]+\/)?people$/, "people"],
  [/^\/account$/, "people"],
  [/^\/work\/expiring$/, "before"],
  [/^\/tour$/, "start"],
  [/^\/(work)?$/, "desk"],
  [/^\/sources(\/|$)/, "sources"],
  [/^\/names(\/|$)/, "names"],
  [/^\/search$/, "search"],
  [/^\/agreement$/, "second"],
  [/^\/settings\/(rules|dismissed)$/, "hints"],
  [/^\/settings$/, "settings"],
  [/^\/(figures|audit)$/, "figures"],
];

/** What the guide says of the page at this path; null for a page that it does not speak of, itself among them. */
export function sectionOf(path: string): GuideSection | null {
  return pages.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

/** Where the guide can be read in the product, from this section on. */
export function guideAddress(section: GuideSection | null): string {
  return section ? `/help#${section}` : "/help";
}
