"use client";

import { Popover } from "@base-ui/react/popover";
import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { rememberTour } from "#components/tour/tour-seen.ts";
import { hasStep, prepareStep, tourPlaces, tourSteps } from "#components/tour/tour-steps.ts";
import { useTourAnchor } from "#components/tour/use-tour-anchor.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { actKeys, findingKeys, shownKey } from "#lib/newsroom/keys.ts";

/** A few steps beside the real things. The galley's keys go on working, so that what is told can be tried. */
export function Tour() {
  const t = useTranslations("tour");
  const context = useGalleyContext();
  const { keys } = useGalleyData().house;
  const [steps] = useState(() => tourSteps.filter((step) => hasStep(step, context)));
  const [at, setAt] = useState(0);
  const next = useRef<HTMLButtonElement>(null);
  const step = steps[at] ?? "text";
  const isLast = at === steps.length - 1;
  const anchor = useTourAnchor(step);
  useEffect(() => {
    prepareStep(step, context);
    rememberTour();
  }, [step, context]);

  const end = () => {
    context.state.set({ isTouring: false, panel: "text" });
    context.acts.focusText();
  };
  const go = (by: 1 | -1) => {
    setAt(at + by);
    // The button back is not there in the first step.
    next.current?.focus();
  };
  const key = (ours: string) => shownKey(ours, keys);
  const told = {
    next: key(actKeys.next), previous: key(actKeys.previous), confirmed: key(findingKeys.confirmed), wrong: key(findingKeys.wrong), unsupported: key(findingKeys.unsupported),
    undo: key(actKeys.undo), source: key(actKeys.source), read: key(actKeys.read), report: key(actKeys.report), help: key(actKeys.help),
  };
  return (
    <Popover.Root open onOpenChange={(_open, { reason }) => { if (reason === "escape-key") end(); }}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} side={tourPlaces[step].side} align="start" sideOffset={10} collisionPadding={12} className="z-40">
          <Popover.Popup initialFocus={next} finalFocus={false} className="tour grid w-84 max-w-[calc(100vw-1.5rem)] gap-2.5 rounded-lg border border-accent bg-paper-raised p-4 text-ink shadow-popup outline-none">
            <div className="flex items-start gap-2">
              <Popover.Title className="flex-1 text-sm font-semibold text-balance">{t(`steps.${step}.title`)}</Popover.Title>
              <span className="-mt-1.5 -mr-2"><IconButton size="sm" label={t("end")} onClick={end}><X aria-hidden className="size-4" /></IconButton></span>
            </div>
            <Popover.Description render={<div />} aria-live="polite" className="grid gap-2 text-sm text-pretty text-ink-2">
              <p>{t(`steps.${step}.text`)}</p>
              <p className="keys-only leading-7">{t.rich(`steps.${step}.keys`, { ...told, k: (key) => <Kbd>{key}</Kbd> })}</p>
            </Popover.Description>
            <div className="flex items-center gap-2">
              <span className="flex-1 text-xs text-ink-3 tabular-nums">{t("step", { at: at + 1, of: steps.length })}</span>
              {at > 0 && <Button size="sm" variant="quiet" onClick={() => go(-1)}>{t("back")}</Button>}
              <Button ref={next} size="sm" variant="primary" onClick={() => (isLast ? end() : go(1))}>{isLast ? t("done") : t("next")}</Button>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
