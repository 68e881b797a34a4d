// What the server says on the socket beside the text itself, parsed where it comes in.
import * as z from "zod/mini";

const damage = z.object({ type: z.literal("damage"), entries: z.int(), from: z.nullable(z.string()), to: z.nullable(z.string()) });
const news = [
  z.object({ type: z.literal("annotation"), id: z.string(), version: z.int() }),
  z.object({ type: z.literal("check"), ids: z.array(z.string()) }),
  z.object({ type: z.literal("reading") }),
  z.object({ type: z.literal("hint") }),
  z.object({ type: z.literal("rules") }),
  z.object({ type: z.literal("names") }),
  z.object({ type: z.literal("source") }),
  z.object({ type: z.literal("details") }),
  z.object({ type: z.literal("replaced"), id: z.string() }),
  z.object({ type: z.literal("thread"), id: z.string() }),
  z.object({ type: z.literal("proposal"), ids: z.array(z.string()) }),
] as const;
const incoming = z.discriminatedUnion("type", [
  z.object({ type: z.literal("fence"), n: z.int() }),
  z.object({ type: z.literal("position"), seq: z.int() }),
  z.object({ type: z.literal("disk"), isRefusing: z.boolean() }),
  damage,
  ...news,
]);

/** What was set aside of the text's log because it was damaged, and when its first and last entry were written (ISO 8601). */
export type Damage = z.infer<typeof damage>;
/** Something about the article changed: to be fetched under the page's own permissions. */
export type News = z.infer<(typeof news)[number]>;
export type Incoming = z.infer<typeof incoming>;

/** Null for what is not meant for this version of the page. */
export function parseIncoming(payload: string): Incoming | null {
  try {
    const parsed = incoming.safeParse(JSON.parse(payload));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
