// A person, body or place that the newsroom remembers: how it is written and called, which ranks and posts it held
// from when to when, and who says so. What is remembered helps to check and is never a check.
import type { EntityId } from "#lib/id.ts";
import type { EntityContent, Tenure } from "#lib/entity/entity-schema.ts";

export const entityKinds = ["person", "organisation", "place"] as const;
export type EntityKind = (typeof entityKinds)[number];

/** spelling: another way to write it, which is not how the house does; acronym: short for it; former: what it was called. */
export const aliasKinds = ["spelling", "acronym", "former"] as const;
export type AliasKind = (typeof aliasKinds)[number];

export const tenureRoles = ["rank", "post"] as const;
export type TenureRole = (typeof tenureRoles)[number];

/** Nothing is known of it but its name. */
export function blankEntity(kind: EntityKind, name: string): EntityContent {
  return { kind, name, note: null, from: null, to: null, aliases: [], tenures: [] };
}

/** A tenure with the name of its source as its reader may know it. */
export type KnownTenure = Tenure & { sourceTitle: string | null };

/** An entity with those that were merged into it: what they are called are spellings of it, what they held it held. */
export interface KnownEntity extends Omit<EntityContent, "tenures"> {
  id: EntityId;
  tenures: readonly KnownTenure[];
}

/** Who says so, or null. */
export function sourceOf({ sourceTitle, sourceText }: Pick<KnownTenure, "sourceTitle" | "sourceText">): string | null {
  return sourceTitle ?? sourceText;
}
