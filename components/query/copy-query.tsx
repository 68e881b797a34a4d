"use client";

import { useFormatter, useTranslations } from "use-intl";
import { CopyText } from "#components/ui/copy-text.tsx";
import { queryText, type QueryView } from "#lib/workflow/query.ts";

/** Puts quote, question and due time on the clipboard as plain text, to be sent by whatever means. */
export function CopyQuery({ query, quote, title }: { query: QueryView; quote: string; title: string }) {
  const t = useTranslations("query");
  const format = useFormatter();
  const text = () => {
    const due = query.dueAt && format.dateTime(new Date(query.dueAt), "moment");
    return queryText({ title, quote, question: query.question, due }, { about: t("aboutArticle"), due: t("answerBy") });
  };
  return <CopyText label={t("copy")} told={t("copied")} text={text} />;
}
