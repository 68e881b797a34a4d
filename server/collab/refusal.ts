// Why a socket is refused or ended: told to the page as the reason of a denied permission or of
// a close, so that it can say what to do. Part of the protocol with the page.

export const refusalCodes = {
  /** No valid session. */
  signed_out: 4401,
  /** There is no such article, or it is archived, or this person may not read it. */
  missing: 4404,
  /** The page was made for another schema of the text: it has to be loaded again. */
  schema: 4409,
  /** The stored text cannot be read. */
  damaged: 4500,
  /** An update builds on something the server does not have: load the page again. */
  gap: 4422,
  /** A message is not what it claims to be. */
  malformed: 4400,
  /** More than a person types: come back later. */
  flood: 4429,
  /** The text would become larger than one that can be worked with. */
  too_large: 4413,
  /** The document has left memory: connect again. */
  again: 4205,
} as const;
export type RefusalReason = keyof typeof refusalCodes;

/** Thrown out of a Hocuspocus hook. Without message and stack: Hocuspocus prints both for every one. */
export class CollabRefusal extends Error {
  readonly code: number;
  readonly reason: RefusalReason;
  constructor(reason: RefusalReason) {
    super();
    this.name = "CollabRefusal";
    this.reason = reason;
    this.code = refusalCodes[reason];
    this.stack = "";
  }
}
