"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { fetchSources } from "#components/galley/fetch-galley.ts";
import { useGalleyData } from "#components/galley/use-galley.ts";
import { TextInput } from "#components/ui/text-input.tsx";
import type { SourceView } from "#lib/article/galley-data.ts";
import type { SourceId } from "#lib/id.ts";
import { searchedOf } from "#lib/source/searched.ts";
import { searchTerms } from "#lib/text/fold.ts";

/** Fewer are seen at a glance. */
const worthSearching = 6;

interface SourceChoiceProps {
  /** Those at hand; the rest of the library is asked for. */
  sources: readonly SourceView[];
  inUse: SourceId | null;
  onChoose: (source: SourceView) => void;
}

/** Sources to choose from: what is at hand is sifted at the key, what the library has besides follows. Enter takes the first. */
export function SourceChoice({ sources, inUse, onChoose }: SourceChoiceProps) {
  const t = useTranslations("source");
  const { article } = useGalleyData();
  const [words, setWords] = useState("");
  const [found, setFound] = useState<readonly SourceView[]>([]);
  const [isDown, setIsDown] = useState(false);
  const latest = useRef("");
  const search = async (text: string) => {
    setWords(text);
    latest.current = text;
    if (searchTerms(text).length === 0) return setFound([]);
    const answer = await fetchSources(article.id, text.slice(0, 200));
    // An answer to what was typed before says nothing about what is typed now.
    if (latest.current !== text) return;
    setIsDown(answer === null);
    setFound(answer ?? []);
  };
  const shown = sifted([...sources, ...found.filter(({ id }) => !sources.some((known) => known.id === id))], words);
  return (
    <>
      {sources.length > worthSearching && (
        <TextInput type="search" value={words} maxLength={200} autoFocus aria-label={t("search")} placeholder={t("search")}
          onChange={(event) => void search(event.target.value)}
          onKeyDown={(event) => {
            const [first] = shown;
            if (event.key !== "Enter" || event.nativeEvent.isComposing || !first || words === "") return;
            event.preventDefault();
            onChoose(first);
          }} />
      )}
      <ul className="-mx-1 grid max-h-72 gap-1 overflow-y-auto p-1">
        {shown.map((source) => (
          <li key={source.id}>
            <button type="button" aria-pressed={source.id === inUse} onClick={() => onChoose(source)}
              className="grid w-full gap-0.5 rounded-md border border-transparent px-3 py-2 text-left text-sm hover:bg-paper-sunken aria-pressed:border-accent aria-pressed:bg-accent-wash">
              <span className="font-medium">{source.title}</span>
              <Kind source={source} />
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm text-ink-2 empty:hidden">{isDown ? t("searchDown") : shown.length === 0 && t("noneFound")}</p>
    </>
  );
}

function Kind({ source }: { source: SourceView }) {
  const t = useTranslations("source");
  const words = useTranslations("words");
  return <span className="text-xs text-ink-2">{words(`sourceKinds.${source.kind}`)} · {source.isPrimary ? t("primary") : t("secondary")}{source.reference && ` · ${source.reference}`}</span>;
}

function sifted(sources: readonly SourceView[], words: string): readonly SourceView[] {
  const terms = searchTerms(words);
  return terms.length === 0 ? sources : sources.filter((source) => terms.every((term) => searchedOf(source).includes(term.words.join(" "))));
}
