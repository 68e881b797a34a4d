"use client";
// The differences in the order of their gravity beside both texts; j and k go from one to the
// next, m makes an item of the one that is picked.
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
import type { Place } from "#lib/commands.ts";
import { byGravity, correctionOf, kindOf, type Comparison, type Difference } from "#lib/compare/compare-texts.ts";
import { newId, type AnnotationId, type ArticleId } from "#lib/id.ts";

interface ComparisonViewProps {
  article: { id: ArticleId; language: Language };
  comparison: Comparison;
  canAnnotate: boolean;
  otherName: string;
  /** Proposes their words in the place of ours; where it is given, p does it for the picked difference. True when it was kept. */
  onPropose?: (correction: { place: Place; before: string; replacement: string; reason: string }) => Promise<boolean>;
}

export function ComparisonView({ article, comparison, canAnnotate, otherName, onPropose }: ComparisonViewProps) {
  const t = useTranslations("compare");
  const refusals = useTranslations("refusals");
  const sorted = useMemo(() => byGravity(comparison.differences), [comparison]);
  const queue = useMemo(() => commandQueue(article.id), [article.id]);
  const [picked, setPicked] = useState(0);
  const [made, setMade] = useState<ReadonlySet<number>>(new Set());
  const current = sorted[picked];
  const region = useRef<HTMLDivElement>(null);

  function pick(index: number) {
    const to = Math.max(0, Math.min(sorted.length - 1, index));
    setPicked(to);
    const at = sorted[to]?.at;
    // Both texts and the list go along; the keyboard stays where it is.
    requestAnimationFrame(() => region.current?.querySelectorAll(`[data-difference="${at}"]`).forEach((element) => element.scrollIntoView({ block: "nearest" })));
  }

  const note = ({ theirs }: Difference) => (theirs === "" ? t("noteNothing", { name: otherName }) : t("note", { name: otherName, words: theirs.slice(0, 3_000) }));
  const mark = (at: number, isMade: boolean) => setMade((now) => new Set(isMade ? [...now, at] : [...now].filter((one) => one !== at)));

  async function makeItem(difference: Difference): Promise<void> {
    const { place, at } = difference;
    if (!canAnnotate || !place) return showToast({ text: canAnnotate ? t("noPlace") : refusals("forbidden"), tone: "problem" });
    if (made.has(at)) return;
    mark(at, true);
    const annotationId = newId<AnnotationId>();
    const outcome = await queue.send({ type: "create-annotation", annotationId, kind: kindOf(difference), place, note: note(difference) });
    if (!outcome.ok) {
      mark(at, false);
      return showToast({ text: refusals(outcome.reason), tone: "problem" });
    }
    const takeBack = async () => {
      if ((await queue.send({ type: "delete-annotation", annotationId })).ok) mark(at, false);
    };
    showToast({ text: t("made", { words: place.quote.slice(0, 60) }), action: { label: t("undo"), onAct: () => void takeBack() } });
  }

  async function propose(difference: Difference): Promise<void> {
    const correction = correctionOf(difference);
    if (!correction || !onPropose || made.has(difference.at)) return;
    if (await onPropose({ ...correction, reason: note(difference) })) mark(difference.at, true);
  }

  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    const isField = target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
    if (isField || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "j") pick(picked + 1);
    else if (key === "k") pick(picked - 1);
    else if (key === "m" && current) void makeItem(current);
    else if (key === "p" && current && onPropose) void propose(current);
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
        <p className="text-xs text-ink-2"><Kbd>j</Kbd> <Kbd>k</Kbd> {t("keys.move")} · <Kbd>m</Kbd> {t("keys.make")}{onPropose && <> · <Kbd>p</Kbd> {t("keys.propose")}</>}</p>
        <DifferenceList differences={sorted} picked={picked} made={made} language={article.language} onPick={pick} />
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" disabled={!canAnnotate || !current?.place || made.has(current.at)} onClick={() => current && void makeItem(current)}>{t("make")} <span aria-hidden><Kbd>m</Kbd></span></Button>
          {onPropose && <Button disabled={!current || !correctionOf(current)} onClick={() => current && void propose(current)}>{t("propose")} <span aria-hidden><Kbd>p</Kbd></span></Button>}
        </div>
      </section>
      <CompareRows
        rows={comparison.rows} picked={current?.at ?? null} names={[t("ours"), otherName]} language={article.language}
        onPick={(at) => pick(sorted.findIndex((one) => one.at === at))}
      />
    </div>
  );
}
