// The keyboard of somebody whose strokes are counted, stage by stage.
import type { Page } from "@playwright/test";

export function countedKeys(page: Page) {
  const stages = new Map<string, number>();
  let stage = "";
  const count = (by: number) => stages.set(stage, (stages.get(stage) ?? 0) + by);
  return {
    stages,
    /** What is pressed from now on is counted under this name. */
    begin(name: string) {
      stage = name;
      count(0);
    },
    /** A chord is one stroke, as it is one movement of the hand. */
    async press(key: string) {
      count(1);
      await page.keyboard.press(key);
    },
    async type(words: string) {
      count([...words].length);
      await page.keyboard.type(words);
    },
    total: () => [...stages.values()].reduce((sum, strokes) => sum + strokes, 0),
  };
}
