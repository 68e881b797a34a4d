// A source whose name is known to few: everybody else sees its code.
import { z } from "zod";
import type { CommandId, SourceId, UserId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { sourceKinds } from "#lib/source/source-kind.ts";
import { shortText } from "#lib/text/typed-text-schema.ts";

const code = shortText(60);
const identity = shortText(4_000);

/** A new confidential source; whoever adds it is its first reader. */
export const addConfidential = z.object({ id: idOf<CommandId>(), sourceId: idOf<SourceId>(), kind: z.enum(sourceKinds), isPrimary: z.boolean(), code, identity });
/** A source that is there already becomes confidential: its name gives way to a code. */
export const sealSource = z.object({ id: idOf<CommandId>(), sourceId: idOf<SourceId>(), code, identity });
/** Who may know it besides. */
export const chooseIdentityReader = z.object({ id: idOf<CommandId>(), sourceId: idOf<SourceId>(), personId: idOf<UserId>(), isReader: z.boolean() });

/** Why not; each has a sentence in messages under "sources.sealed.refused". */
export type SealRefusal = "forbidden" | "missing" | "invalid" | "has_files" | "is_sealed" | "last_reader" | "no_key" | "code_taken" | "failed";
export type SealOutcome<T = object> = ({ ok: true } & T) | { ok: false; reason: SealRefusal };

/** What everybody sees of it besides the code. */
export interface SealedView {
  readers: readonly { id: UserId; name: string }[];
  /** Whether the reader of the page is one of them. */
  isMine: boolean;
  /** Whom a reader may name besides; empty for everybody else. */
  others: readonly { id: UserId; name: string }[];
}
