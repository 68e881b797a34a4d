"use client";

import { useTranslations } from "use-intl";
import type { Entry, EntryGroup } from "#components/palette/entries.ts";
import { useOffered } from "#components/palette/palette-store.ts";
import { shellPages, type PageRights } from "#components/shell/shell-pages.ts";
import { searchAddress, searchFilterOf } from "#lib/search/filter.ts";
import { suggestedKinds } from "#lib/search/kinds.ts";
import type { SearchHit } from "#lib/search/result.ts";

interface Asked {
  rights: PageRights;
  /** The page beneath. */
  path: string;
  words: string;
  hits: readonly SearchHit[];
}

/** Everything that the palette can lead to, in the reader's language. */
export function useEntryGroups({ rights, path, words, hits }: Asked): EntryGroup[] {
  const t = useTranslations("palette");
  const kinds = useTranslations("search.kinds");
  const { acts } = useOffered();
  const [pages, articlePages] = [usePages(rights), useArticlePages(/^\/articles\/[0-9a-f-]{36}/.exec(path)?.[0] ?? null)];
  const all: Entry = { kind: "page", id: "everything", label: t("everything", { words }), href: searchAddress({ ...searchFilterOf({}), words }) };
  return [
    { value: t("acts"), items: acts.filter((act) => act.isOffered()).map(({ id, label, shortcut, run }) => ({ kind: "act", id, label, shortcut, run })) },
    { value: t("articlePages"), items: articlePages },
    { value: t("pages"), items: pages },
    ...suggestedKinds.map((kind) => ({
      value: kinds(kind),
      items: hits.filter((hit) => hit.kind === kind).map((hit): Entry => ({ kind: "hit", id: `${hit.kind} ${hit.ref}`, label: hit.text.map(({ text }) => text).join(""), href: hit.href, hit })),
    })),
    { value: t("search"), items: words === "" ? [] : [all] },
  ];
}

function usePages(rights: PageRights): Entry[] {
  const [shell, search, loading, account, help] = [useTranslations("shell"), useTranslations("search"), useTranslations("loading"), useTranslations("account"), useTranslations("help")];
  return [
    ...shellPages(rights).map(({ href, name }) => ({ href, label: shell(name) })),
    { href: "/search", label: search("title") }, ...(rights.canLoad ? [{ href: "/articles/new", label: loading("title") }] : []), { href: "/account", label: account("title") }, { href: "/help", label: help("title") },
  ].map((page) => ({ kind: "page", id: page.href, ...page }));
}

function useArticlePages(article: string | null): Entry[] {
  const t = useTranslations("palette");
  const [signOff, query, correction, readers, exchange, compare, history] = [
    useTranslations("signOff"), useTranslations("query"), useTranslations("correction"), useTranslations("readers"), useTranslations("exchange"), useTranslations("compare"), useTranslations("history"),
  ];
  if (!article) return [];
  return [
    { href: article, label: t("galley") }, { href: `${article}/report`, label: t("report") }, { href: `${article}/sign-off`, label: signOff("title") }, { href: `${article}/history`, label: history("title") },
    { href: `${article}/compare`, label: compare("title") }, { href: `${article}/revise`, label: t("revise") }, { href: `${article}/queries`, label: query("sheet") },
    { href: `${article}/corrections`, label: correction("title") }, { href: `${article}/people`, label: readers("title") }, { href: `${article}/export`, label: exchange("title") },
  ].map((page) => ({ kind: "page", id: page.href, ...page }));
}
