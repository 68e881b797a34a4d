// The source in use, the library behind it, and what a block is.
import type { Acting } from "#components/galley/acts/acting.ts";
import { chosenBlockKinds } from "#lib/article/block.ts";
import type { SourceView } from "#lib/article/galley-data.ts";
import type { CommandOf } from "#lib/commands.ts";
import { newId, type SourceId } from "#lib/id.ts";

export function sourceActs({ state, send, done, onRefused }: Acting) {
  const openSources = () => state.set({ dialog: "sources" });
  const closeDialog = () => state.set({ dialog: null });

  /** `found`: one of the library that the page did not hold until now. */
  async function useSource(sourceId: SourceId | null, found?: SourceView): Promise<void> {
    const { sourceInUse: before, sources } = state.snapshot;
    const isNew = found && !sources.some(({ id }) => id === found.id);
    state.set({ sourceInUse: sourceId, dialog: null, ...(isNew && { sources: [found, ...sources] }) });
    const outcome = await send({ type: "use-source", sourceId });
    if (outcome.ok) return;
    state.set({ sourceInUse: before });
    onRefused(outcome.reason);
  }

  /** Adds a source and puts it in use. False when it was refused; the form then stays as it is. */
  async function addSource(source: Omit<CommandOf<"add-source">, "id" | "articleId" | "type" | "sourceId">): Promise<boolean> {
    const sourceId = newId<SourceId>();
    const outcome = await send({ type: "add-source", sourceId, ...source });
    if (!outcome.ok) {
      onRefused(outcome.reason);
      return false;
    }
    state.set({ sources: [{ id: sourceId, ...source, reference: source.reference ?? null }, ...state.snapshot.sources], sourceInUse: sourceId, dialog: null });
    return true;
  }

  async function setBlockKind(block: string, kind: CommandOf<"set-block-kind">["kind"]): Promise<void> {
    const was = state.snapshot.blocks.find(({ id }) => id === block)?.kind;
    const before = chosenBlockKinds.find((known) => known === was);
    const outcome = await send({ type: "set-block-kind", block, kind });
    if (outcome.ok) done("blockKind", 1, before ? () => setBlockKind(block, before) : null);
    else onRefused(outcome.reason);
  }

  return { openSources, closeDialog, useSource, addSource, setBlockKind };
}
