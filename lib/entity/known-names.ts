// The part of the names file that one text can need, as a page is told it: who its mentions may mean, and what people
// have said which one is meant. Two of one name are a question for a person; nothing here picks one.
import { createNamesIndex, type NamesIndex } from "#lib/entity/names-index.ts";
import type { EntityKind, KnownEntity } from "#lib/entity/entity.ts";
import { nameKey } from "#lib/entity/name-key.ts";
import type { EntityId } from "#lib/id.ts";

/** A name as a text has it. */
export interface NameMention {
  kind: EntityKind;
  words: string;
}

/** Somebody said whom these words mean in this article; null: nobody in the file. */
export interface SaidMention {
  /** nameKey of the words. */
  key: string;
  entityId: EntityId | null;
}

export interface KnownNames {
  entities: readonly KnownEntity[];
  said: readonly SaidMention[];
}

export const noNames: KnownNames = { entities: [], said: [] };

export type Meant = { kind: "none" } | { kind: "one"; entity: KnownEntity } | { kind: "several"; among: readonly KnownEntity[] };

/** Answers for a mention whom it means. Made once for a `KnownNames`. */
export interface NamesOnDay {
  /** The day the article tells of, a partial date; null: not known. */
  day: string | null;
  meant(mention: NameMention): Meant;
  /** Whether somebody said whom these words mean in this article. */
  isSaid(words: string): boolean;
}

export function namesOnDay({ entities, said }: KnownNames, day: string | null): NamesOnDay {
  const index: NamesIndex = createNamesIndex(entities);
  const chosen = new Map(said.map(({ key, entityId }) => [key, entityId]));
  return {
    day,
    isSaid: (words) => chosen.has(nameKey(words)),
    meant({ kind, words }) {
      const among = index.find(kind, words);
      const id = chosen.get(nameKey(words));
      const one = id === undefined ? undefined : id === null ? null : index.get(id);
      if (one === null || among.length === 0 && !one) return { kind: "none" };
      if (one) return { kind: "one", entity: one };
      const [first] = among;
      return among.length === 1 && first ? { kind: "one", entity: first } : { kind: "several", among };
    },
  };
}
