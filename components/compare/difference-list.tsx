"use client";
import { Check } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Made } from "#components/compare/comparison-view.tsx";
import type { Language } from "#lib/article/article.ts";
import type { Difference } from "#lib/compare/compare-texts.ts";

/** Of so many the rest is reached by going on. */
const most = 300;

interface DifferenceListProps {
  differences: readonly Difference[];
  picked: number;
  made: ReadonlyMap<number, Made>;
  language: Language;
  onPick: (index: number) => void;
}

/** One line a difference: what it is in, our words and theirs. */
export function DifferenceList({ differences, picked, made, language, onPick }: DifferenceListProps) {
  const t = useTranslations("compare");
  const from = Math.max(0, Math.min(picked - most / 2, differences.length - most));
  return (
    <ol aria-label={t("list")} className="max-h-64 divide-y divide-line overflow-y-auto rounded-lg bg-paper-raised shadow-sheet lg:max-h-[60dvh]">
      {differences.slice(from, from + most).map((one, i) => {
        const index = from + i;
        return (
          <li key={one.at}>
            <button
              type="button" data-difference={one.at} aria-current={index === picked ? "true" : undefined} onClick={() => onPick(index)}
              className="grid w-full grid-cols-[5.5rem_minmax(0,1fr)_auto] items-baseline gap-2 px-3 py-2 text-left text-sm -outline-offset-2 hover:bg-accent-wash aria-[current]:bg-accent-wash"
            >
              <span className={`text-xs ${one.isLoud ? "font-semibold text-standing-problem-ink" : "text-ink-2"}`}>{t(`classes.${one.in}`)}</span>
              <span lang={language} className="line-clamp-2 min-w-0 font-text">
                {one.ours !== "" && <span className={one.theirs === "" ? "" : "text-standing-problem-ink"}>{one.ours}</span>}
                {one.ours !== "" && one.theirs !== "" && <span aria-hidden> → </span>}
                {one.theirs !== "" && <span className="text-standing-passed-ink">{one.theirs}</span>}
              </span>
              {made.has(one.at) && <Check role="img" aria-label={t(made.get(one.at) === "proposal" ? "isProposed" : "isMade")} className="size-4 self-center text-standing-passed-ink" />}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
