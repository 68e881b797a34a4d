"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { GalleyContextValue } from "#components/galley/use-galley.ts";
import type { OfferedAct } from "#components/palette/palette-store.ts";
import { hasStandingCheck, openWorkActs, type WorkAct } from "#lib/workflow/work.ts";

/** Acts for which no key is left: menus of the card and parts of the page, by their names in the palette. */
export function useKeylessActs({ state, acts, hints }: GalleyContextValue): OfferedAct[] {
  const t = useTranslations();
  return useMemo(() => {
    const { me } = state.data;
    const act = (label: string, isOffered: () => boolean, run: () => void): OfferedAct => ({ id: label, label, shortcut: null, isOffered, run });
    const item = () => {
      const row = acts.selectedRow();
      return row?.isItem && !row.foldedInto && me.canCheck ? row : null;
    };
    const canMove = (work: WorkAct) => {
      const row = item();
      if (!row || !openWorkActs({ workState: row.view.workState, hasCheck: hasStandingCheck(row.view.checks) }).includes(work)) return false;
      const holder = row.view.assignee?.id;
      if (work === "take") return holder !== me.id && (!holder || me.canAssign);
      return work === "release" ? holder !== undefined && (holder === me.id || me.canAssign) : true;
    };
    const move = (work: WorkAct) => () => {
      const row = item();
      if (row) void acts.moveWork(row.id, { work, assignee: null, reason: null });
    };
    const ask = (who: "source" | "editor" | null) => () => {
      const row = item();
      if (row) void acts.wait(row.id, who);
    };
    return [
      ...(["take", "release", "second", "close"] as const).map((work) => act(t(`work.acts.${work}`), () => canMove(work), move(work))),
      ...(["source", "editor"] as const).map((who) => act(t("item.askWho", { who: t(`words.waitingFor.${who}`) }), () => item() !== null, ask(who))),
      act(t("item.answered"), () => Boolean(item()?.view.waitingFor), ask(null)),
      ...(["items", "hints", "ledgers"] as const).map((view) => act(t("palette.panel", { name: t(`hints.views.${view}`) }), () => hints.snapshot.view !== view, () => {
        hints.open(view);
        state.set({ panel: "ledger" });
      })),
      act(t("proposal.list"), () => state.snapshot.proposals.length > 0, () => state.set({ dialog: "proposals" })),
      act(t("tour.title"), () => true, () => state.set({ isTouring: true })),
      act(t("palette.articleTalk"), () => true, () => state.set({ dialog: "talk" })),
    ];
  }, [state, acts, hints, t]);
}
