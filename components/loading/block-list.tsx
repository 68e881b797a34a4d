"use client";
// The blocks of a draft, one row each. One row has the keyboard: arrows (or j, k) move it, one
// key sets its kind. Long texts show their first rows; the others keep what was suggested.
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { BlockRow } from "#components/loading/block-row.tsx";
import { kindKeys, kindOfKey } from "#components/loading/kind-keys.ts";
import type { Preview, PreviewAct } from "#components/loading/preview-state.ts";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { listNumbers } from "#lib/article/list-numbers.ts";

/** Rows shown at once, and rows that all have a list of kinds; more would make the page slow. */
const page = 500;
const fewRows = 200;

interface BlockListProps {
  preview: Preview;
  onAct: (act: PreviewAct) => void;
  onLoad: () => void;
}

export function BlockList({ preview, onAct, onLoad }: BlockListProps) {
  const t = useTranslations("loading");
  const words = useTranslations("words");
  const { blocks } = preview.draft;
  const numbers = useMemo(() => listNumbers(blocks), [blocks]);
  const [asked, setAsked] = useState(page);
  const shown = Math.min(blocks.length, Math.max(asked, preview.current + 1));
  const current = useRef<HTMLButtonElement>(null);

  // The row that has the keyboard is the current one: at the start, and whenever it moves.
  useEffect(() => {
    // The first row is on the screen already, with the notes above it.
    current.current?.focus({ preventScroll: preview.current === 0 });
  }, [preview.current, preview.draft]);

  function handleKey(event: KeyboardEvent) {
    const onRow = event.target === current.current;
    if (!onRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const kind = kindOfKey(event.key);
    const to = event.key === "ArrowDown" || event.key === "j" ? preview.current + 1
      : event.key === "ArrowUp" || event.key === "k" ? preview.current - 1
      : event.key === "Home" ? 0 : event.key === "End" ? blocks.length - 1 : null;
    if (event.key === "Enter") onLoad();
    else if (kind) onAct({ type: "choose", kind, at: preview.current });
    else if (to !== null) onAct({ type: "move", to });
    else return;
    event.preventDefault();
  }

  return (
    <section aria-labelledby="blocks-heading" className="grid gap-3">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
        <h2 id="blocks-heading" className="text-lg font-semibold">{t("blocks")}</h2>
        <p className="text-xs text-ink-2">
          {t("blocksHint")}{" "}
          {kindKeys.map(([key, kind]) => <span key={key} className="mr-3 whitespace-nowrap"><Kbd>{key}</Kbd> {words(`blockKinds.${kind}`)}</span>)}
        </p>
      </div>
      <ol onKeyDown={handleKey} className="grid divide-y divide-line overflow-hidden rounded-lg bg-paper-raised shadow-sheet">
        {blocks.slice(0, shown).map((block, index) => (
          <BlockRow
            key={index} ref={index === preview.current ? current : null} number={index + 1} block={block} language={preview.language}
            kind={preview.kinds[index] ?? block.kind} listNumber={numbers[index] ?? null} isSuggested={preview.suggested[index] ?? false}
            isCurrent={index === preview.current} hasList={blocks.length <= fewRows || index === preview.current} onAct={onAct}
          />
        ))}
      </ol>
      {shown < blocks.length && (
        <Button className="justify-self-start" onClick={() => setAsked(shown + page)}>{t("moreBlocks", { count: Math.min(page, blocks.length - shown) })}</Button>
      )}
    </section>
  );
}
