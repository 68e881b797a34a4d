"use client";

import { useTransition } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { SessionEntry } from "#lib/permission/account.ts";
import { Section } from "#components/account/section.tsx";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.tsx";

export type EndSessionsOutcome = { ended: number };

interface SessionListProps {
  sessions: readonly SessionEntry[];
  onEnd: (sessionId: string) => Promise<EndSessionsOutcome>;
  onEndOthers: () => Promise<EndSessionsOutcome>;
}

export function SessionList({ sessions, onEnd, onEndOthers }: SessionListProps) {
  const t = useTranslations("account");
  const format = useFormatter();
  const [isPending, startTransition] = useTransition();
  const run = (act: () => Promise<EndSessionsOutcome>) => startTransition(async () => {
    const done = await act().catch(() => null);
    showToast(done ? { text: t("ended", { count: done.ended }) } : { text: t("unreachable"), tone: "problem" });
  });
  return (
    <Section title={t("sessions")} hint={t("sessionsHint")}>
      <ul className="-mx-5 divide-y divide-line border-y border-line">
        {sessions.map(({ id, isThis, device: { browser, system }, address, since }) => {
          const device = browser && system ? t("device", { browser, system }) : (browser ?? system ?? t("unknownDevice"));
          const at = format.dateTime(since, "moment");
          return (
            <li key={id} className="flex items-center gap-4 px-5 py-3">
              <div className="min-w-0 flex-1">
                <p className="font-medium">{device} {isThis && <span className="text-xs font-normal text-ink-3">({t("here")})</span>}</p>
                <p className="text-xs text-ink-3">{address ? t("since", { at, address }) : t("sinceOnly", { at })}</p>
              </div>
              {!isThis && <Button size="sm" disabled={isPending} aria-label={t("endNamed", { device, at })} onClick={() => run(() => onEnd(id))}>{t("end")}</Button>}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && <Button className="justify-self-start" pending={isPending} onClick={() => run(onEndOthers)}>{t("endOthers")}</Button>}
    </Section>
  );
}
