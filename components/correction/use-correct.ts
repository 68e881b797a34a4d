"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { commandQueue, type Act } from "#components/galley/send-command.ts";
import { showToast } from "#components/ui/toast.tsx";
import type { ArticleId } from "#lib/id.ts";

/** Sends an act on a correction and says how it went; `onDone` only when it was filed. The page is then as the server has it. */
export function useCorrect(articleId: ArticleId): { isBusy: boolean; send: (act: Act, told: string, onDone?: () => void) => void } {
  const refusals = useTranslations("refusals");
  const router = useRouter();
  const [isBusy, startBusy] = useTransition();
  return {
    isBusy,
    send: (act, told, onDone) => startBusy(async () => {
      const outcome = await commandQueue(articleId).send(act);
      showToast(outcome.ok ? { text: told } : { text: refusals(outcome.reason), tone: "problem" });
      if (outcome.ok) onDone?.();
      router.refresh();
    }),
  };
}
