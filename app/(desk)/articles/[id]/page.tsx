import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import "#components/editor/editor.css";
import "#components/editor/blocks.css";
import "#components/galley/galley.css";
import "#components/hints/hints.css";
import "#components/cards/cards.css";
import "#components/presence/presence.css";
import "#components/proposal/proposal.css";
import { UnreadableArticle } from "#components/article/unreadable-article.tsx";
import { Galley } from "#components/galley/galley.tsx";
import { ledgerFilterOf } from "#lib/annotation/ledger-filter.ts";
import { packGalley } from "#lib/article/packed-galley.ts";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { currentContext } from "#server/auth/session.ts";
import { loadGalley } from "#server/queries/load-galley.ts";

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const load = cache(async (id: string) => {
  const context = await currentContext();
  const articleId = idOf<ArticleId>().safeParse(id);
  const data = articleId.success ? await loadGalley(context, articleId.data) : null;
  return data ? { context, data } : notFound();
});

export async function generateMetadata({ params }: Pick<PageProps, "params">): Promise<Metadata> {
  const { data } = await load((await params).id);
  return { title: data.article.title };
}

export default async function GalleyPage({ params, searchParams }: PageProps) {
  const { context, data } = await load((await params).id);
  const text = await context.desk.collab.readText(data.article.id).catch((error: unknown) => {
    // Thrown by the other module graph, whose class is not ours: known by its name.
    if (error instanceof Error && error.name === "UnreadableLog") return null;
    throw error;
  });
  return text ? <Galley packed={packGalley({ data, blocks: text.blocks })} filter={ledgerFilterOf(await searchParams)} /> : <UnreadableArticle title={data.article.title} />;
}
