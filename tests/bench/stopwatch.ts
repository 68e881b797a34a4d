// The clock inside the page. A frame counts as painted when the task after its rendering runs:
// asked for in the frame's requestAnimationFrame, it comes after style, layout and paint.
import type { Page } from "@playwright/test";

export interface Opening {
  /** Milliseconds from the start of the navigation to the frame that first shows text with highlights. */
  textPainted: number | null;
  /** To the first frame of the editor; null where there is none yet. */
  takenOver: number | null;
  /** Sum of the layout shifts that Chromium saw until the page rested. */
  layoutShift: number;
  /** Milliseconds to the last of the largest paints that Chromium reports; 0 where it reports none. */
  largestPaint: number;
  /** Pixels by which the blocks in view moved or changed height when the editor took over; the largest. */
  movedBy: number;
}

export interface Stopwatch {
  opening: Opening;
  /** Milliseconds of the longest task since this was last set to 0. */
  longestTask: number;
  /** Starts with the next key press and ends with the frame in which `isDone`. */
  armKey(isDone?: () => boolean): void;
  /** What armKey is timing. */
  key: Promise<{ at: number; ms: number }>;
}

declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

/** Starts with every page that this page will open. */
export async function installStopwatch(page: Page): Promise<void> {
  await page.addInitScript(install);
}

/** Runs in the page, so it can name nothing from outside itself. */
function install(): void {
  const afterPaint = (then: (at: number) => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  };
  const opening: Opening = { textPainted: null, takenOver: null, layoutShift: 0, largestPaint: 0, movedBy: 0 };
  const watch: Stopwatch = {
    opening, longestTask: 0,
    key: Promise.resolve({ at: 0, ms: 0 }),
    armKey(isDone = () => true) {
      watch.key = new Promise((resolve) => {
        addEventListener("keydown", ({ timeStamp }) => {
          const look = () => requestAnimationFrame(() => {
            if (isDone()) afterPaint((at) => resolve({ at: timeStamp, ms: at - timeStamp }));
            else look();
          });
          look();
        }, { capture: true, once: true });
      });
    },
  };
  window.stopwatch = watch;

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watch.longestTask = Math.max(watch.longestTask, entry.duration);
  }).observe({ type: "longtask" });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) opening.layoutShift += entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });

  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) opening.largestPaint = Math.max(opening.largestPaint, startTime);
  }).observe({ type: "largest-contentful-paint", buffered: true });

  const editors = document.getElementsByClassName("ProseMirror");
  const geometry = (root: Element | null) => [...root?.children ?? []].slice(0, 12).map((block) => {
    const { top, height } = block.getBoundingClientRect();
    return { top, height };
  });
  // A font that arrives moves the text by itself, which is the layout shift's to count.
  const fonts = () => [...document.fonts].filter(({ status }) => status === "loaded").length;
  let before = { fonts: 0, blocks: geometry(null) };
  const look = () => requestAnimationFrame(() => {
    const isDrawn = opening.textPainted === null && document.querySelector(".galley-text mark[data-standing], html[data-painted]") !== null;
    const editor = editors[0];
    const isEditor = editor !== undefined && !editor.parentElement?.hidden && editor.querySelector("mark[data-standing]") !== null;
    afterPaint((at) => {
      if (isDrawn) opening.textPainted = at;
      if (isEditor) {
        opening.takenOver = at;
        geometry(editor).forEach((now, i) => {
          const was = before.blocks[i];
          if (was && before.fonts === fonts() && was.top < innerHeight) opening.movedBy = Math.max(opening.movedBy, Math.abs(now.top - was.top), Math.abs(now.height - was.height));
        });
        return;
      }
      const text = document.querySelector(".galley-text");
      if (opening.textPainted !== null && !text) return;
      before = { fonts: fonts(), blocks: geometry(text) };
      // Not in every frame: without a screen to wait for, looking would be all that the page does.
      setTimeout(look, 8);
    });
  });
  look();
}
