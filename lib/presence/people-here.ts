// Who is in an article at the moment, from what their pages say of themselves. The name comes from
// the server, which writes it under the session's person; the rest is what a page claims, so it is
// parsed, and nothing is decided on it.
import { z } from "zod";
import { byName } from "#lib/i18n/by-name.ts";
import { idOf, type AnnotationId, type UserId } from "#lib/id.ts";

export const presenceModes = ["edit", "check", "read"] as const;
export type PresenceMode = (typeof presenceModes)[number];

/** What a page says of itself. A place is a relative position of the editor, opaque here. */
const said = z.object({
  user: z.object({ id: idOf<UserId>(), name: z.string() }),
  mode: z.enum(presenceModes).catch("read"),
  /** The annotation that is selected. */
  item: idOf<AnnotationId>().nullable().catch(null),
  anchor: z.unknown().optional(),
  head: z.unknown().optional(),
  /** Milliseconds since 1970, of that page's clock: which of a person's pages was used last. */
  moved: z.number().catch(0),
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
    if (!parsed.success || parsed.data.user.id === myself) continue;
    const { user, ...rest } = parsed.data;
    const known = people.get(user.id);
    if (!known || known.moved < rest.moved) people.set(user.id, { ...user, ...rest, client });
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
