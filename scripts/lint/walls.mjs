// Which folder may import what, as patterns with a message that says where the code
// belongs. A wall also stands before `import()`, which ESLint's own rule lets through.

/** @typedef {{ regex: string, message: string }} Wall */
/** @typedef {{ selector: string, message: string }} Banned */

const libAllows = ["#lib/", "zod(/mini)?$", "uuid$", "@noble/hashes/", "canonicalize$", "parse5$", "fflate$", "@tiptap/pm/(model|transform|state)$"];
const libMessage = "lib/ is pure: it imports lib/, zod and a few small pure libraries. What has effects belongs in server/, what draws in components/.";

/** @type {Record<string, Wall>} */
export const walls = {
  alias: {
    // Styles sit beside what they style; the generated client has no alias.
    regex: "^\\.\\.?/(?!.*\\.css$)(?!\\.\\./prisma/generated/)",
    message: "Import by alias with the extension: #lib/…, #server/…, #components/…, #app/….",
  },
  lib: { regex: `^(?!${libAllows.join("|")}|\\.)`, message: libMessage },
  schema: { regex: `^(?!${[...libAllows, "@tiptap/core$"].join("|")}|\\.)`, message: libMessage },
  app: {
    regex: "^#app/",
    message: "app/ is the top of the house and imported by nobody: hand an action in as a prop, move shared code to components/, lib/ or server/.",
  },
  server: {
    regex: "^#server/",
    message: "components/ never imports server/: the page loads and hands data and actions in as props; shared shapes belong in lib/.",
  },
  components: {
    regex: "^#components/",
    message: "server/ never imports components/: what both need belongs in lib/.",
  },
  prisma: {
    regex: "^@prisma/|prisma/generated/|^better-sqlite3$",
    message: "Only server/db/ knows Prisma and the database: take Db and Tx from #server/db/client.ts; a read belongs in server/queries/, a write in server/services/.",
  },
  database: {
    regex: "^#server/db/",
    message: "A page knows no database: a read belongs in server/queries/, a write in server/services/.",
  },
  collab: {
    regex: "^#server/collab/",
    message: "Next's bundle holds another copy of Yjs: go through desk() of #server/desk.ts, in plain data.",
  },
  yjs: {
    regex: "^(yjs|lib0|y-protocols)($|/)|^@hocuspocus/|^@tiptap/(y-tiptap|extension-collaboration)",
    message: "Only server/collab/ and components/editor/ touch Yjs: elsewhere the text is plain blocks (#lib/article/block.ts), reached through desk().",
  },
  prosemirror: {
    regex: "^@tiptap/|^prosemirror-",
    message: "The editor belongs in components/editor/: a page passes plain data to it.",
  },
  request: {
    regex: "^(next/headers|server-only)$",
    message: "Only server/auth/session.ts reads cookies and headers (these modules throw in plain Node): take the actor from there.",
  },
};

/** @type {Record<string, Banned>} */
export const banned = {
  defaultExport: {
    selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
    message: "Named exports only: a default export has as many names as importers.",
  },
  barrel: {
    selector: "ExportAllDeclaration",
    message: "No barrels: import from the file that holds the thing.",
  },
  laundering: {
    selector: "TSAsExpression > TSAsExpression[typeAnnotation.type='TSUnknownKeyword']",
    message: "`as unknown as` hides what a parser should find out: parse with zod, or fix the type.",
  },
  now: {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "lib/ has no clock: take the time as an argument.",
  },
  focused: {
    selector: "MemberExpression[property.name=/^(only|skip|skipIf|runIf|todo|fixme)$/][object.name=/^(describe|it|test)$/], MemberExpression[property.name=/^(only|skip|fixme)$/][object.property.name='describe']",
    message: "Every test runs, always: repair it or delete it.",
  },
  sleep: {
    selector: "CallExpression[callee.property.name='waitForTimeout']",
    message: "No sleeps: wait for what the reader would see.",
  },
};

/**
 * One folder's rules. Both rules replace, never add to, what an earlier folder's entry said,
 * so each entry names all of its walls.
 * @param {string[]} files
 * @param {{ walls: Wall[], banned: Banned[], ignores?: string[] }} entry
 */
export function folder(files, entry) {
  // A selector's regular expression cannot hold a slash.
  const dynamic = entry.walls.map(({ regex, message }) => ({
    selector: `ImportExpression > Literal[value=/${regex.replaceAll("/", "\\x2F")}/]`, message,
  }));
  return {
    files,
    ...(entry.ignores ? { ignores: entry.ignores } : {}),
    rules: {
      "no-restricted-imports": ["error", { patterns: entry.walls }],
      "no-restricted-syntax": ["error", ...entry.banned, ...dynamic],
    },
  };
}
