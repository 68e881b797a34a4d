// Entities in few words: "Lê Huy Vịnh" with "rank Trung tướng 2016..2021-07" and "= Lê Huy Vinh".
import type { EntityKind, KnownEntity, KnownTenure } from "#lib/entity/entity.ts";
import { newId, type EntityId } from "#lib/id.ts";

/**
 * A line a fact: "rank WORDS PERIOD", "post WORDS @ BODY PERIOD", "= SPELLING", "acronym WORDS", "former WORDS PERIOD",
 * "called PERIOD". A period is "2016..2021", with "~2021-12" a day on which it is known to have been held.
 */
export function entity(kind: EntityKind, name: string, ...facts: string[]): KnownEntity {
  const one: KnownEntity & { tenures: KnownTenure[] } = { id: newId<EntityId>(), kind, name, note: null, from: null, to: null, aliases: [], tenures: [] };
  for (const fact of facts) {
    const { words, ...period } = periodOf(fact);
    const [what = "", ...rest] = words.split(" ");
    const said = rest.join(" ");
    if (what === "=") one.aliases.push({ id: newId(), kind: "spelling", text: said, from: null, to: null });
    else if (what === "acronym" || what === "former") one.aliases.push({ id: newId(), kind: what, text: said, from: period.from, to: period.to });
    else if (what === "called") Object.assign(one, { from: period.from, to: period.to });
    else {
      const [own = "", body = null] = said.split(" @ ");
      one.tenures.push({ id: newId(), role: what === "rank" ? "rank" : "post", words: own, body, ...period, sourceId: null, sourceText: "QĐ 1", sourceTitle: null });
    }
  }
  return one;
}

function periodOf(fact: string): { words: string; from: string | null; to: string | null; asOf: string | null } {
  const [, words = fact, from, to, asOf] = /^(.*?)(?: ?(\d{4}[\d-]*)?\.\.(\d{4}[\d-]*)?)?(?: ~(\d{4}[\d-]*))?$/.exec(fact) ?? [];
  return { words: words.trim(), from: from ?? null, to: to ?? null, asOf: asOf ?? null };
}
