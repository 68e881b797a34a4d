"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useActs, useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { HelpNote } from "#components/help/help-link.tsx";
import { ItemTalk } from "#components/talk/item-talk.tsx";
import { ThreadCard } from "#components/talk/thread-card.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { commentCount, openFirst, type ThreadView } from "#lib/talk/thread.ts";

/** All talk of the article: about it as a whole, then what is said on its items. */
export function TalkDialog() {
  const t = useTranslations("talk");
  const { state } = useGalleyContext();
  const isOpen = useGalley((snapshot) => snapshot.dialog === "talk");
  return (
    <Dialog open={isOpen} onOpenChange={(open) => { if (!open) state.set({ dialog: null, composing: null }); }} title={t("title")} description={t("description")}>
      <div className="grid max-h-[65dvh] gap-4 overflow-y-auto pr-1" role="region" tabIndex={0} aria-label={t("title")}>
        <section className="grid gap-2" aria-label={t("onArticle")}>
          <h3 className="text-xs font-semibold text-ink-2">{t("onArticle")}</h3>
          <ItemTalk annotationId={null} />
        </section>
        <OnItems />
      </div>
      <HelpNote section="talk" />
    </Dialog>
  );
}

function OnItems() {
  const t = useTranslations("talk");
  const { article } = useGalleyData();
  const acts = useActs();
  const all = useGalley((snapshot) => snapshot.threads);
  const byId = useGalley((snapshot) => snapshot.derived.byId);
  const threads = useMemo(() => openFirst(all.filter(({ annotationId }) => annotationId !== null)), [all]);
  if (threads.length === 0) return null;
  const rowOf = ({ annotationId }: ThreadView) => (annotationId ? byId.get(annotationId) : undefined);
  return (
    <section className="grid gap-2" aria-label={t("onItems")}>
      <h3 className="text-xs font-semibold text-ink-2">{t("onItems")}</h3>
      <ul className="grid divide-y divide-line border-y border-line">
        {threads.map((thread) => {
          const row = rowOf(thread);
          const last = thread.comments.at(-1);
          // What was said on a mark that was taken away stays readable here.
          if (!row) return <li key={thread.id} className="grid gap-1 py-2"><p className="text-xs text-ink-3">{t("markGone")}</p><ThreadCard thread={thread} /></li>;
          return (
            <li key={thread.id}>
              <button type="button" onClick={() => { acts.closeDialog(); acts.select(row.id); }} className="grid w-full gap-0.5 px-1 py-2 text-left text-sm hover:bg-paper-sunken">
                <span className="truncate font-text" lang={article.language}>{row.words}</span>
                <span className="text-xs text-ink-3">
                  {thread.resolved ? t("resolved") : t("open")} · {t("count", { count: commentCount([thread]) })}{last && ` · ${last.byName}`}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
