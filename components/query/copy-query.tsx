"use client";

import { Copy } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.tsx";
import { queryText, type QueryView } from "#lib/workflow/query.ts";

/** Puts quote, question and due time on the clipboard as plain text, to be sent by whatever means. Where there is no clipboard (plain HTTP), the text is shown to be taken. */
export function CopyQuery({ query, quote, title }: { query: QueryView; quote: string; title: string }) {
  const t = useTranslations("query");
  const format = useFormatter();
  const [shown, setShown] = useState<string | null>(null);
  const copy = async () => {
    const due = query.dueAt && format.dateTime(new Date(query.dueAt), { dateStyle: "short", timeStyle: "short" });
    const text = queryText({ title, quote, question: query.question, due }, { about: t("aboutArticle"), due: t("answerBy") });
    // Null on a plain-HTTP network, whatever its type says.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const isCopied = await clipboard?.writeText(text).then(() => true, () => false);
    if (isCopied) showToast({ text: t("copied") });
    else setShown(text);
  };
  return (
    <>
      <Button variant="quiet" size="sm" onClick={() => void copy()}><Copy aria-hidden className="size-3.5" />{t("copy")}</Button>
      {shown !== null && <textarea readOnly autoFocus aria-label={t("copy")} rows={6} value={shown} onFocus={(event) => event.currentTarget.select()} className="w-full rounded-md border border-line-strong bg-paper p-2 text-sm" />}
    </>
  );
}
