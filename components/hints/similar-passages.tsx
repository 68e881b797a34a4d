"use client";

import { useTranslations } from "use-intl";
import { useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { Button } from "#components/ui/button.tsx";
import type { TextLedgers } from "#lib/hints/text-ledgers.ts";

type Pair = TextLedgers["similar"][number];

/** Passages that say nearly the same, side by side, with the words that only one of them has. */
export function SimilarPassages({ pairs }: { pairs: readonly Pair[] }) {
  const t = useTranslations("textLedgers");
  const { me } = useGalleyData();
  const { acts, hints } = useGalleyContext();
  return pairs.map((pair) => {
    const second = hints.spot(pair.second);
    const only = [...pair.onlyFirst, ...pair.onlySecond].slice(0, 12).join(", ");
    return (
      <section key={`${pair.first.block} ${pair.first.from} ${pair.second.block} ${pair.second.from}`} className="text-ledger-row" aria-label={t("similar", { percent: Math.round(pair.likeness * 100) })}>
        <p className="text-xs text-ink-2">{t("similar", { percent: Math.round(pair.likeness * 100) })}</p>
        <div className="similar-pair">
          <Passage text={pair.firstText} only={pair.onlyFirst} at={pair.first} />
          <Passage text={pair.secondText} only={pair.onlySecond} at={pair.second} />
        </div>
        {me.canAnnotate && second && (
          <Button size="sm" className="justify-self-start" onClick={() => void acts.makeFrom([{ spot: second, kind: "style", note: t("similarNote", { words: only }) }])}>{t("note")}</Button>
        )}
      </section>
    );
  });
}

function Passage({ text, only, at }: { text: string; only: readonly string[]; at: Pair["first"] }) {
  const { article } = useGalleyData();
  const { acts, hints } = useGalleyContext();
  const own = new Set(only);
  const spot = hints.spot(at);
  return (
    <button type="button" className="text-ledger-jump" lang={article.language} onClick={() => { if (spot) acts.goTo(spot); }}>
      {text.split(/([\p{L}\p{M}\p{N}]+)/u).map((piece, i) => (own.has(piece.toLowerCase()) ? <mark key={i} className="only-here">{piece}</mark> : piece))}
    </button>
  );
}
