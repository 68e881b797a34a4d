// A wall that is not tried falls unnoticed: each is run into here, by a file that does not
// exist, through the project's own configuration.
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { expect, test } from "vitest";

const eslint = new ESLint({
  // The parser looks types up on disk, where these files are not; the walls need none.
  overrideConfig: { rules: tseslint.configs.disableTypeChecked.rules, languageOptions: { parserOptions: { projectService: false } } },
});
const wallRules = ["no-restricted-imports", "no-restricted-syntax", "no-restricted-properties", "no-restricted-globals", "no-console", "max-lines"];

async function complaints(filePath: string, code: string): Promise<string> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).filter((message) => message.fatal === true || wallRules.includes(message.ruleId ?? "")).map((message) => message.message).join("\n");
}

const importing = (name: string) => `import { x } from "${name}";\nexport const y = x;\n`;

const forbidden: [file: string, code: string, message: RegExp][] = [
  ["lib/text/a.ts", importing("#server/db/client.ts"), /lib\/ is pure/],
  ["lib/text/a.ts", importing("node:fs"), /lib\/ is pure/],
  ["lib/text/a.ts", importing("react"), /lib\/ is pure/],
  ["lib/text/a.ts", importing("@tiptap/core"), /lib\/ is pure/],
  ["lib/text/a.ts", importing("@tiptap/pm/view"), /lib\/ is pure/],
  ["lib/text/a.ts", importing("yjs"), /lib\/ is pure/],
  ["lib/text/a.ts", importing("zodiac"), /lib\/ is pure/],
  ["lib/text/a.ts", "export const y = import(\"node:fs\");", /lib\/ is pure/],
  ["lib/text/a.ts", "export const y = process.pid;", /lib\/ is pure/],
  ["lib/text/a.ts", "export const y = Date.now();", /no clock/],
  ["lib/text/a.ts", "export const y = new Date();", /no clock/],
  ["lib/text/a.ts", "export const y = Math.random();", /no chance/],
  ["lib/text/a.ts", importing("./b.ts"), /by alias/],
  ["lib/text/a.ts", "export default 1;", /Named exports only/],
  ["lib/text/a.ts", "export * from \"#lib/text/b.ts\";", /No barrels/],
  ["lib/text/a.ts", "// a line\n".repeat(401), /too many lines/],
  ["lib/schema/a.ts", importing("yjs"), /lib\/ is pure/],
  ["lib/schema/a.ts", importing("@tiptap/react"), /lib\/ is pure/],
  ["components/item/a.tsx", importing("#app/(desk)/actions.ts"), /top of the house/],
  ["components/item/a.tsx", importing("#server/desk.ts"), /components\/ never imports server\//],
  ["components/item/a.tsx", "export const y = import(\"#server/desk.ts\");", /components\/ never imports server\//],
  ["components/item/a.tsx", importing("yjs"), /touch Yjs/],
  ["components/item/a.tsx", importing("@hocuspocus/provider"), /touch Yjs/],
  ["components/item/a.tsx", "export default 1;", /Named exports only/],
  ["components/editor/a.tsx", importing("#server/desk.ts"), /components\/ never imports server\//],
  ["app/articles/[id]/page.tsx", importing("#server/db/client.ts"), /knows no database/],
  ["app/articles/[id]/page.tsx", importing("@prisma/client"), /Only server\/db\//],
  ["app/articles/[id]/page.tsx", importing("#server/collab/open.ts"), /another copy of Yjs/],
  ["app/articles/[id]/page.tsx", importing("next/headers"), /server\/auth\/session\.ts/],
  ["app/articles/[id]/page.tsx", importing("@tiptap/pm/model"), /belongs in components\/editor/],
  ["app/articles/[id]/actions.ts", "export default 1;", /Named exports only/],
  ["app/articles/[id]/actions.ts", importing("../../desk.ts"), /by alias/],
  ["server/services/a.ts", importing("@prisma/client"), /Only server\/db\//],
  ["server/services/a.ts", importing("../../prisma/generated/client.ts"), /Only server\/db\//],
  ["server/services/a.ts", importing("#server/collab/open.ts"), /another copy of Yjs/],
  ["server/services/a.ts", importing("server-only"), /server\/auth\/session\.ts/],
  ["server/services/a.ts", importing("yjs"), /touch Yjs/],
  ["server/services/a.ts", importing("#components/ui/button.tsx"), /server\/ never imports components\//],
  ["server/services/a.ts", importing("#app/layout.tsx"), /top of the house/],
  ["server/services/a.ts", "export const y = process.env.PORT;", /Only server\/env\.ts/],
  ["server/services/a.ts", "export const y = JSON.parse(\"1\") as unknown as string;", /parse with zod/],
  ["server/services/a.ts", "console.log(1);", /console/],
  ["server/db/a.ts", importing("next/headers"), /server\/auth\/session\.ts/],
  ["server/collab/a.ts", importing("@prisma/client"), /Only server\/db\//],
  ["server/auth/session.ts", importing("yjs"), /touch Yjs/],
  ["tests/e2e/a.test.ts", "test.only(\"a\", () => {});", /Every test runs/],
  ["tests/e2e/a.test.ts", "test.describe.skip(\"a\", () => {});", /Every test runs/],
  ["tests/unit/a.test.ts", "it.skipIf(true)(\"a\", () => {});", /Every test runs/],
  ["tests/e2e/a.test.ts", "export const y = (page) => page.waitForTimeout(10);", /No sleeps/],
];

test.each(forbidden)("%s may not hold %j", async (file, code, message) => {
  expect(await complaints(file, code)).toMatch(message);
});

const allowed: [file: string, code: string][] = [
  ["lib/text/a.ts", ["#lib/id.ts", "zod", "uuid", "@noble/hashes/sha2.js", "canonicalize", "parse5", "@tiptap/pm/model"].map((name, i) => `export { x as x${i} } from "${name}";`).join("\n")],
  ["lib/schema/a.ts", importing("@tiptap/core")],
  ["components/item/a.tsx", importing("#lib/id.ts")],
  ["components/editor/a.tsx", importing("yjs") + "import \"./a.css\";"],
  ["app/articles/[id]/page.tsx", "import { x } from \"./actions.ts\";\nexport default x;"],
  ["server/db/client.ts", importing("../../prisma/generated/client.ts")],
  ["server/collab/a.ts", importing("yjs")],
  ["server/auth/session.ts", importing("next/headers")],
  ["server/env.ts", "export const y = process.env.PORT;"],
  ["server/main.ts", "console.log(1);"],
  ["next.config.js", "export default {};"],
];

test.each(allowed)("%s may hold %j", async (file, code) => {
  expect(await complaints(file, code)).toBe("");
});
