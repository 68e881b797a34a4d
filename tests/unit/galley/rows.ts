// A ledger in one line: rows parted by " | ", each "kind:words" with marks behind it:
//   @own     of the newsroom's own kind of that id        *  made by somebody else
//   +, -, ~  checked as right, as wrong, on other words   ?  waiting        !  lost        ^  folded into a person
// A person's parts are in brackets, each with marks of its own: "person:[Đại tá]+ [Trần Mẫn]".
import type { ItemRow } from "#components/galley/item-row.ts";
import type { AnnotationView, CheckView, Part } from "#lib/annotation/annotation.ts";
import { isItemKind } from "#lib/annotation/kind.ts";
import { kind as anyKind } from "#lib/annotation/kind-schema.ts";
import { newId, type AnnotationId, type CheckId, type PartId, type UserId } from "#lib/id.ts";
import { weightOf } from "#lib/workflow/changes.ts";
import { standingOf } from "#lib/workflow/standing.ts";

export const me = newId<UserId>();
const other = newId<UserId>();

export function rowsOf(line: string): ItemRow[] {
  return line.split(" | ").map(rowOf);
}

function rowOf(text: string): ItemRow {
  // Behind a bracket +, - and ~ are the part's.
  const pattern = text.includes("[") ? /^(\w+):(.*?)(?:@([a-z]+(?:-[a-z]+)*))?([*?!^]*)$/ : /^(\w+):(.*?)(?:@([a-z]+(?:-[a-z]+)*))?([*+\-~?!^]*)$/;
  const [, kindName = "", body = "", own, marks = ""] = pattern.exec(text) ?? [];
  const kind = anyKind.parse(kindName);
  const partial = [...body.matchAll(/\[([^\]]+)\]([+\-~]?)/g)].map(([, quote = "", mark = ""]) => ({ part: { id: newId<PartId>(), role: "post", quote } satisfies Part, mark }));
  const words = body.replace(/\[([^\]]+)\][+\-~]?/g, "$1");
  const sentence = `Tin: ${words}.`;
  const check = (mark: string, on: string, partId: PartId | null): CheckView => ({
    id: newId<CheckId>(), finding: mark === "-" ? "wrong" : "confirmed", voids: null, byId: other, byName: "B", at: "2026-01-01T00:00:00Z", note: null, evidence: [],
    on: [{ partId, words: mark === "~" ? `${on} cũ` : on, sentence }],
  });
  const view: AnnotationView = {
    id: newId<AnnotationId>(), kind, ownKind: own ?? null, quote: words, anchorState: "attached", workState: marks.includes("?") ? "waiting" : "new", waitingFor: null, note: null, version: 1,
    createdById: marks.includes("*") ? other : me, createdByName: "A", createdAt: "2026-01-01T00:00:00Z", deletedAt: null, parts: partial.map(({ part }) => part),
    checks: [
      ...[...marks].filter((mark) => "+-~".includes(mark)).map((mark) => check(mark, words, null)),
      ...partial.filter(({ mark }) => mark !== "").map(({ part, mark }) => check(mark, part.quote, part.id)),
    ],
  };
  const isPlaced = !marks.includes("!");
  const state = standingOf(view, isPlaced ? { words, sentence } : null);
  return {
    id: view.id, view, isPlaced, words, sentence, state, weight: isPlaced ? weightOf(view, state, { words, sentence }) : null,
    isItem: isItemKind(kind), foldedInto: marks.includes("^") ? newId<AnnotationId>() : null,
  };
}
