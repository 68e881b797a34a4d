// Which acts the palette offers now: those that this person may do, and that have something to be done on.
import type { GalleyContextValue } from "#components/galley/use-galley.ts";
import type { actKeys } from "#lib/newsroom/keys.ts";

export type ActKeyName = keyof typeof actKeys;
export type OfferedName = ActKeyName | "finding" | "kind" | "talkOnWords" | "takeHint";

/** Whether an act would do anything here. The server is asked again when it is done. */
export function isOffered(name: OfferedName, { state, acts, hints }: GalleyContextValue): boolean {
  const { me } = state.data;
  const { picked, hasSelection, awaitsKind, proposal, proposals } = state.snapshot;
  const row = acts.selectedRow();
  const isOnItem = (row?.isItem ?? false) || picked.size > 0;
  switch (name) {
    case "finding": return me.canCheck && ((row?.isItem && row.isPlaced) || picked.size > 0);
    case "kind": return me.canAnnotate && (hasSelection || awaitsKind);
    case "read": case "source": return me.canCheck;
    case "waiting": return me.canCheck && (row?.isItem ?? false);
    case "memory": return row?.isItem ?? false;
    case "nextPart": case "previousPart": return (row?.view.parts.length ?? 0) > 0;
    case "remove": return me.canAnnotate && (isOnItem || row !== null || hints.snapshot.current !== null);
    case "takeHint": return me.canAnnotate && hints.snapshot.current !== null;
    case "respan": return me.canAnnotate && row !== null && hasSelection;
    case "split": return me.canAnnotate && (row?.isPlaced ?? false) && hasSelection;
    case "join": return me.canAnnotate && (row?.isPlaced ?? false);
    case "rekind": return me.canAnnotate && (row !== null || picked.size > 0);
    case "talkOnWords": return me.canTalk && me.canAnnotate && hasSelection;
    case "edit": return me.canEditText;
    case "suggest": return me.canPropose;
    case "proposal": return proposals.length > 0;
    case "accept": case "refuse": return proposal !== null ? me.canDecide : me.canAnnotate && Boolean(row?.view.offer);
    case "nextHint": case "previousHint": return hints.snapshot.hints.length > 0;
    case "keepName": return acts.nameOffer() !== null;
    case "next": case "previous": case "nextAny": case "previousAny": return state.snapshot.derived.rows.length > 0;
    case "talk": case "undo": case "report": case "find": case "history": case "focus": case "help": return true;
  }
}
