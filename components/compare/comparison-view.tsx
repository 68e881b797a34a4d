"use client";
// The differences in the order of their gravity beside both texts; j and k go from one to the
// next, m makes an item of the one that is picked, p a proposal of their words in the place of ours.
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { CompareRows } from "#components/compare/compare-rows.tsx";
import { DifferenceList } from "#components/compare/difference-list.tsx";
import { commandQueue } from "#components/galley/send-command.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { showToast } from "#components/ui/toast.tsx";
import type { Language } from "#lib/article/article.ts";
import type { Refusal } from "#lib/commands.ts";
import { byGravity, errorOf, kindOf, type Comparison, type Difference } from "#lib/compare/compare-texts.ts";
import { newId, type AnnotationId, type ArticleId, type ProposalId } from "#lib/id.ts";

type Act = Parameters<ReturnType<typeof commandQueue>["send"]>[0];

interface ComparisonViewProps {
  article: { id: ArticleId; language: Language };
  comparison: Comparison;
  canAnnotate: boolean;
  canPropose: boolean;
  otherName: string;
}

/** What was made of a difference. */
export type Made = "item" | "proposal";

export function ComparisonView({ article, comparison, canAnnotate, canPropose, otherName }: ComparisonViewProps) {
  const t = useTranslations("compare");
  const refusals = useTranslations("refusals");
  const sorted = useMemo(() => byGravity(comparison.differences), [comparison]);
  const queue = useMemo(() => commandQueue(article.id), [article.id]);
  const [picked, setPicked] = useState(0);
  const [made, setMade] = useState<ReadonlyMap<number, Made>>(new Map());
  const current = sorted[picked];
  const region = useRef<HTMLDivElement>(null);

  function pick(index: number) {
    const to = Math.max(0, Math.min(sorted.length - 1, index));
    setPicked(to);
    const at = sorted[to]?.at;
    // Both texts and the list go along; the keyboard stays where it is.
    requestAnimationFrame(() => region.current?.querySelectorAll(`[data-difference="${at}"]`).forEach((element) => element.scrollIntoView({ block: "nearest" })));
  }

  const note = ({ theirs }: Difference) => (theirs === "" ? t("noteNothing", { name: otherName }) : t("note", { name: otherName, words: theirs.slice(0, 1_500) }));
  const mark = (at: number, as: Made | null) => setMade((now) => new Map([...now].filter(([one]) => one !== at).concat(as ? [[at, as]] : [])));
  const refuse = (reason: Refusal) => showToast({ text: reason === "not_found_in_text" ? t("gone") : refusals(reason), tone: "problem" });

  /** Makes one thing of a difference, marked at once; what was made can be taken back from the toast. */
  async function make(at: number, as: Made, act: Act, takeBack: Act, words: string): Promise<void> {
    if (made.has(at)) return;
    mark(at, as);
    const outcome = await queue.send(act);
    if (!outcome.ok) {
      mark(at, null);
      return refuse(outcome.reason);
    }
    const undo = async () => {
      const undone = await queue.send(takeBack);
      if (undone.ok) mark(at, null);
      else refuse(undone.reason);
    };
    showToast({ text: t(as === "item" ? "made" : "proposed", { words: words.slice(0, 60) }), action: { label: t("undo"), onAct: () => void undo() } });
  }

  function makeItem(difference: Difference): void {
    const { place, at } = difference;
    if (!canAnnotate || !place) return showToast({ text: canAnnotate ? t("noPlace") : refusals("forbidden"), tone: "problem" });
    const annotationId = newId<AnnotationId>();
    void make(at, "item", { type: "create-annotation", annotationId, kind: kindOf(difference), place, note: note(difference) }, { type: "delete-annotation", annotationId }, place.quote);
  }

  function propose(difference: Difference): void {
    const { correction, at } = difference;
    if (!canPropose || !correction) return showToast({ text: canPropose ? t("noCorrection") : refusals("forbidden"), tone: "problem" });
    const [proposalId, annotationId] = [newId<ProposalId>(), newId<AnnotationId>()];
    void make(
      at, "proposal", { type: "propose", proposalId, annotationId, ...correction, errorClass: errorOf(difference), reason: note(difference) },
      { type: "withdraw-proposal", proposalId }, `${correction.place.quote} → ${correction.replacement}`,
    );
  }

  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    const isField = target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
    if (isField || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "j") pick(picked + 1);
    else if (key === "k") pick(picked - 1);
    else if (key === "m" && current) makeItem(current);
    else if (key === "p" && current) propose(current);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handleKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  if (sorted.length === 0) return <EmptyState title={t("same")}>{t("sameHint")}</EmptyState>;
  return (
    <div ref={region} className="grid gap-6 lg:grid-cols-[22rem_minmax(0,1fr)] lg:items-start">
      <section aria-labelledby="differences" className="grid gap-2 lg:sticky lg:top-4">
        <h2 id="differences" className="text-lg font-semibold">{t("count", { count: sorted.length })}</h2>
        <p className="text-xs text-ink-2"><Kbd>j</Kbd> <Kbd>k</Kbd> {t("keys.move")} · <Kbd>m</Kbd> {t("keys.make")} · <Kbd>p</Kbd> {t("keys.propose")}</p>
        <DifferenceList differences={sorted} picked={picked} made={made} language={article.language} onPick={pick} />
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" disabled={!canAnnotate || !current?.place || made.has(current.at)} onClick={() => current && makeItem(current)}>{t("make")} <span aria-hidden><Kbd>m</Kbd></span></Button>
          <Button disabled={!canPropose || !current?.correction || made.has(current.at)} onClick={() => current && propose(current)}>{t("propose")} <span aria-hidden><Kbd>p</Kbd></span></Button>
        </div>
      </section>
      <CompareRows
        rows={comparison.rows} picked={current?.at ?? null} names={[t("ours"), otherName]} language={article.language}
        onPick={(at) => pick(sorted.findIndex((one) => one.at === at))}
      />
    </div>
  );
}
