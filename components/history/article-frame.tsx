import type { ReactNode } from "react";
import { HelpLink } from "#components/help/help-link.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Language } from "#lib/article/article.ts";
import type { ArticleId } from "#lib/id.ts";

interface ArticleFrameProps {
  article: { id: ArticleId; title: string; language: Language };
  title: string;
  intro: string;
  toArticle: string;
  /** Ways on, beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page beside an article's galley: the way back, what it is, and of which article. */
export function ArticleFrame({ article, title, intro, toArticle, actions, children }: ArticleFrameProps) {
  return (
    <main id="main" className="mx-auto grid max-w-6xl gap-5 px-(--gutter) py-6">
      <div className="grid gap-1">
        <LinkButton href={`/articles/${article.id}`} variant="quiet" size="sm" className="-ml-2.5 justify-self-start">← {toArticle}</LinkButton>
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="grid gap-1">
            <h1 className="text-2xl font-semibold">{title}</h1>
            <p className="font-text text-ink-2" lang={article.language}>{article.title}</p>
            <p className="max-w-prose text-sm text-ink-2">{intro}</p>
          </div>
          <div className="flex flex-wrap gap-2">{actions}<HelpLink /></div>
        </div>
      </div>
      {children}
    </main>
  );
}
