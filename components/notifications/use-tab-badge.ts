"use client";

import { useEffect } from "react";

/** Puts a number before the tab's title, and on the icon of an installed desk; none for 0. */
export function useTabBadge(count: number): void {
  useEffect(() => {
    const show = () => {
      const plain = document.title.replace(/^\(\d+\) /, "");
      const shown = count > 0 ? `(${count}) ${plain}` : plain;
      if (document.title !== shown) document.title = shown;
    };
    show();
    if ("setAppBadge" in navigator) void navigator.setAppBadge(count).catch(() => {
      // A desk that is not installed has no icon of its own.
    });
    // Going to another page gives the tab another title.
    const observer = new MutationObserver(show);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [count]);
}
