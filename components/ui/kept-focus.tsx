"use client";

import { useEffect } from "react";

/** How many places back it looks: a button in a menu in a row may go together with the other two. */
const longest = 6;
const pressable = "button, a, input, select, textarea, summary, [role=button]";

/** What had the keyboard, with everything around it from the inside out and what stood beside each. */
type Spot = readonly { element: HTMLElement; beside: readonly (Element | null)[] }[];

/**
 * The keyboard is never nowhere: when what had it goes (a row that was deleted, a form that was sent, a drawer that closed),
 * what stood beside it has it, or else what it stood in. A part of a page may name one place for all of it: `data-focus-home`.
 */
export function KeptFocus() {
  useEffect(() => {
    const spots: Spot[] = [];
    let frame = 0;
    const check = () => {
      frame = 0;
      const [last] = spots;
      if (document.activeElement !== document.body || !last?.[0]) return;
      // Left by a press on nothing: that is what the person wanted.
      if (isSeen(last[0].element)) return;
      const home = homeOf(spots);
      spots.length = 0;
      if (home) give(home);
    };
    // Not in the very next frame: only then does a browser let go of what is hidden, and a new page has taken its own place.
    const soon = () => { frame ||= requestAnimationFrame(() => { frame = requestAnimationFrame(check); }); };
    const watch = new MutationObserver(soon);
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      watch.disconnect();
      // What stays as long as its page is not watched: no work while somebody types in a text.
      if (target.matches("[data-focus-home]") || target.isContentEditable) return void (spots.length = 0);
      spots.unshift(spotOf(target));
      spots.length = Math.min(spots.length, longest);
      watch.observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden", "data-panel"] });
    };
    document.addEventListener("focusin", onFocus);
    return () => {
      document.removeEventListener("focusin", onFocus);
      watch.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
  return null;
}

function spotOf(target: HTMLElement): Spot {
  const spot: Spot[number][] = [];
  for (let element: HTMLElement | null = target; element && element !== document.body; element = element.parentElement) {
    spot.push({ element, beside: [element.nextElementSibling, element.previousElementSibling] });
  }
  return spot;
}

/** In the place that the keyboard left last, else in the one before it; never outside the page and its dialogs. */
function homeOf(spots: readonly Spot[]): HTMLElement | null {
  for (const spot of spots) {
    const at = spot.findIndex(({ element }) => isSeen(element));
    const element = spot[at]?.element;
    if (!element?.closest("main, aside, header, nav, [role=dialog], .galley")) continue;
    const own = element.closest(".galley")?.querySelector("[data-focus-home]");
    // Nothing that can be pressed: a key that is held down would press it.
    const beside = spot[at - 1]?.beside.find((one) => one !== null && element.contains(one) && isSeen(one) && !one.matches(pressable));
    const home = at === 0 ? element : own ?? beside ?? element;
    if (home instanceof HTMLElement) return home;
  }
  // On another page by now. A dialog gives the keyboard back to what had it, or else to the first control inside: it must be able to have it.
  return document.querySelector<HTMLElement>("[data-focus-home]") ?? document.querySelector("main");
}

function isSeen(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}

function give(home: HTMLElement): void {
  if (home.tabIndex < 0 && !home.hasAttribute("tabindex")) {
    home.tabIndex = -1;
    home.addEventListener("blur", () => { home.removeAttribute("tabindex"); }, { once: true });
  }
  home.focus({ preventScroll: true });
}
