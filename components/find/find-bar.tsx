"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import { editorTools } from "#components/editor/loaded.ts";
import { hitsIn } from "#components/galley/acts/find-acts.ts";
import type { Find } from "#components/galley/galley-snapshot.ts";
import { useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

/** Looks for words in the whole text, and leads to replacing them. */
export function FindBar() {
  const find = useGalley((snapshot) => snapshot.find);
  return find && <OpenBar find={find} />;
}

function OpenBar({ find }: { find: Find }) {
  const t = useTranslations("find");
  const { me, article } = useGalleyData();
  const { state, acts } = useGalleyContext();
  const blocks = useGalley((snapshot) => snapshot.blocks);
  const field = useRef<HTMLInputElement>(null);
  const { query, isExact, isWhole } = find;
  const hits = useMemo(() => hitsIn(blocks, { query, isExact, isWhole }), [blocks, query, isExact, isWhole]);
  const at = Math.min(find.at, hits.length - 1);

  useEffect(() => field.current?.select(), []);
  // The editor is no part of React: it is told what to paint, and at the end to paint nothing.
  useEffect(() => {
    if (state.editor) editorTools().showHits(state.editor.view, hits, hits[at] ?? null);
  }, [state, hits, at]);
  useEffect(() => () => {
    if (state.editor && !state.editor.isDestroyed) editorTools().showHits(state.editor.view, [], null);
  }, [state]);

  const handleKey = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    acts.closeFind();
  };
  const openPreview = () => {
    if (hits.length > 0) state.set({ dialog: "replace" });
  };

  return (
    <search className="find-bar" aria-label={t("label")} onKeyDown={handleKey}>
      <div className="find-row">
        <TextInput
          ref={field} id="find-words" className="find-field" aria-label={t("words")} placeholder={t("words")} lang={article.language} autoComplete="off" autoFocus value={query}
          onChange={(event) => acts.setFind({ query: event.target.value })}
          onKeyDown={(event) => { if (event.key === "Enter" && !event.nativeEvent.isComposing) acts.stepHit(event.shiftKey ? -1 : 1); }}
        />
        <p role="status" className="find-count">{query === "" ? "" : hits.length === 0 ? t("none") : t("count", { at: at + 1, total: hits.length })}</p>
        <IconButton label={t("previous")} shortcut="Shift Enter" size="sm" disabled={hits.length === 0} onClick={() => acts.stepHit(-1)}><ChevronUp aria-hidden className="size-4" /></IconButton>
        <IconButton label={t("next")} shortcut="Enter" size="sm" disabled={hits.length === 0} onClick={() => acts.stepHit(1)}><ChevronDown aria-hidden className="size-4" /></IconButton>
        <IconButton label={t("close")} shortcut="Esc" size="sm" onClick={() => acts.closeFind()}><X aria-hidden className="size-4" /></IconButton>
      </div>
      {me.canEditText && (
        <div className="find-row">
          <TextInput
            className="find-field" aria-label={t("replacement")} placeholder={t("replacement")} lang={article.language} autoComplete="off" value={find.replacement}
            onChange={(event) => acts.setFind({ replacement: event.target.value })}
            onKeyDown={(event) => { if (event.key === "Enter" && !event.nativeEvent.isComposing) openPreview(); }}
          />
          <Button size="sm" disabled={hits.length === 0} onClick={openPreview}>{t("preview")}</Button>
        </div>
      )}
      <div className="find-options">
        <label><input type="checkbox" checked={isExact} onChange={(event) => acts.setFind({ isExact: event.target.checked })} /> {t("exact")}</label>
        <label><input type="checkbox" checked={isWhole} onChange={(event) => acts.setFind({ isWhole: event.target.checked })} /> {t("whole")}</label>
      </div>
    </search>
  );
}
