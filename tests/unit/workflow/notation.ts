// Standing in one line. Steps are parted by " → "; the first is the item's quote (parts in
// brackets: "[rank Thượng tướng] [name Lê Huy Vịnh]"), then each step is
//   words               the text becomes these words
//   finding:            a check on the words that stand now ("…:name" on one part, "…:name=other words" on those)
//   void:               takes back the latest check that still counts
//   ?                   a question is asked (work state waiting)
//   ~                   the sentence around changes
//   lost                the place is lost
import type { AnnotationView, CheckedWords, CheckView, Part, PartRole } from "#lib/annotation/annotation.ts";
import { partRoles } from "#lib/annotation/annotation.ts";
import { newId, type AnnotationId, type CheckId, type PartId, type UserId } from "#lib/id.ts";
import { findings } from "#lib/workflow/finding.ts";
import { standingOf, type ItemStanding, type WordsNow } from "#lib/workflow/standing.ts";
import { partWords } from "#lib/workflow/part-words.ts";

const by = newId<UserId>();

export function stand(line: string): ItemStanding {
  return standing(line).state;
}

/** The item, how it stands, and the words that stand now (empty when lost). */
export function standing(line: string): { item: AnnotationView; state: ItemStanding; now: WordsNow } {
  const [first = "", ...steps] = line.split(" → ");
  const { quote, parts } = parseQuote(first);
  const checks: CheckView[] = [];
  let words: string | null = quote;
  let frame = "Tin: {}.";
  let isWaiting = false;
  const sentence = () => frame.replace("{}", words ?? "");
  for (const step of steps) {
    const act = /^(\w+):(?:(\w+)(?:=(.*))?)?$/.exec(step);
    const found = findings.find((one) => one === act?.[1]);
    const voids = found === "void" ? (checks.findLast((check) => check.finding !== "void" && !checks.some((other) => other.voids === check.id))?.id ?? null) : null;
    if (found) checks.push({ id: newId<CheckId>(), finding: found, voids, byId: by, byName: "B", at: "2026-01-01T00:00:00Z", note: null, evidence: [], on: rows(act?.[2], act?.[3]) });
    else if (step === "?") isWaiting = true;
    else if (step === "~") frame = "Theo tin khác: {}.";
    else words = step === "lost" ? null : step;
  }
  function rows(role: string | undefined, own: string | undefined): CheckedWords[] {
    if (!role) return [{ partId: null, words: words ?? "", sentence: sentence() }];
    return parts.flatMap((part, at) => part.role !== role ? [] : [{ partId: part.id, words: own ?? partWords(quote, parts, words ?? "")[at] ?? part.quote, sentence: sentence() }]);
  }
  const item: AnnotationView = {
    id: newId<AnnotationId>(), kind: parts.length > 0 ? "person" : "number", quote, anchorState: "attached", workState: isWaiting ? "waiting" : "new",
    waitingFor: isWaiting ? "author" : null, note: null, version: 1, createdById: by, createdByName: "B", createdAt: "2026-01-01T00:00:00Z", deletedAt: null, parts, checks,
  };
  const now = words === null ? null : { words, sentence: sentence() };
  return { item, state: standingOf(item, now), now: now ?? { words: "", sentence: "" } };
}

/** "recheck", "passed confirmed", "unchecked 1/3", with "context" and "after change" where they hold. */
export function told(line: string): string {
  const it = stand(line);
  return [
    it.standing, it.finding, it.total > 1 ? `${it.checked}/${it.total}` : null,
    it.freshness === "context" ? "context" : null, it.afterChange ? "after change" : null,
  ].filter((word) => word !== null).join(" ");
}

function parseQuote(text: string): { quote: string; parts: Part[] } {
  const parts: Part[] = [];
  const quote = text.replace(/\[(\w+) ([^\]]*)\]/g, (_, role: string, own: string) => {
    const known: PartRole | undefined = partRoles.find((one) => one === role);
    if (!known) throw new Error(`No such part: ${role}`);
    parts.push({ id: newId<PartId>(), role: known, quote: own });
    return own;
  });
  return { quote, parts };
}
