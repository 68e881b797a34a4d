import { notFound } from "next/navigation";
import { addReaderAction, removeReaderAction, restrictAction } from "#app/(desk)/articles/[id]/people/actions.ts";
import { HelpLink } from "#components/help/help-link.tsx";
import { ReadersPanel } from "#components/readers/readers-panel.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { articlePageTitle } from "#server/queries/article-page-title.ts";
import { loadReaders } from "#server/queries/load-readers.ts";

const articleIdOf = idOf<ArticleId>();

export async function generateMetadata({ params }: { params: Promise<{ id: string }> }) {
  return articlePageTitle(await currentContext(), (await params).id, translator(await currentLocale(), "readers")("title"));
}

export default async function ReadersPage({ params }: { params: Promise<{ id: string }> }) {
  const id = articleIdOf.safeParse((await params).id);
  const context = await currentContext();
  const readers = id.success ? await loadReaders(context, id.data) : null;
  if (!readers) notFound();
  const { article } = readers;
  const t = translator(await currentLocale(), "readers");
  return (
    <main id="main" className="mx-auto max-w-2xl px-(--gutter) py-6">
      <LinkButton href={`/articles/${article.id}`} variant="quiet" size="sm" className="-ml-2.5">← {t("toArticle")}</LinkButton>
      <div className="mt-3 flex items-center justify-between gap-4"><h1 className="text-2xl font-semibold">{t("title")}</h1><HelpLink /></div>
      <p className="mt-1 mb-6 font-text text-ink-2" lang={article.language}>{article.title}</p>
      <ReadersPanel
        readers={readers}
        selfId={context.actor.id}
        onRestrict={restrictAction.bind(null, article.id)}
        onAdd={addReaderAction.bind(null, article.id)}
        onRemove={removeReaderAction.bind(null, article.id)}
      />
    </main>
  );
}
