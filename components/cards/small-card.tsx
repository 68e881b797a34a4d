"use client";

import { MessageSquare } from "lucide-react";
import { useTranslations } from "use-intl";
import type { CardRow } from "#components/cards/card-rows.ts";
import { KindLook } from "#components/galley/kind-look.tsx";
import { useActs, useGalleyData } from "#components/galley/use-galley.ts";
import { StandingMark } from "#components/ui/standing-mark.tsx";
import { withNames } from "#lib/talk/body.ts";
import { excerptOf } from "#lib/talk/notification.ts";
import { commentCount } from "#lib/talk/thread.ts";

/** One line or three beside an item's words: why it wants somebody. A press selects it. */
export function SmallCard({ card: { row, threads } }: { card: CardRow }) {
  const t = useTranslations("cards");
  const item = useTranslations("item");
  const words = useTranslations("words");
  const { article } = useGalleyData();
  const acts = useActs();
  const said = threads.at(-1)?.comments.findLast(({ deletedAt }) => !deletedAt);
  const count = commentCount(threads);
  const { standing, finding } = row.state;
  const isProblem = row.isItem && (standing === "problem" || standing === "recheck");
  return (
    <button type="button" className="small-card" onClick={() => acts.select(row.id, { keepView: true })}>
      <span className="flex items-center gap-1.5">
        {isProblem ? <StandingMark standing={standing} className="size-3.5" /> : <KindLook of={row.view} label={words(`kinds.${row.view.kind}`)} />}
        <span lang={article.language} className="min-w-0 flex-1 truncate font-text">{row.words}</span>
        {count > 0 && <span className="inline-flex items-center gap-0.5 text-xs text-ink-3"><MessageSquare aria-hidden className="size-3" /><span className="sr-only">{t("comments")}</span>{count}</span>}
      </span>
      {isProblem && <span className="text-xs font-medium">{standing === "problem" && finding ? words(`findings.${finding}`) : words(`standings.${standing}`)}</span>}
      {row.view.waitingFor && <span className="text-xs text-standing-waiting-ink">{item("waitingFor", { who: words(`waitingFor.${row.view.waitingFor}`) })}</span>}
      {row.view.note && <span className="line-clamp-2 text-xs text-ink-2">{row.view.note}</span>}
      {said && <span className="line-clamp-2 text-xs text-ink-2"><b className="font-semibold">{said.byName}</b>: {excerptOf(withNames(said.body, said.mentions))}</span>}
    </button>
  );
}
