"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useActs, useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { HelpNote } from "#components/help/help-link.tsx";
import { placedProposals } from "#components/proposal/drawn.ts";
import { StetForm } from "#components/proposal/stet-form.tsx";
import { WordDifference } from "#components/proposal/word-difference.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Select } from "#components/ui/select.tsx";
import { longestBatch } from "#lib/longest-batch.ts";
import type { ProposalId } from "#lib/id.ts";
import { groundOf, isOpenProposal, type ProposalView } from "#lib/proposal/proposal.ts";

const shows = ["open", "accepted", "refused", "all"] as const;
type Show = (typeof shows)[number];

/** Every proposal of the article, by filters; what is ticked is decided in one act, with one undo. */
export function ProposalsDialog() {
  const t = useTranslations("proposal");
  const { state } = useGalleyContext();
  const isOpen = useGalley((snapshot) => snapshot.dialog === "proposals");
  return (
    <Dialog open={isOpen} onOpenChange={(open) => { if (!open) state.set({ dialog: null }); }} title={t("list")} description={t("listHint")}>
      {isOpen && <List />}
      <HelpNote section="propose" />
    </Dialog>
  );
}

function List() {
  const t = useTranslations("proposal");
  const acts = useActs();
  const { me } = useGalleyData();
  const { state } = useGalleyContext();
  const all = useGalley((snapshot) => snapshot.proposals);
  const [filter, setFilter] = useState<{ show: Show; errorClass: string; by: string }>({ show: "open", errorClass: "", by: "" });
  const [ticked, setTicked] = useState<ReadonlySet<ProposalId>>(new Set());
  const [isRefusing, setIsRefusing] = useState(false);

  const placed = placedProposals(all, state.snapshot.derived.living).map(({ view }) => view);
  const ordered = [...placed, ...all.filter((view) => !placed.includes(view))];
  const shown = ordered.filter((view) => isShown(view, filter));
  const tickable = shown.filter(isOpenProposal).slice(0, longestBatch);
  const chosen = tickable.filter((view) => ticked.has(view.id)).map(({ id }) => id);
  const tick = (id: ProposalId, isOn: boolean) => {
    const next = new Set(ticked);
    if (isOn) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const authors = [...new Map(all.map((view) => [view.byId as string, view.byName]))];
  const classes = [...new Set(all.flatMap((view) => view.errorClass ?? []))];

  return (
    <div className="grid gap-3">
      <div className="grid grid-cols-2 gap-2">
        <Select className="col-span-2" aria-label={t("filterState")} value={filter.show} options={shows.map((value) => ({ value, label: t(`shows.${value}`, { count: all.filter((view) => isShown(view, { ...filter, show: value })).length }) }))}
          onChange={(event) => setFilter({ ...filter, show: shows.find((one) => one === event.target.value) ?? "open" })} />
        <Select aria-label={t("class")} value={filter.errorClass} options={[{ value: "", label: t("everyClass") }, ...classes.map((value) => ({ value, label: t(`classes.${value}`) }))]}
          onChange={(event) => setFilter({ ...filter, errorClass: event.target.value })} />
        <Select aria-label={t("filterBy")} value={filter.by} options={[{ value: "", label: t("everybody") }, ...authors.map(([value, label]) => ({ value, label }))]}
          onChange={(event) => setFilter({ ...filter, by: event.target.value })} />
      </div>
      {me.canDecide && tickable.length > 0 && (
        <label className="flex items-center gap-2 text-sm">
          <input type="checkbox" className="size-4.5 accent-accent" checked={tickable.every(({ id }) => ticked.has(id))} onChange={(event) => setTicked(new Set(event.target.checked ? tickable.map(({ id }) => id) : []))} />
          {t("tickAll", { count: tickable.length })}
        </label>
      )}
      {shown.length === 0 && <p className="py-6 text-center text-sm text-ink-2">{t("none")}</p>}
      <ul className="grid max-h-[36dvh] sm:max-h-[44dvh] gap-1 overflow-y-auto" tabIndex={0} aria-label={t("list")}>
        {shown.map((view) => <Line key={view.id} view={view} isTicked={ticked.has(view.id)} onTick={me.canDecide && tickable.includes(view) ? tick : null} />)}
      </ul>
      {me.canDecide && chosen.length > 0 && (isRefusing
        ? <StetForm onCancel={() => setIsRefusing(false)} onRefuse={(reason) => { setIsRefusing(false); setTicked(new Set()); void acts.refuseProposals(chosen, reason); }} />
        : (
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setIsRefusing(true)}>{t("stetChosen", { count: chosen.length })}</Button>
            <Button variant="primary" onClick={() => { setTicked(new Set()); void acts.acceptProposals(chosen); }}>{t("acceptChosen", { count: chosen.length })}</Button>
          </div>
        ))}
    </div>
  );
}

function Line({ view, isTicked, onTick }: { view: ProposalView; isTicked: boolean; onTick: ((id: ProposalId, isOn: boolean) => void) | null }) {
  const t = useTranslations("proposal");
  const acts = useActs();
  const { article } = useGalleyData();
  const { state } = useGalleyContext();
  const now = useGalley((snapshot) => snapshot.derived.living.get(view.annotationId)?.words ?? null);
  const show = () => {
    state.set({ dialog: null });
    acts.selectProposal(view.id);
  };
  return (
    <li className="flex items-start gap-2.5 rounded-md border border-line px-2.5 py-2 text-sm">
      {onTick && <input type="checkbox" aria-label={t("tick", { words: view.before })} className="mt-0.5 size-4.5 shrink-0 accent-accent" checked={isTicked} onChange={(event) => onTick(view.id, event.target.checked)} />}
      <button type="button" className="grid flex-1 gap-0.5 text-left" onClick={show}>
        <span className="font-text text-base"><WordDifference before={view.before} after={view.outcome ?? view.replacement} lang={article.language} /></span>
        <span className="text-xs text-ink-3">
          {[t(`states.${view.state}`), view.errorClass && t(`classes.${view.errorClass}`), view.byName, isOpenProposal(view) && now === null && t("lostShort"), isOpenProposal(view) && groundOf(view, now) === "moved" && t("movedShort")].filter(Boolean).join(" · ")}
        </span>
        {(view.decisionReason ?? view.reason) && <span className="text-xs text-ink-2">{view.decisionReason ?? view.reason}</span>}
      </button>
    </li>
  );
}

function isShown(view: ProposalView, { show, errorClass, by }: { show: Show; errorClass: string; by: string }): boolean {
  const isState = show === "all" || (show === "open" ? isOpenProposal(view) : view.state === show);
  return isState && (errorClass === "" || view.errorClass === errorClass) && (by === "" || view.byId === by);
}
