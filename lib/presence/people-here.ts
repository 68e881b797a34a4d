// Who is in an article at the moment, from what their pages say of themselves. The name comes from
// the server, which writes it under the session's person; the rest is what a page claims, so it is
// parsed, and nothing is decided on it.
import * as z from "zod/mini";
import { byName } from "#lib/i18n/by-name.ts";
import type { AnnotationId, UserId } from "#lib/id.ts";

export const presenceModes = ["edit", "check", "read"] as const;
export type PresenceMode = (typeof presenceModes)[number];

const id = z.uuid();

/** What a page says of itself. A place is a relative position of the editor, opaque here. */
const said = z.object({
  user: z.object({ id, name: z.string() }),
  mode: z.catch(z.enum(presenceModes), "read"),
  /** The annotation that is selected. */
  item: z.catch(z.nullable(id), null),
  anchor: z.optional(z.unknown()),
  head: z.optional(z.unknown()),
  /** Milliseconds since 1970, of that page's clock: which of a person's pages was used last. */
  moved: z.catch(z.number(), 0),
});

export interface PersonHere {
  id: UserId;
  name: string;
  mode: PresenceMode;
  item: AnnotationId | null;
  /** The number of their page that was used last. */
  client: number;
  anchor?: unknown;
  head?: unknown;
  moved: number;
}

/** The people behind these pages, by name, each once; whoever has several is where they were last. Pages that say no name, and `myself`, are left out. */
export function peopleHere(states: ReadonlyMap<number, unknown>, myself: UserId): PersonHere[] {
  const people = new Map<UserId, PersonHere>();
  for (const [client, state] of states) {
    const parsed = said.safeParse(state);
    if (!parsed.success) continue;
    const { user, item, ...rest } = parsed.data;
    const who = user.id.toLowerCase() as UserId;
    const known = people.get(who);
    if (who === myself || (known && known.moved >= rest.moved)) continue;
    people.set(who, { ...rest, id: who, name: user.name, item: item === null ? null : (item.toLowerCase() as AnnotationId), client });
  }
  return [...people.values()].sort(byName);
}

/** How many colours there are for people; components/presence/presence.css has them. */
export const colourCount = 8;

/** A colour for each of these people: the one they had, else one that is used least. */
export function coloursOf(people: readonly { id: UserId }[], before: ReadonlyMap<UserId, number>): Map<UserId, number> {
  const colours = new Map<UserId, number>();
  const used = Array.from({ length: colourCount }, () => 0);
  const take = (id: UserId, colour: number) => {
    colours.set(id, colour);
    used[colour] = (used[colour] ?? 0) + 1;
  };
  for (const { id } of people) {
    const had = before.get(id);
    if (had !== undefined) take(id, had);
  }
  for (const { id } of people) if (!colours.has(id)) take(id, used.indexOf(Math.min(...used)));
  return colours;
}
