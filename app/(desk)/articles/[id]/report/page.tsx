import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportScreen } from "#components/report/report-screen.tsx";
import { language } from "#lib/article/article-schema.ts";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { canReadAudit } from "#lib/permission/can.ts";
import { audience, reportSection } from "#lib/report/audiences.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { articlePageTitle } from "#server/queries/article-page-title.ts";
import { loadReportTitle } from "#server/queries/load-report.ts";

const articleIdOf = idOf<ArticleId>();

export async function generateMetadata({ params }: { params: Promise<{ id: string }> }): Promise<Metadata> {
  return articlePageTitle(await currentContext(), (await params).id, translator(await currentLocale(), "report")("page.frame"));
}

interface ReportPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReportPage({ params, searchParams }: ReportPageProps) {
  const articleId = articleIdOf.safeParse((await params).id);
  if (!articleId.success) notFound();
  const context = await currentContext();
  const article = await loadReportTitle(context, articleId.data);
  if (!article) notFound();
  const query = await searchParams;
  const asked = language.safeParse(query["lang"]);
  const sections = String(query["sections"] ?? "").split(",").flatMap((name) => reportSection.safeParse(name).data ?? []);
  return (
    <ReportScreen
      articleId={articleId.data}
      title={article.title}
      titleLanguage={article.language}
      language={asked.success ? asked.data : await currentLocale()}
      audience={audience.catch("editor").parse(query["audience"])}
      mayAudit={canReadAudit(context.actor)}
      sections={sections.length > 0 ? sections : null}
    />
  );
}
