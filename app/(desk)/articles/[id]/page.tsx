import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "#components/editor/editor.css";
import "#components/galley/galley.css";
import { StaticText } from "#components/editor/static-text.tsx";
import { Galley } from "#components/galley/galley.tsx";
import { derive, nothingDerived } from "#components/galley/item-row.ts";
import { livingAnnotations } from "#lib/anchor/living.ts";
import { idOf, type ArticleId } from "#lib/id.ts";
import { currentContext } from "#server/auth/session.ts";
import { loadGalley } from "#server/queries/load-galley.ts";

interface PageProps {
  params: Promise<{ id: string }>;
}

async function load({ params }: PageProps) {
  const context = await currentContext();
  const id = idOf<ArticleId>().safeParse((await params).id);
  if (!id.success) notFound();
  const data = await loadGalley(context, id.data);
  return data ? { context, data } : notFound();
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { data } = await load(props);
  return { title: data.article.title };
}

export default async function GalleyPage(props: PageProps) {
  const { context, data } = await load(props);
  const { blocks } = await context.desk.collab.readText(data.article.id);
  const views = new Map(data.annotations.map((view) => [view.id, view]));
  const living = livingAnnotations(blocks, (id) => views.get(id)?.quote);
  const { rows } = derive(views, living, { blocks, before: [], language: data.article.language }, nothingDerived);
  const looks = new Map(rows.map((row) => [row.id, { kind: row.view.kind, standing: row.isItem ? row.state.standing : "none" }]));
  return (
    <Galley data={data} blocks={blocks}>
      <StaticText blocks={blocks} looks={looks} />
    </Galley>
  );
}
