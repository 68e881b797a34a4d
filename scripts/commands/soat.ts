// npm run soat -- COMMAND. Each command is a file of server/cli with a `run` that answers the exit code.
import { stop } from "../lib/stop.ts";

interface Command {
  use: string;
  about: string;
  /** True for commands that never open a database: they do not wait for its client. */
  isBare?: boolean;
  load: () => Promise<{ run: (args: string[]) => Promise<number> }>;
}

const commands: Record<string, Command> = {
  audit: { use: "audit verify [FILE]", about: "says whether the audit chain is whole", load: () => import("#server/cli/audit.ts") },
  backup: { use: "backup FILE", about: "saves everything into one file, while the desk runs", load: () => import("#server/cli/backup.ts") },
  check: { use: "check FILE...", about: "reads files by the rules, without a database", isBare: true, load: () => import("#server/cli/check.ts") },
  export: { use: "export ARTICLE [--format F] ...", about: "writes an article's report or annotations as a file", load: () => import("#server/cli/export.ts") },
  import: { use: "import ARTICLE FILE...", about: "annotations of another program into an article", load: () => import("#server/cli/import.ts") },
  migrate: { use: "migrate [deploy]", about: "brings the database up to date (npm start does so by itself)", load: () => import("#server/cli/migrate.ts") },
  names: { use: "names import FILE | names export", about: "the names file in and out, as CSV or JSON", load: () => import("#server/cli/names.ts") },
  rebuild: { use: "rebuild", about: "counts every article's progress anew from its text", load: () => import("#server/cli/rebuild.ts") },
  reindex: { use: "reindex", about: "makes the search index anew", load: () => import("#server/cli/reindex.ts") },
  restore: { use: "restore FILE [--force]", about: "makes a data folder of a backup", load: () => import("#server/cli/restore.ts") },
  search: { use: "search WORDS ...", about: "finds across the newsroom, while the desk runs", load: () => import("#server/cli/search.ts") },
  "source-key": { use: "source-key rotate", about: "seals who is behind confidential sources with a new key", load: () => import("#server/cli/source-key.ts") },
  user: { use: "user list | user password EMAIL", about: "says who has an account, or gives one a new password", load: () => import("#server/cli/user.ts") },
};

const list = Object.values(commands).map(({ use, about }) => `  ${use.padEnd(34)}${about}`).join("\n");
const [name, ...args] = process.argv.slice(2);

if (name === undefined || name === "help" || name === "--help") {
  console.log(`Use: npm run soat -- COMMAND\n${list}`);
} else {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) stop(`There is no command ${name}. The commands are:\n${list}`, 2);
  if (!command.isBare) await (await import("../lib/generated-client.ts")).ensureClient();
  const { run } = await command.load();
  process.exitCode = await run(args);
}
