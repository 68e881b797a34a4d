"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import type { Language } from "#lib/article/article.ts";
import type { ArticleId } from "#lib/id.ts";
import type { GateLink } from "#lib/workflow/survey.ts";

/** Links shown before the rest is counted. */
const shown = 100;

interface GateLinksProps {
  article: { id: ArticleId; language: Language };
  links: readonly GateLink[];
}

/** Where something stands in the way, each with its words and the way there. */
export function GateLinks({ article, links }: GateLinksProps) {
  const t = useTranslations("signOff");
  const checklist = useTranslations("checklist");
  return (
    <ul className="mt-2 grid gap-1 pl-6 text-sm">
      {links.slice(0, shown).map((link, i) => (
        <li key={i} className="line-clamp-2 break-words">
          {link.kind === "entry"
            ? <a href={`#checklist-${link.entry}`} className="text-accent underline-offset-4 hover:underline">{link.entry === "type" ? checklist("gate.type") : checklist(`entries.${link.entry}`)}</a>
            : <Link href={hrefOf(article.id, link)} prefetch={false} lang={article.language} className="text-accent underline-offset-4 hover:underline">{link.words ?? t("aboutArticle")}</Link>}
        </li>
      ))}
      {links.length > shown && <li className="text-ink-2">{t("andMore", { count: links.length - shown })}</li>}
    </ul>
  );
}

function hrefOf(articleId: ArticleId, link: Exclude<GateLink, { kind: "entry" }>): string {
  switch (link.kind) {
    case "item": return `/articles/${articleId}?item=${link.id}`;
    case "words": return `/articles/${articleId}?words=${link.block}.${link.offset}`;
    case "thread": return `/articles/${articleId}?thread=${link.id}`;
  }
}
