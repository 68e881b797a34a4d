// The schemas of entity.ts, apart from it: a page that only names these things is sent none.
import { z } from "zod";
import { partialDate } from "#lib/article/article-schema.ts";
import { isPeriod } from "#lib/entity/partial-date.ts";
import type { AliasId, SourceId, TenureId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { optionalText, shortText } from "#lib/text/typed-text-schema.ts";
import { aliasKinds, entityKinds, tenureRoles } from "#lib/entity/entity.ts";

export const entityKind = z.enum(entityKinds);
export const aliasKind = z.enum(aliasKinds);
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
