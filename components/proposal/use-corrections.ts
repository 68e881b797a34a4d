"use client";

import { useEffect, useMemo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { editorTools } from "#components/editor/loaded.ts";
import { useGalley, useGalleyContext } from "#components/galley/use-galley.ts";
import { drawnProposals } from "#components/proposal/drawn.ts";
import { PenState } from "#components/proposal/pen-state.ts";
import type { ProposalView } from "#lib/proposal/proposal.ts";

/** Keeps the text's drawing of proposals true, outside React, and answers the pen of Suggest mode. */
export function useCorrections(): PenState {
  const t = useTranslations("proposal");
  const format = useFormatter();
  const { state, acts } = useGalleyContext();
  const isReady = useGalley((snapshot) => snapshot.isReady);
  const pen = useMemo(() => new PenState(state, acts), [state, acts]);

  useEffect(() => {
    if (!isReady) return;
    const titleOf = (view: ProposalView) => [
      t("by", { name: view.byName, at: format.dateTime(new Date(view.at), "moment") }), ...(view.errorClass ? [t(`classes.${view.errorClass}`)] : []), ...(view.reason ? [view.reason] : []),
    ].join(" · ");
    const draw = () => {
      const view = state.editor?.view;
      if (!view) return;
      const { snapshot } = state;
      const changed = snapshot.changes?.shown ?? [];
      const { showCorrections, showPen } = editorTools();
      showCorrections(view, [...drawnProposals(snapshot, pen.savedAs, titleOf), ...changed]);
      showPen(view, { isOn: snapshot.mode === "suggest", isHeld: pen.isHeld, pen: snapshot.pen });
      if (snapshot.pen) pen.follow();
    };
    draw();
    return state.subscribe(draw);
  }, [state, pen, isReady, t, format]);
  return pen;
}
