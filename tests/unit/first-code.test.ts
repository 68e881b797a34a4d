// What a page is read with is loaded before anything of it answers. The editor and the rules come later or run beside the
// page: one careless import would bring them along again, and nobody would notice but by the clock.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const statement = /^(?:import|export)\s+(type\s)?([^;"]*?)\s*(?:from\s+)?"([^"]+)"/gms;

/** Modules that a file brings along: imports of values, through our own files; packages by their name. */
function broughtBy(file: string): Set<string> {
  const brought = new Set<string>();
  const left = [file];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (brought.has(one)) continue;
    brought.add(one);
    if (!/\.tsx?$/.test(one) || !existsSync(join(root, one))) continue;
    for (const [, type, names = "", from = ""] of readFileSync(join(root, one), "utf8").matchAll(statement)) {
      const isTypes = type !== undefined || (names.startsWith("{") && names.replace(/[{}]/g, "").split(",").every((name) => /^\s*(type\s.*)?$/s.test(name)));
      if (!isTypes) left.push(from.replace(/^#/, ""));
    }
  }
  return brought;
}

const later = (name: string) => /^(@tiptap\/|yjs$|y-|@hocuspocus\/)/.test(name) || /^lib\/(rules\/(?!word\.ts)|schema\/|memory\/judge-claims)/.test(name);

test("the walk finds what is brought along", () => {
  const brought = broughtBy("components/editor/open-editor.ts");
  expect(brought).toContain("@tiptap/core");
  expect([...brought].some(later)).toBe(true);
  expect(broughtBy("components/hints/hint-worker.ts")).toContain("lib/rules/registry.ts");
});

test.each(["components/galley/galley.tsx", "components/palette/palette-dialog.tsx", "components/desk/article-list.tsx"])("%s brings neither the editor nor the rules along", (file) => {
  const brought = [...broughtBy(file)];
  expect(brought.length).toBeGreaterThan(5);
  expect(brought.filter(later)).toEqual([]);
});

test("the galley and its editor bring no schemas but the few that read what comes on the socket", () => {
  const brought = ["galley/galley.tsx", "galley/dialogs.tsx", "editor/open-editor.ts", "editor/connection.ts", "editor/write-edits.ts", "presence/presence.ts"].flatMap((file) => [...broughtBy(`components/${file}`)]);
  expect(brought).toContain("zod/mini");
  expect(brought).not.toContain("zod");
});

test("the desk and what stands around every page bring no schemas, no palette, and nothing that opens only when it is pressed", () => {
  const brought = ["components/ui/toast.tsx", "components/ui/tooltip-host.tsx", "components/ui/kept-focus.tsx", "components/shell/shell-header.tsx", "components/palette/palette.tsx", "components/desk/article-list.tsx", "components/desk/board.tsx", "components/desk/desk-filters.tsx", "components/desk/pager.tsx"].flatMap((file) => [...broughtBy(file)]);
  expect(brought).toContain("components/ui/menu.tsx");
  expect(brought).toContain("@base-ui/react/toast");
  const openers = ["menu", "popover", "tooltip", "autocomplete", "dialog"].map((name) => `@base-ui/react/${name}`);
  expect(brought.filter((name) => name === "zod" || openers.includes(name))).toEqual([]);
});
