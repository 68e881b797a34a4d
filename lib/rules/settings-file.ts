// A newsroom's settings as a file that can be handed on.
import { z } from "zod";
import { levels } from "#lib/rules/rule.ts";
import { defaultSettings } from "#lib/rules/settings.ts";

const words = z.string().min(1).max(200);

/** What is left out stays at its default; what is not known is refused, so that a slip of spelling is seen. */
export const ruleSettings = z.strictObject({
  levels: z.record(z.string(), z.enum([...levels, "off"])).default(defaultSettings.levels),
  acronyms: z.record(words, z.string().max(500)).default(defaultSettings.acronyms),
  terms: z.array(z.strictObject({ write: words, not: words })).max(5000).default([]),
  exceptions: z.array(words).max(5000).default([]),
  toneMarks: z.enum(["own", "old", "new"]).default("own"),
  dateSeparator: z.enum(["own", ".", "/", "-"]).default("own"),
  numberStyle: z.enum(["own", "vi", "en"]).default("own"),
  capitals: z.enum(["own", "decree30"]).default("own"),
  leaders: z.array(words).max(1000).default([]),
  issueDate: z.iso.date().nullable().default(null),
});
