"use client";

import { MessageSquare } from "lucide-react";
import { useTranslations } from "use-intl";
import { useGalley, useGalleyContext } from "#components/galley/use-galley.ts";
import { buttonClass } from "#components/ui/button.tsx";

/** In the galley's header: to all talk of the article, with how many threads are open. */
export function TalkButton() {
  const t = useTranslations("talk");
  const { state } = useGalleyContext();
  const open = useGalley((snapshot) => snapshot.threads.reduce((sum, { resolved }) => sum + (resolved ? 0 : 1), 0));
  return (
    <button type="button" className={buttonClass("quiet", "sm")} title={t("title")} aria-haspopup="dialog" onClick={() => state.set({ dialog: "talk" })}>
      <MessageSquare aria-hidden className="size-4" /> <span className="sr-only">{t("openThreads", { count: open })}</span> <span aria-hidden>{open > 0 && open}</span>
    </button>
  );
}
