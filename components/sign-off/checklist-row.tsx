"use client";

import { ChevronRight, Circle, CircleCheck, CircleDashed, RotateCcw } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { GateLinks } from "#components/sign-off/gate-links.tsx";
import { Button } from "#components/ui/button.tsx";
import type { SignOffData } from "#lib/workflow/sign-off-data.ts";
import { isTicked, type ChecklistLine } from "#lib/workflow/checklist.ts";
import type { TickedEntry } from "#lib/workflow/article-type.ts";

interface ChecklistRowProps {
  line: ChecklistLine;
  article: SignOffData["article"];
  isBusy: boolean;
  canTick: boolean;
  onTick: (entry: TickedEntry, isMet: boolean, hash: string) => void;
}

const look = {
  met: { Icon: CircleCheck, colour: "text-standing-passed-ink" }, none: { Icon: CircleDashed, colour: "text-ink-3" },
  open: { Icon: Circle, colour: "text-ink-3" }, lapsed: { Icon: RotateCcw, colour: "text-standing-recheck-ink" },
} as const;

/** One entry: how it stands, and where it is missing, or who answered for it and the buttons to do so. */
export function ChecklistRow({ line: { entry, ask, state, links, hand }, article, isBusy, canTick, onTick }: ChecklistRowProps) {
  const t = useTranslations("checklist");
  const format = useFormatter();
  const { Icon, colour } = look[state];
  const head = (
    <>
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${colour}`} />
      <span className="min-w-0 flex-1">
        <span className="font-medium">{t(`entries.${entry}`)}</span>{" "}
        <span className="text-xs text-ink-2">{t(`asks.${ask}`)}</span>
      </span>
      <span className={state === "open" && ask === "required" ? "font-medium" : "text-ink-2"}>{links.length > 0 ? t("missing", { count: links.length }) : t(`states.${state}`)}</span>
    </>
  );
  return (
    <li id={`checklist-${entry}`} className="scroll-mt-20 py-2 text-sm">
      {links.length > 0 ? (
        <details className="group/line">
          <summary className="flex cursor-pointer items-start gap-2">{head}<ChevronRight aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3 transition-transform group-open/line:rotate-90" /></summary>
          <GateLinks article={article} links={links} />
        </details>
      ) : <p className="flex items-start gap-2">{head}</p>}
      {hand && isTicked(entry) && (
        <div className="mt-1 grid gap-1.5 pl-6">
          <p className="text-xs text-ink-2">
            {hand.tick ? <>{hand.tick.byName}, <time dateTime={hand.tick.at}>{format.dateTime(new Date(hand.tick.at), "moment")}</time></> : t(`hints.${entry}`)}
          </p>
          {canTick ? (
            <div className="flex flex-wrap gap-2">
              {state !== "met" && <Button size="sm" pending={isBusy} onClick={() => onTick(entry, true, hand.hash)}>{t(state === "lapsed" ? "tickAgain" : "tick")}<span className="sr-only">: {t(`entries.${entry}`)}</span></Button>}
              {hand.tick && <Button size="sm" variant="quiet" className={state === "met" ? "-ml-2.5" : ""} pending={isBusy} onClick={() => onTick(entry, false, hand.hash)}>{t("takeBack")}<span className="sr-only">: {t(`entries.${entry}`)}</span></Button>}
            </div>
          ) : state !== "met" && <p className="text-xs text-ink-3">{t("waits")}</p>}
        </div>
      )}
    </li>
  );
}
