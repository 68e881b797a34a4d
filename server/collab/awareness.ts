// Who is here and where their caret is. A client says what it likes; the name comes from the
// session, and nobody speaks for another.
import type { Connection, Document } from "@hocuspocus/server";
import { grantOf } from "#lib/permission/table.ts";
import { parseRoles } from "#lib/permission/role.ts";
import type { SessionPerson } from "#server/desk.ts";

/** Characters of JSON one presence may take. */
const largestState = 2_048;
/** A page is one client; after a reconnection its old number may still be known. */
const mostClients = 2;

/** Leaves in `states` only what this connection may say of itself, under its person's name. */
export function ownStates(states: Map<number, Record<string, unknown>>, person: SessionPerson, connection: Connection, document: Document): void {
  const known = document.getClients(connection);
  let more = mostClients - known.size;
  for (const [client, state] of states) {
    if (!known.has(client) && (more -= 1) < 0) {
      states.delete(client);
      continue;
    }
    if (JSON.stringify(state).length > largestState || isAnothers(client, person, connection, document)) states.delete(client);
    else {
      state["user"] = { id: person.id, name: person.name };
      if (!mayBe(state["mode"], person, connection)) state["mode"] = "read";
    }
  }
}

/** Nobody is seen writing who may not write, or checking who only reads. */
function mayBe(mode: unknown, person: SessionPerson, connection: Connection): boolean {
  if (mode === "edit") return !connection.readOnly;
  return mode === undefined || grantOf(parseRoles(person.roles), "article.annotate") !== "none";
}

function isAnothers(client: number, person: SessionPerson, connection: Connection, document: Document): boolean {
  return document.getConnections().some((other) =>
    other !== connection && document.getClients(other).has(client) && personOf(other)?.id !== person.id);
}

function personOf(connection: Connection): SessionPerson | undefined {
  const context = connection.context as { person?: SessionPerson };
  return context.person;
}
