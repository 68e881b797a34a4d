// The schemas of house.ts, apart from it: a page that only names these things is sent none.
import { z } from "zod";
import { kind } from "#lib/annotation/kind-schema.ts";
import { fileLimits, soundLimits } from "#lib/formats/evidence-file.ts";
import { locale } from "#lib/i18n/locale-schema.ts";
import { isTimeZone } from "#lib/i18n/time-zone.ts";
import { lasts } from "#lib/memory/expiry-schema.ts";
import { isFreeKey, ourKeys } from "#lib/newsroom/keys.ts";
import { publicScale } from "#lib/newsroom/public-scale-schema.ts";
import { typedText } from "#lib/text/typed-text.ts";
import { shortText } from "#lib/text/typed-text-schema.ts";
import { ownLines } from "#lib/newsroom/house.ts";

const key = z.string().refine(isFreeKey);

/**
 * A kind of the newsroom's own. It is one of ours by another name: whether it must be checked, where the report lists it and how it is
 * found is its base's; name, colour, line and key are its own. Once used it is retired, never deleted.
 */
export const ownKind = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  label: shortText(40),
  base: kind,
  /** The colour of which of our kinds: those can be read on every ground. */
  colour: kind,
  line: z.enum(ownLines),
  key: key.nullable(),
  isRetired: z.boolean(),
});
export type OwnKind = z.infer<typeof ownKind>;

const movedKeys = z.record(z.string().refine((ours) => ourKeys.includes(ours)), key);

export const houseFields = {
  name: z.string().max(200).transform(typedText),
  timeZone: z.string().refine(isTimeZone),
  /** Of the interface, for those who have not chosen one. */
  language: locale,
  ownKinds: z.array(ownKind).max(30).refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
  keys: movedKeys,
  /** What of items is shown besides: off until a newsroom wants it. */
  shows: z.object({ risk: z.boolean(), voice: z.boolean(), audit: z.boolean().default(false), figures: z.boolean().default(false), legalHold: z.boolean().default(false) }),
  /** What may be kept of sources: how large a file and a recording, in megabytes; whether the server asks for web pages, and at which ports besides 80 and 443. */
  evidence: z.object({
    largestFile: z.union(fileLimits.map((limit) => z.literal(limit))), largestSound: z.union(soundLimits.map((limit) => z.literal(limit))).default(200), keepsPages: z.boolean(), otherPorts: z.array(z.int().min(1).max(65_535)).max(5),
  }),
  publicScale,
  /** How long a check of a kind says something, in days. */
  lasts,
};

export const house = z.object(houseFields);
export type House = z.infer<typeof house>;

/** What a person changed; the rest stays. */
export const houseChanges = z.object(houseFields).partial().refine((given) => Object.keys(given).length > 0);
export type HouseChanges = z.infer<typeof houseChanges>;
