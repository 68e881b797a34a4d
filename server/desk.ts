// What exists once in the process and is shared by both module graphs (Next's bundle and
// plain Node): reached through globalThis, spoken to in plain data only. Nothing that
// crosses here is a Y.Doc or a ProseMirror node: the two graphs hold different copies of
// those libraries, which do not recognise each other's objects.
import type { Block, BlockKind } from "#lib/article/block.ts";
import type { Place } from "#lib/commands.ts";
import type { AnnotationId, ArticleId, UserId } from "#lib/id.ts";
import type { Db } from "#server/db/client.ts";

/** The text of an article as it stands in memory, with the log position it contains at least. */
export interface LivingText {
  blocks: Block[];
  logSeq: number;
}

export interface PlacedMark {
  /** Where the mark now is; equal to what was asked unless the words had moved. */
  place: Place;
  /** Yjs relative positions, encoded: start leans right, end leans left. */
  relStart: Uint8Array;
  relEnd: Uint8Array;
  logSeq: number;
}

/** Sent to every open page of an article; each page fetches again with its own permissions. */
export type Announcement =
  | { type: "annotation"; id: AnnotationId; version: number }
  | { type: "check"; ids: AnnotationId[] }
  | { type: "reading" }
  | { type: "source" }
  | { type: "details" };

/** Everything the rest of the server may ask of the collaboration side. */
export interface Collab {
  /** A new article's log: one Yjs update (V1) that builds these blocks. Pure. */
  buildDocument(blocks: readonly Block[]): Uint8Array;
  /** Throws when the article has no log or it cannot be read; never answers a blank text for one. */
  readText(articleId: ArticleId): Promise<LivingText>;
  /**
   * Finds the place's quote in the living text (where the client saw it, else nearest in that block, else the one
   * spot whose context agrees) and marks it, on disk before it answers. Null: the words are not there; nothing was changed.
   */
  placeMark(articleId: ArticleId, annotationId: AnnotationId, place: Place): Promise<PlacedMark | null>;
  /** Takes every mark of this annotation out of the text, on disk before it answers. */
  removeMark(articleId: ArticleId, annotationId: AnnotationId): Promise<{ logSeq: number }>;
  /**
   * Puts other words where the place's quote stands, keeping what both share, on disk before it answers. Null: the
   * words are not there or reach over several blocks; nothing was changed.
   */
  replaceWords(articleId: ArticleId, place: Place, replacement: string): Promise<{ logSeq: number } | null>;
  /** False: no such block. */
  setBlockKind(articleId: ArticleId, block: string, kind: BlockKind): Promise<boolean>;
  /** Also has what is derived from the article computed anew, a moment later. */
  announce(articleId: ArticleId, message: Announcement): void;
  /** Ends every hold of a page on an article: each comes back with what its person may do there now. */
  reopen(articleId: ArticleId): void;
  /** Ends every socket of a person at once. */
  disconnect(userId: UserId): void;
}

export interface SessionPerson {
  id: UserId;
  name: string;
  roles: string;
}

/** Sign-in, bound to better-auth in the plain Node graph. Cookies go in and out as header text. */
export interface Auth {
  /** The person of a request's Cookie header, or null when there is no valid session. */
  person(cookie: string | null): Promise<SessionPerson | null>;
  /** Set-Cookie lines of a new session; null when address or password is wrong or attempts are used up. */
  signIn(email: string, password: string, from: { address: string; agent: string }): Promise<string[] | null>;
  /** Set-Cookie lines that end the session. */
  signOut(cookie: string): Promise<string[]>;
  /** Argon2id hash for the credential Account row. */
  hashPassword(password: string): Promise<string>;
}

export interface Desk {
  db: Db;
  collab: Collab;
  auth: Auth;
  /** The data folder, absolute. */
  dataFolder: string;
}

const shared = globalThis as typeof globalThis & { __soatDesk?: Desk };

/** Called once by server/main.ts (and by tests) before anything else asks. */
export function openDesk(desk: Desk): void {
  shared.__soatDesk = desk;
}

/** Throws when the process was started without server/main.ts. */
export function desk(): Desk {
  if (!shared.__soatDesk) throw new Error("The desk is not open: start the process through server/main.ts.");
  return shared.__soatDesk;
}
