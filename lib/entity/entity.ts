// A person, body or place that the newsroom remembers: how it is written and called, which ranks and posts it held
// from when to when, and who says so. What is remembered helps to check and is never a check.
import { z } from "zod";
import { partialDate } from "#lib/article/article.ts";
import { isPeriod } from "#lib/entity/partial-date.ts";
import { idOf, type AliasId, type EntityId, type SourceId, type TenureId } from "#lib/id.ts";
import { optionalText, shortText } from "#lib/text/typed-text.ts";

export const entityKinds = ["person", "organisation", "place"] as const;
export type EntityKind = (typeof entityKinds)[number];
export const entityKind = z.enum(entityKinds);

/** spelling: another way to write it, which is not how the house does; acronym: short for it; former: what it was called. */
export const aliasKinds = ["spelling", "acronym", "former"] as const;
export type AliasKind = (typeof aliasKinds)[number];
export const aliasKind = z.enum(aliasKinds);

export const tenureRoles = ["rank", "post"] as const;
export type TenureRole = (typeof tenureRoles)[number];
export const tenureRole = z.enum(tenureRoles);

const date = partialDate.nullable();

const alias = z.object({ id: idOf<AliasId>(), kind: aliasKind, text: shortText(300), from: date, to: date }).refine(isPeriod, "period");
export type Alias = z.infer<typeof alias>;

const tenure = z.object({
  id: idOf<TenureId>(), role: tenureRole, words: shortText(500),
  /** Of a post, where it is not in its words already. */
  body: optionalText(300).transform((text) => text ?? null),
  from: date, to: date,
  /** A day on which it was held, where one knows no more. */
  asOf: date,
  sourceId: idOf<SourceId>().nullable(),
  /** Who says so, in words, where that is no source of the library. */
  sourceText: optionalText(500).transform((text) => text ?? null),
}).refine(isPeriod, "period");
export type Tenure = z.infer<typeof tenure>;

const unlike = <T extends { id: string }>(all: readonly T[]) => new Set(all.map(({ id }) => id)).size === all.length;

/** All that is written of one entity. */
export const entityContent = z.object({
  kind: entityKind,
  /** As the house writes it. */
  name: shortText(300),
  note: optionalText(4_000).transform((text) => text ?? null),
  /** Since when and until when it is called so. */
  from: date, to: date,
  aliases: z.array(alias).max(200).refine(unlike),
  tenures: z.array(tenure).max(500).refine(unlike),
}).refine(isPeriod, "period");
export type EntityContent = z.infer<typeof entityContent>;

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
