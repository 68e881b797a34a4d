// Where a small bar goes beside selected words, in the coordinates of the window.

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Pixels between the words and the bar. */
const gap = 8;

/**
 * Above the words, where the reading has been; below them where there is no room above; at the lower edge of the view
 * where the words fill it. Never beyond the view's sides.
 */
export function placeBubble(words: Box, bubble: { width: number; height: number }, view: Box): { left: number; top: number } {
  const above = words.top - gap - bubble.height;
  const below = words.bottom + gap;
  const top = above >= view.top && above + bubble.height <= view.bottom ? above
    : below + bubble.height <= view.bottom && below >= view.top ? below
      : view.bottom - gap - bubble.height;
  return { left: Math.max(view.left, Math.min(words.left, view.right - bubble.width)), top };
}
