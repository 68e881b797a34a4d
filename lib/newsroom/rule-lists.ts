// A newsroom's own lists as somebody types them: one entry a line.
import type { RuleSettings } from "#lib/rules/rule.ts";

export interface RuleLists {
  /** "KVPT = khu vực phòng thủ". */
  acronyms: string;
  /** "nghi can > nghi phạm": not the first, but the second. */
  terms: string;
  exceptions: string;
  leaders: string;
}

export function listsOf({ acronyms, terms, exceptions, leaders }: RuleSettings): RuleLists {
  return {
    acronyms: Object.entries(acronyms).map(([short, long]) => (long === "" ? short : `${short} = ${long}`)).join("\n"),
    terms: terms.map(({ write, not }) => `${not} > ${write}`).join("\n"),
    exceptions: exceptions.join("\n"), leaders: leaders.join("\n"),
  };
}

/** The lists read again; or the number of the line of terms, from 1, that is none. Empty lines count for nothing. */
export function readLists(lists: RuleLists): { ok: true; value: Pick<RuleSettings, "acronyms" | "terms" | "exceptions" | "leaders"> } | { ok: false; line: number } {
  const acronyms = Object.fromEntries(linesOf(lists.acronyms).map((line) => {
    const at = line.indexOf("=");
    return at < 0 ? [line, ""] as const : [line.slice(0, at).trim(), line.slice(at + 1).trim()] as const;
  }).filter(([short]) => short !== ""));
  const terms: { write: string; not: string }[] = [];
  for (const [at, line] of lists.terms.split("\n").entries()) {
    if (line.trim() === "") continue;
    const [not = "", write = "", ...more] = line.split(/>|→/).map((part) => part.normalize("NFC").trim());
    if (not === "" || write === "" || more.length > 0) return { ok: false, line: at + 1 };
    terms.push({ write, not });
  }
  return { ok: true, value: { acronyms, terms, exceptions: linesOf(lists.exceptions), leaders: linesOf(lists.leaders) } };
}

function linesOf(text: string): string[] {
  return [...new Set(text.split("\n").map((line) => line.normalize("NFC").trim()).filter((line) => line !== ""))];
}
