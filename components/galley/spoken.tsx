"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useGalley, useGalleyContext } from "#components/galley/use-galley.ts";
import { useSaveShown } from "#components/galley/use-save-shown.ts";

/** Of longer words their beginning says enough: the card has them all. */
const longest = 120;

/**
 * The galley's one polite voice: which item the keyboard has gone to, and when the line goes and comes. What was done is told
 * by the toasts; nothing speaks while somebody types.
 */
export function Spoken() {
  const t = useTranslations("spoken");
  const { state } = useGalleyContext();
  const row = useGalley(({ selected, derived }) => (selected ? (derived.byId.get(selected) ?? null) : null));
  const save = useSaveShown();
  const item = useRef<HTMLSpanElement>(null);
  const line = useRef<HTMLSpanElement>(null);
  const wasDown = useRef(false);
  const said = row && t("item", { said: state.say(row), words: row.words.length > longest ? `${row.words.slice(0, longest)} …` : row.words });

  useEffect(() => {
    // The ledger says its rows itself while the keyboard is in it.
    if (item.current) item.current.textContent = document.activeElement?.role === "listbox" ? "" : said;
  }, [said]);
  useEffect(() => {
    if (!line.current) return;
    const isDown = save === "offline" || save === "refused" || save === "disk";
    if (isDown) line.current.textContent = t(`line.${save}`);
    else if (wasDown.current && save === "saved") line.current.textContent = t("line.back");
    if (isDown || save === "saved") wasDown.current = isDown;
  }, [save, t]);
  return <p aria-live="polite" aria-atomic={false} className="sr-only"><span ref={item} /> <span ref={line} /></p>;
}
