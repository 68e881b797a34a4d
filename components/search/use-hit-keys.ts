"use client";

import { useEffect } from "react";

/** "/" to the field, J and K through what was found: keys as in the galley, where nothing is being typed. */
export function useHitKeys(field: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest("[role=dialog], [role=menu]")) return;
      const isInField = target === field.current;
      if (target && !isInField && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))) return;
      const isDown = event.key === "ArrowDown";
      // In the field letters are letters; the arrow leads out of it.
      if (isInField && !isDown) return;
      const key = event.key.toLowerCase();
      if (key === "/") {
        field.current?.focus();
        field.current?.select();
      } else if (key === "j" || key === "k" || isDown || event.key === "ArrowUp") {
        const hits = [...document.querySelectorAll<HTMLElement>("[data-hit]")];
        if (hits.length === 0) return;
        const at = hits.findIndex((one) => one === document.activeElement);
        const next = key === "j" || isDown ? Math.min(at + 1, hits.length - 1) : Math.max(at - 1, 0);
        // Arrows scroll the page until somebody is among the results.
        if (at === -1 && !isInField && event.key.startsWith("Arrow")) return;
        hits[next]?.focus();
        hits[next]?.closest("li")?.scrollIntoView({ block: "nearest" });
      } else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [field]);
}
