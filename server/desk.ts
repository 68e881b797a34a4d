// What exists once in the process and is shared by both module graphs (Next's bundle and
// plain Node): reached through globalThis, spoken to in plain data only. Nothing that
// crosses here is a Y.Doc or a ProseMirror node: the two graphs hold different copies of
// those libraries, which do not recognise each other's objects.
import type { Block, BlockKind } from "#lib/article/block.ts";
import type { Stretch } from "#lib/anchor/relocate.ts";
import type { TextChanges } from "#lib/article/text-change.ts";
import type { Place } from "#lib/commands.ts";
import type { DraftSource, SourceRead } from "#lib/formats/draft/draft.ts";
import type { AnnotationId, ArticleId, ProposalId, ThreadId, UserId } from "#lib/id.ts";
import type { TextPlan } from "#lib/revision/plan.ts";
import type { PrintJob } from "#server/formats/print-file.ts";
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

/** A text with what is known of its annotations' places beside their marks. */
export interface AnchorText extends LivingText {
  /** The last edit that changed an annotation's words or took its marks, while that is known: who (null: nobody known) and when, in milliseconds. */
  touched: ReadonlyMap<AnnotationId, { byId: UserId | null; at: number }>;
  /** The stretches that the Yjs positions asked about name now; absent where they are gone. */
  relative: ReadonlyMap<AnnotationId, Stretch>;
}

/** Sent to every open page of an article; each page fetches again with its own permissions. */
export type Announcement =
  | { type: "annotation"; id: AnnotationId; version: number }
  | { type: "check"; ids: AnnotationId[] }
  | { type: "reading" }
  | { type: "source" }
  | { type: "details" }
  /** Another text stands in the place of the one before; `id` is the version made of it. */
  | { type: "replaced"; id: string }
  | { type: "thread"; id: ThreadId }
  | { type: "proposal"; ids: ProposalId[] }
  | HouseAnnouncement;

/** Sent to every open page of every article: how the newsroom has its rules, what it says is no error anywhere, or that its names file is another. */
export type HouseAnnouncement = { type: "rules" } | { type: "hint" } | { type: "names" };

/** What becomes of the words one annotation stands on; neither is empty. */
export interface MarkedChange {
  annotationId: AnnotationId;
  words: string;
  replacement: string;
}

/**
 * Everything the rest of the server may ask of the collaboration side. `byId`: whose act a change of the text is, for
 * the log. What changes the text throws DiskRefuses, with nothing changed, while the disk takes nothing.
 */
export interface Collab {
  /** A new article's log: one Yjs update (V1) that builds these blocks. Pure. */
  buildDocument(blocks: readonly Block[]): Uint8Array;
  /** Throws when the article has no log or it cannot be read; never answers a blank text for one. */
  readText(articleId: ArticleId): Promise<LivingText>;
  /** As readText, all of one moment, for the reconciler. */
  readAnchors(articleId: ArticleId, asked: readonly { id: AnnotationId; relStart: Uint8Array; relEnd: Uint8Array }[]): Promise<AnchorText>;
  /**
   * Finds the place's quote in the living text (where the client saw it, else nearest in that block, else the one
   * spot whose context agrees) and marks it, on disk before it answers. Null: the words are not there; nothing was changed.
   */
  placeMark(articleId: ArticleId, annotationId: AnnotationId, place: Place): Promise<PlacedMark | null>;
  /** As placeMark, of many in one edit. */
  placeMarks(articleId: ArticleId, marks: readonly { annotationId: AnnotationId; place: Place }[]): Promise<(PlacedMark | null)[]>;
  /** Takes every mark of this annotation out of the text, on disk before it answers. */
  removeMark(articleId: ArticleId, annotationId: AnnotationId): Promise<{ logSeq: number }>;
  /**
   * Puts other words where the place's quote stands, keeping what both share, on disk before it answers. Null: the
   * words are not there or reach over several blocks; nothing was changed.
   */
  replaceWords(articleId: ArticleId, place: Place, replacement: string, byId?: UserId): Promise<{ logSeq: number } | null>;
  /**
   * Carries out a plan made for the text that readText answered, on disk before it answers. Null: that is not the text any
   * more (a mark that came counts too), and nothing was changed.
   */
  replaceText(articleId: ArticleId, planned: readonly Block[], plan: TextPlan, byId: UserId): Promise<{ logSeq: number } | null>;
  /**
   * Puts other words where annotations stand, in one edit, each only where exactly these words stand now in one block; the
   * marks of others stay on the words they are on. `byId`: whose edit it is. Answers which were replaced, on disk before it answers.
   */
  replaceMarked(articleId: ArticleId, changes: readonly MarkedChange[], byId: UserId): Promise<{ done: AnnotationId[]; logSeq: number }>;
  /** False: no such block. */
  setBlockKind(articleId: ArticleId, block: string, kind: BlockKind, byId?: UserId): Promise<boolean>;
  /** Puts a stored picture above a caption. False: no such caption. */
  setPicture(articleId: ArticleId, block: string, file: string, byId?: UserId): Promise<boolean>;
  /**
   * Which words came and went after this entry of the log, by whom and when; without names of people, which are the
   * caller's to add. Entry 0 is the text before it was loaded, 1 the text as it was loaded.
   */
  textChangesSince(articleId: ArticleId, seq: number): Promise<TextChanges>;
  /** Also has what is derived from the article computed anew, a moment later. */
  announce(articleId: ArticleId, message: Announcement): void;
  /** To the open pages of every article; nothing is computed anew for it. */
  announceToAll(message: HouseAnnouncement): void;
  /** Ends every socket of a person at once; nothing that one of them still sends is taken. */
  disconnect(userId: UserId): void;
  /**
   * Judges the sockets of a person or of an article anew, to be called after whatever may change who reads or writes. A
   * socket whose session has ended, or whose person may no longer read the article, is ended; one that may now do more or
   * less is asked to connect again.
   */
  recheck(of: { userId: UserId } | { articleId: ArticleId }): Promise<void>;
}

/** Reads what comes from outside, in threads of limited time and memory. */
export interface Parse {
  /** Never throws for what a source holds: that is a reason. Aborting the signal ends the reading at once, as "cancelled". */
  draft(source: DraftSource, signal?: AbortSignal): Promise<SourceRead>;
}

export type Printed = { ok: true; file: Uint8Array<ArrayBuffer> } | { ok: false; reason: "cancelled" | "busy" | "too_slow" | "too_heavy" };

/** Makes a file in a thread of limited time and memory. Aborting the signal ends it at once, as "cancelled". */
export type Print = (job: PrintJob, options?: { signal?: AbortSignal; onProgress?: (share: number) => void }) => Promise<Printed>;

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
  /** Which of the rows in Session the cookie stands for; null when there is no valid session. */
  sessionId(cookie: string | null): Promise<string | null>;
  /** Whether this is the person's password; counts as a sign-in does, and "throttled" once attempts are used up. */
  checkPassword(email: string, password: string, from: { address: string }): Promise<"right" | "wrong" | "throttled">;
  /** Forgets the wrong passwords of an account that has just been given a new one. */
  forgive(email: string): void;
  /** Argon2id hash for the credential Account row. */
  hashPassword(password: string): Promise<string>;
}

export interface Desk {
  db: Db;
  collab: Collab;
  auth: Auth;
  parse: Parse;
  /** Absent in processes that hand out no files. */
  print?: Print;
  /** The data folder, absolute. */
  dataFolder: string;
  /** Where the guides and their pictures lie, absolute; absent in processes that show no pages. */
  docsFolder?: string;
  /** Keys of sealed identities, from the environment; absent: those in a file of the data folder. */
  sourceKeys?: string | null;
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
