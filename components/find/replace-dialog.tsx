"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { hitsIn, type ChosenHit } from "#components/galley/acts/find-acts.ts";
import type { GalleyState } from "#components/galley/galley-state.ts";
import { useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { Block } from "#lib/article/block.ts";
import { editsFor, type Edit } from "#lib/find/edits.ts";
import { lapsesOf, type Lapse } from "#lib/find/lapses.ts";
import { blockSentences } from "#lib/text/block-sentences.ts";
import { sentencesAround } from "#lib/text/sentences.ts";

/** So many hits are shown and replaced at once; the rest the next time. */
const mostHits = 1_000;

/** What is to be replaced, as it stood when the person looked at it. */
interface Preview {
  blocks: readonly Block[];
  hits: readonly ChosenHit[];
  /** How many more there are. */
  left: number;
  replacement: string;
}

function previewOf({ snapshot: { blocks, find } }: GalleyState): Preview {
  const all = find ? hitsIn(blocks, find) : [];
  const hits = all.slice(0, mostHits).flatMap((hit): ChosenHit[] => {
    const block = blocks[hit.index];
    return block ? [{ ...hit, block }] : [];
  });
  return { blocks, hits, left: all.length - hits.length, replacement: (find?.replacement ?? "").normalize("NFC") };
}

/** Every hit in its sentence, before and after, and what each would do to the checks; one act replaces those chosen. */
export function ReplaceDialog() {
  const isOpen = useGalley((snapshot) => snapshot.dialog === "replace");
  return isOpen && <OpenDialog />;
}

function OpenDialog() {
  const t = useTranslations("find");
  const { state, acts } = useGalleyContext();
  const { article } = useGalleyData();
  const [preview, setPreview] = useState(() => previewOf(state));
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(preview.hits.keys()));
  const [refusal, setRefusal] = useState<"nothing" | "changed" | null>(null);
  const lapses = useMemo(() => {
    const edits = new Map<number, Edit[]>();
    preview.hits.forEach((hit, at) => {
      if (chosen.has(at)) edits.set(hit.index, [...(edits.get(hit.index) ?? []), ...editsFor(hit.block, hit, preview.replacement)]);
    });
    return lapsesOf({ blocks: preview.blocks, edits, view: (id) => state.view(id), language: article.language });
  }, [preview, chosen, state, article.language]);

  const choose = (next: Iterable<number>) => {
    setChosen(new Set(next));
    setRefusal(null);
  };
  const findAgain = () => {
    state.flush();
    const next = previewOf(state);
    setPreview(next);
    choose(next.hits.keys());
  };
  const replace = () => {
    const outcome = acts.replaceHits(preview.hits.filter((_, at) => chosen.has(at)), preview.replacement, lapses.map(({ id }) => id));
    if (outcome === "changed") findAgain();
    if (outcome === "changed" || outcome === "nothing") setRefusal(outcome);
  };

  return (
    <Dialog
      open isWide onOpenChange={(open) => { if (!open) state.set({ dialog: null }); }} title={t("title")}
      description={preview.replacement ? t("description") : t("descriptionCut")}
      actions={
        <>
          <Button onClick={() => state.set({ dialog: null })}>{t("cancel")}</Button>
          <Button variant="primary" onClick={replace}>{t("replace", { count: chosen.size })}</Button>
        </>
      }
    >
      <div className="grid gap-2">
        <p role="status" className="text-sm font-medium">
          {t("chosen", { count: chosen.size, total: preview.hits.length })} {t("lapses", { count: lapses.length })}
        </p>
        {preview.left > 0 && <p className="text-sm text-ink-2">{t("more", { count: preview.left, shown: preview.hits.length })}</p>}
        {refusal && <Banner tone="problem" live>{t(`refused.${refusal}`)}</Banner>}
        <div className="flex gap-2">
          <Button size="sm" onClick={() => choose(preview.hits.keys())}>{t("all")}</Button>
          <Button size="sm" onClick={() => choose([])}>{t("clear")}</Button>
        </div>
      </div>
      <ol className="find-list" aria-label={t("hits")}>
        {preview.hits.map((hit, at) => (
          <HitRow
            key={`${hit.block.id} ${hit.from}`} hit={hit} replacement={preview.replacement} isChosen={chosen.has(at)} lapses={lapses.filter((lapse) => isIn(hit, lapse))}
            onChoose={(isOn) => choose(isOn ? [...chosen, at] : [...chosen].filter((other) => other !== at))}
          />
        ))}
      </ol>
    </Dialog>
  );
}

interface HitRowProps {
  hit: ChosenHit;
  replacement: string;
  isChosen: boolean;
  lapses: readonly Lapse[];
  onChoose: (isChosen: boolean) => void;
}

function HitRow({ hit, replacement, isChosen, lapses, onChoose }: HitRowProps) {
  const t = useTranslations("find");
  const words = useTranslations("words");
  const { state } = useGalleyContext();
  const { article } = useGalleyData();
  const { text } = hit.block;
  const sentence = sentencesAround(blockSentences(hit.block, article.language), hit.from, hit.to);
  return (
    <li className="find-hit-row">
      <label>
        <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(event.target.checked)} />
        <span lang={article.language}>
          {text.slice(sentence.from, hit.from)}<del>{text.slice(hit.from, hit.to)}</del>{replacement && <>{" → "}<ins>{replacement}</ins></>}{text.slice(hit.to, sentence.to)}
        </span>
      </label>
      {isChosen && lapses.map((lapse) => {
        const view = state.view(lapse.id);
        const parts = lapse.parts.flatMap((number) => view?.parts[number] ?? []).map((part) => `${words(`partRoles.${part.role}`)} “${part.quote}”`).join(", ");
        return (
          <p key={lapse.id} className="find-lapse">
            {t(lapse.words === null ? "loses" : "lapse", { item: view ? words(`kinds.${view.kind}`) : "", words: lapse.at.words })}{parts && ` (${parts})`}
          </p>
        );
      })}
    </li>
  );
}

function isIn(hit: ChosenHit, { at: { start, end } }: Lapse): boolean {
  if (hit.index < start.index || hit.index > end.index) return false;
  return (hit.index > start.index || hit.to > start.offset) && (hit.index < end.index || hit.from < end.offset);
}
