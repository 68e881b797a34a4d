// Whose doing an update of the text is, from the origin of the Yjs transaction that made it.
import { isTransactionOrigin } from "@hocuspocus/server";
import type { UserId } from "#lib/id.ts";
import type { TextCause } from "#lib/article/text-change.ts";

export interface TextAuthor {
  /** Null: nobody's words, as with marks, or not known. */
  byId: UserId | null;
  cause: TextCause;
}

/** Given to a transaction that the server makes for somebody; enters nobody's undo stack. */
export function originFor(author: TextAuthor) {
  return { source: "local", context: { author } } as const;
}

/** What a socket's person typed, or what a transaction of originFor was made for. */
export function authorOf(origin: unknown): TextAuthor {
  if (isTransactionOrigin(origin)) {
    if (origin.source === "connection") {
      const { person } = origin.connection.context as { person?: { id: UserId } };
      return { byId: person?.id ?? null, cause: "typed" };
    }
    if (origin.source === "local" && origin.context) {
      const { author } = origin.context as { author?: TextAuthor };
      if (author) return author;
    }
  }
  return { byId: null, cause: "mark" };
}
