"use client";

import { ChevronLeft, ChevronRight, List } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { HouseKey } from "#components/galley/house-key.tsx";
import { useActs, useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { StetForm } from "#components/proposal/stet-form.tsx";
import { ThreeWay } from "#components/proposal/three-way.tsx";
import { WordDifference } from "#components/proposal/word-difference.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { actKeys } from "#lib/newsroom/keys.ts";
import { errorClasses } from "#lib/proposal/error-class.ts";
import { groundOf, isOpenProposal, type ProposalView } from "#lib/proposal/proposal.ts";

/** The selected proposal: what it changes, who asks for it and why, and the decision. Nothing while none is selected. */
export function ProposalCard() {
  const view = useGalley((snapshot) => snapshot.proposals.find((one) => one.id === snapshot.proposal) ?? null);
  return view && <Card key={view.id} view={view} />;
}

function Card({ view }: { view: ProposalView }) {
  const t = useTranslations("proposal");
  const format = useFormatter();
  const acts = useActs();
  const { state } = useGalleyContext();
  const { article, me } = useGalleyData();
  const now = useGalley((snapshot) => snapshot.derived.living.get(view.annotationId)?.words ?? null);
  const isRefusing = useGalley((snapshot) => snapshot.isRefusing);
  const isOpen = isOpenProposal(view);
  const ground = groundOf(view, now);
  return (
    <article id="proposal-card" aria-label={t("card")} className="grid gap-3 rounded-lg border border-line bg-paper-raised p-4 shadow-sheet">
      <header className="flex items-center gap-1">
        <h2 className="flex-1 text-sm font-semibold">{t("card")} <span className="block font-normal text-ink-2">{t(`states.${view.state}`)}</span></h2>
        <IconButton label={t("previous")} size="sm" onClick={() => acts.stepProposal(-1)}><ChevronLeft aria-hidden className="size-4" /></IconButton>
        <IconButton label={t("next")} size="sm" onClick={() => acts.stepProposal(1)}><ChevronRight aria-hidden className="size-4" /></IconButton>
        <IconButton label={t("list")} size="sm" onClick={() => state.set({ dialog: "proposals" })}><List aria-hidden className="size-4" /></IconButton>
      </header>
      <blockquote className="border-l-2 border-line-strong pl-3 font-text text-base"><WordDifference before={view.before} after={view.outcome ?? view.replacement} lang={article.language} /></blockquote>
      {isOpen && view.byId === me.id ? <OwnDetails view={view} /> : (
        <>
          {view.errorClass && <p className="text-sm">{t(`classes.${view.errorClass}`)}</p>}
          {view.reason && <p className="text-sm">{view.reason}</p>}
        </>
      )}
      {isOpen && ground === "lost" && <p className="text-sm text-standing-lost-ink">{t("lost")}</p>}
      {isOpen && ground === "done" && <p className="text-sm text-ink-2">{t("alreadySo")}</p>}
      {isOpen && now !== null && (ground === "moved" || ground === "done") && <ThreeWay view={view} now={now} />}
      {isOpen && me.canDecide && (isRefusing
        ? <StetForm onCancel={() => { state.set({ isRefusing: false }); acts.focusText(); }} onRefuse={(reason) => { state.set({ isRefusing: false }); void acts.refuseProposals([view.id], reason); acts.focusText(); }} />
        : (
          <div className="flex flex-wrap gap-2">
            {ground === "holds" && <Button variant="primary" size="sm" onClick={() => void acts.acceptProposals([view.id])}>{t("accept")} <HouseKey of={actKeys.accept} /></Button>}
            <Button size="sm" onClick={() => state.set({ isRefusing: true })}>{t("stet")} <HouseKey of={actKeys.refuse} /></Button>
          </div>
        ))}
      {!isOpen && (
        <p className="text-sm text-ink-2">
          {t("decidedBy", { name: view.decidedByName ?? "", at: view.decidedAt ? format.dateTime(new Date(view.decidedAt), "moment") : "" })}
          {view.decisionReason && <span className="block text-ink">{view.decisionReason}</span>}
        </p>
      )}
      <footer className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-2 text-xs text-ink-3">
        <span>{t("by", { name: view.byName, at: format.dateTime(new Date(view.at), "moment") })}</span>
        {isOpen && view.byId === me.id && <Button variant="quiet" size="sm" onClick={() => void acts.withdrawProposal(view.id)}>{t("withdraw")}</Button>}
        {!isOpen && me.canDecide && <Button variant="quiet" size="sm" onClick={() => void acts.reopenProposals([view.id])}>{t("reopen")}</Button>}
      </footer>
    </article>
  );
}

/** Its author says what kind of error it is and why. */
function OwnDetails({ view }: { view: ProposalView }) {
  const t = useTranslations("proposal");
  const acts = useActs();
  const keep = (reason: string) => {
    if (reason !== (view.reason ?? "")) void acts.reviseProposal(view.id, { reason: reason || null });
  };
  return (
    <div className="grid gap-2">
      <Select
        className="card-kind" aria-label={t("class")} value={view.errorClass ?? ""}
        options={[{ value: "", label: t("noClass") }, ...errorClasses.map((value) => ({ value, label: t(`classes.${value}`) }))]}
        onChange={(event) => void acts.reviseProposal(view.id, { errorClass: errorClasses.find((one) => one === event.target.value) ?? null })}
      />
      <TextInput
        aria-label={t("reason")} placeholder={t("reasonHint")} defaultValue={view.reason ?? ""} maxLength={2000} autoComplete="off"
        onBlur={(event) => keep(event.target.value.trim())} onKeyDown={(event) => { if (event.key === "Enter") { keep(event.currentTarget.value.trim()); acts.focusText(); } }}
      />
    </div>
  );
}
