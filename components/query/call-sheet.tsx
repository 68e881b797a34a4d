"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import { CopyQuery } from "#components/query/copy-query.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Language } from "#lib/article/article.ts";
import type { ArticleId } from "#lib/id.ts";
import { quoted } from "#lib/text/quoted.ts";
import type { Contact } from "#lib/workflow/query.ts";

interface CallSheetProps {
  article: { id: ArticleId; title: string; language: Language };
  contacts: readonly Contact[];
  /** The words each item stands on. */
  words: Readonly<Record<string, string>>;
}

/** Open questions by whom they go to, with room to write on paper. */
export function CallSheet({ article, contacts, words }: CallSheetProps) {
  const t = useTranslations("query");
  const labels = useTranslations("words");
  const format = useFormatter();
  if (contacts.length === 0) return <p className="text-sm text-ink-2">{t("noneOpen")}</p>;
  return (
    <div className="grid gap-5">
      <div className="print:hidden"><Button onClick={() => window.print()}>{t("print")}</Button></div>
      {contacts.map(({ to, contact, queries }) => (
        <section key={`${to} ${contact ?? ""}`} className="grid gap-3 rounded-lg bg-paper-raised p-5 shadow-sheet print:break-inside-avoid print:p-0 print:shadow-none">
          <h2 className="text-lg font-semibold">{contact ?? labels(`waitingFor.${to}`)} <span className="text-sm font-normal text-ink-2">{contact && labels(`waitingFor.${to}`)}</span></h2>
          <ol className="grid gap-4">
            {queries.map((query) => (
              <li key={query.id} className="grid gap-1 text-sm">
                <p lang={article.language} className="font-text"><Link href={`/articles/${article.id}?item=${query.annotationId}`} prefetch={false} className="text-accent underline-offset-4 hover:underline">{quoted(words[query.annotationId] ?? "")}</Link></p>
                <p className="whitespace-pre-line">{query.question}</p>
                <p className="text-xs text-ink-2">
                  {query.dueAt && <strong className="font-semibold">{t("due", { due: format.dateTime(new Date(query.dueAt), "moment") })} · </strong>}
                  {t("askedBy", { name: query.byName, at: format.dateTime(new Date(query.at), "moment") })}
                </p>
                <div className="-ml-2.5 print:hidden"><CopyQuery query={query} quote={words[query.annotationId] ?? ""} title={article.title} /></div>
                <p aria-hidden className="hidden h-16 border-b border-dotted border-ink print:block" />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
