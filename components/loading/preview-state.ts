// What a person has decided about a draft, as a pure reducer: the draft itself never changes.
import type { Language } from "#lib/article/article.ts";
import type { BlockKind } from "#lib/article/block.ts";
import type { Source } from "#components/loading/source.ts";
import type { Draft } from "#lib/formats/draft/draft.ts";
import { newId, type CommandId } from "#lib/id.ts";

export interface Preview {
  source: Source;
  draft: Draft;
  /** One a block. */
  kinds: readonly BlockKind[];
  /** Blocks whose kind is still the machine's suggestion. */
  suggested: readonly boolean[];
  current: number;
  /** Null: nobody typed one, the title block's words count. */
  headline: string | null;
  language: Language;
  eventDate: string;
  /** Made once: loading again after a lost answer loads nothing twice. */
  commandId: CommandId;
}

export type PreviewAct =
  | { type: "choose"; kind: BlockKind; at: number }
  | { type: "move"; to: number }
  | { type: "headline"; text: string }
  | { type: "language"; language: Language }
  | { type: "event-date"; text: string };

export function newPreview(source: Source, draft: Draft): Preview {
  return {
    source, draft, current: 0, headline: null, language: draft.language, eventDate: "", commandId: newId<CommandId>(),
    kinds: draft.blocks.map((block) => block.kind),
    suggested: draft.blocks.map((block) => block.suggested),
  };
}

export function reducePreview(preview: Preview, act: PreviewAct): Preview {
  switch (act.type) {
    case "choose": return {
      ...preview,
      current: act.at,
      kinds: preview.kinds.with(act.at, act.kind),
      suggested: preview.suggested.with(act.at, false),
    };
    case "move": return { ...preview, current: Math.max(0, Math.min(preview.kinds.length - 1, act.to)) };
    case "headline": return { ...preview, headline: act.text };
    case "language": return { ...preview, language: act.language };
    case "event-date": return { ...preview, eventDate: act.text };
  }
}

/** What the headline's field shows: what was typed, else the words of the block that is now the title. */
export function shownHeadline(preview: Preview): string {
  return preview.headline ?? preview.draft.blocks[preview.kinds.indexOf("title")]?.text.replaceAll("\u2028", " ").slice(0, 300) ?? "";
}
