"use client";

import { cloneElement, useEffect, useRef, useState, type ReactElement } from "react";
import { useTranslations } from "use-intl";
import type { Late } from "#components/ui/late.ts";
import { showToast } from "#components/ui/toast.tsx";

type Trigger = ReactElement<Record<string, unknown>>;

/** What opens at a button: it is asked for as the pointer or the keyboard reaches the button, and taken when it is pressed. */
export function useLate<T>(part: Late<T>) {
  const t = useTranslations("shell");
  const [brought, setBrought] = useState<T | null>(null);
  const prepare = () => void part.bring().catch(() => undefined);
  const press = () => void part.bring().then((loaded) => setBrought(() => loaded), () => showToast({ text: t("notReached"), tone: "problem" }));
  return {
    brought, press,
    /** The button itself, until then. */
    asTrigger: (trigger: Trigger, opens: "menu" | "dialog") =>
      cloneElement(trigger, { "aria-haspopup": opens, "aria-expanded": false, onPointerEnter: prepare, onFocus: prepare, onClick: press }),
  };
}

/** For the button that takes the place of one that was pressed: it has the keyboard, and is pressed again. */
export function usePressedAgain() {
  const button = useRef<HTMLButtonElement>(null);
  const waits = useRef(true);
  useEffect(() => {
    if (!waits.current) return;
    waits.current = false;
    button.current?.focus({ preventScroll: true });
    button.current?.click();
  }, []);
  return button;
}
