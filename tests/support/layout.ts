// What a person would call badly laid out, measured in a page as it stands: what sticks out, what is cut off, what lies on
// something else, and what is too small to be hit (24 pixels, or as far from the next: WCAG 2.2, 2.5.8).
import { expect, type Page } from "@playwright/test";

/** Every fault of a page at this width; the test goes on, whatever it finds. */
export async function expectLaidOut(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const width = page.viewportSize()?.width;
  expect.soft(await page.evaluate(faultsOf), `${name}, ${width} pixels wide`).toEqual([]);
}

/** Runs in the page, so all of it is inside. */
function faultsOf(): string[] {
  const least = 24;
  const controls = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=option], [role=menuitem], [role=slider], [role=separator][tabindex]";
  const faults: string[] = [];
  const told = (element: Element) => `${element.localName}${element.id ? `#${element.id}` : ""} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 60)}”`;
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    // What is for screen readers alone is a pixel large.
    return width > 2 && height > 2 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }) && !element.closest("[inert], [aria-hidden=true]");
  };
  /** What is on one sheet: a drawer over a page hides what is below, and that is no fault. */
  const layerOf = (element: Element): Element => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { position, overflowX, overflowY } = getComputedStyle(at);
      if (position === "fixed" || position === "sticky" || (position === "absolute" && at !== element) || overflowX !== "visible" || overflowY !== "visible") return at;
    }
    return document.documentElement;
  };
  /** What can be pressed for it: its label as well. */
  const target = (element: Element) => {
    const own = element.getBoundingClientRect();
    const label = element instanceof HTMLInputElement && /^(checkbox|radio|file)$/.test(element.type) ? element.closest("label") : null;
    return label ? label.getBoundingClientRect() : own;
  };
  const isWithinWords = (element: Element) => element.localName === "a" && getComputedStyle(element).display === "inline"
    && [...element.parentElement?.childNodes ?? []].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());

  /** How far to the right the words of something reach that are seen. */
  const endOfWords = (element: Element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let end = 0;
    while (walker.nextNode()) {
      const { parentElement } = walker.currentNode;
      if (!parentElement || !isSeen(parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      let right = range.getBoundingClientRect().right;
      for (let at: Element | null = parentElement; at && at !== element; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== "visible") right = Math.min(right, at.getBoundingClientRect().right);
      }
      end = Math.max(end, right);
    }
    return end;
  };

  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth + 1) {
    const wide = [...document.body.querySelectorAll("*")].filter((element) => isSeen(element) && element.getBoundingClientRect().right > page.clientWidth + 1 && layerOf(element) === page);
    faults.push(`the page is ${page.scrollWidth - page.clientWidth} pixels too wide: ${wide.slice(-3).map(told).join(", ")}`);
  }

  for (const nav of document.querySelectorAll("nav, [role=tablist], [role=toolbar]")) {
    if (isSeen(nav) && nav.scrollWidth > nav.clientWidth + 1) faults.push(`has to be scrolled sideways: ${told(nav)}`);
  }

  const all = [...document.querySelectorAll(controls)].filter(isSeen);
  for (const element of document.querySelectorAll("h1, h2, h3, h4, button, a, th, td, dt, dd, label, legend, summary, [role=tab], [role=menuitem], [role=status]")) {
    if (!isSeen(element) || !element.textContent?.trim()) continue;
    const box = element.getBoundingClientRect();
    for (const part of [element, ...element.querySelectorAll("*")]) {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(part);
      if (!isSeen(part) || part.closest(".sr-only")) continue;
      const isCut = (overflowX !== "visible" && part.scrollWidth > part.clientWidth + 1) || (overflowY === "hidden" && part.scrollHeight > part.clientHeight + 3);
      // Cut short on purpose, where all of it is said on request or on the card beside.
      const isMeant = (textOverflow === "ellipsis" || getComputedStyle(part).webkitLineClamp !== "none") && part.closest("[title], [role=option], [role=listbox], .small-card, [data-shortened]");
      if (isCut && !isMeant && overflowX !== "auto" && overflowX !== "scroll") faults.push(`cut off: ${told(part)} in ${told(element)}`);
    }
    if (getComputedStyle(element).overflowX === "visible" && getComputedStyle(element).display !== "inline" && endOfWords(element) > box.right + 2) faults.push(`sticks out: ${told(element)}`);
  }

  const boxes = all.map((element) => ({ element, box: target(element), layer: layerOf(element) }));
  for (const [i, one] of boxes.entries()) {
    for (const other of boxes.slice(i + 1)) {
      if (one.layer !== other.layer || one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const isOneLabel = one.element.closest("label") !== null && one.element.closest("label") === other.element.closest("label");
      if (across > 2 && down > 2 && !isOneLabel && !isWithinWords(one.element) && !isWithinWords(other.element)) faults.push(`on each other: ${told(one.element)} and ${told(other.element)}`);
    }
  }
  for (const { element, box, layer } of boxes) {
    if ((box.width >= least && box.height >= least) || isWithinWords(element)) continue;
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const near = boxes.find(({ element: other, box: its, layer: on }) => {
      if (on !== layer || other === element || element.contains(other) || other.contains(element)) return false;
      const isSmall = its.width < least || its.height < least;
      const away = isSmall ? Math.hypot((its.left + its.right) / 2 - x, (its.top + its.bottom) / 2 - y) : Math.hypot(Math.max(its.left - x, 0, x - its.right), Math.max(its.top - y, 0, y - its.bottom));
      return away < (isSmall ? least : least / 2);
    });
    if (near) faults.push(`too small (${Math.round(box.width)} × ${Math.round(box.height)}) beside ${told(near.element)}: ${told(element)}`);
  }
  return [...new Set(faults)].slice(0, 20);
}
