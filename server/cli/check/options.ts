// What the command was asked for.
import { readFile } from "node:fs/promises";
import type { Language } from "#lib/article/article.ts";
import { rules } from "#lib/rules/registry.ts";
import { type Level, levels, type Rule, type RuleSettings } from "#lib/rules/rule.ts";
import { defaultSettings } from "#lib/rules/settings.ts";

export const usage = `Use: soat check FILE... [--format text|json|sarif] [--lang vi|en] [--rules ID,...] [--fail-on safe|information|doubtful|never]
                [--settings FILE] [--issue-date YYYY-MM-DD]
  FILE          .txt, .md, .html or .docx; - is standard input, as plain text
  --format      text (default), json (one object a line for each file) or sarif
  --lang        the language of the files; guessed without it
  --rules       only these rules or kinds; -ID leaves one out
  --fail-on     the level from which hints make the exit code 1 (default: safe)
  --settings    a newsroom's settings, as JSON
  --issue-date  the day of the issue, for lists that change and for years left out`;

export const formats = ["text", "json", "sarif"] as const;

export interface Options {
  files: string[];
  format: (typeof formats)[number];
  language: Language | null;
  rules: readonly Rule[];
  settings: RuleSettings;
  failOn: Level | null;
}

export type Parsed = { ok: true; options: Options } | { ok: false; sentence: string; showUse: boolean };

const languages: readonly Language[] = ["vi", "en"];
const names = ["format", "lang", "rules", "fail-on", "settings", "issue-date"] as const;
type Name = (typeof names)[number];
const otherLevels: Record<string, Level | null> = { error: "safe", warning: "safe", info: "information", note: "information", off: null, never: null, none: null };

/** The options of a command line. Refused with a sentence for whoever typed it. */
export async function parseOptions(args: readonly string[]): Promise<Parsed> {
  const files: string[] = [];
  const given = new Map<Name, string>();
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    if (arg === "--") files.push(...args.slice(at + 1).filter((one) => one !== "--"));
    if (arg === "--") break;
    if (!arg.startsWith("--")) {
      files.push(arg);
      continue;
    }
    const [head = "", ...tail] = arg.slice(2).split("=");
    const name = names.find((one) => one === head);
    const value = tail.length > 0 ? tail.join("=") : args[at += 1];
    if (!name) return refused(`There is no option --${head}.`, true);
    if (value === undefined) return refused(`The option --${name} wants a value.`, true);
    given.set(name, value);
  }
  if (files.length === 0) return refused("No file is named.", true);
  const format = formats.find((one) => one === (given.get("format") ?? "text"));
  if (!format) return refused(`There is no format ${given.get("format")}: text, json or sarif.`);
  const lang = given.get("lang");
  const language = languages.find((one) => one === lang) ?? null;
  if (lang !== undefined && !language) return refused(`There is no language ${lang}: vi or en.`);
  const failOn = levelNamed(given.get("fail-on") ?? "safe");
  if (failOn === undefined) return refused(`There is no level ${given.get("fail-on")}: safe, information, doubtful or never.`);
  const settings = await settingsOf(given);
  if (!settings.ok) return settings;
  const chosen = chosenRules(given.get("rules"));
  if (typeof chosen === "string") return refused(chosen);
  // A rule that is asked for by name runs, also when it is off by default.
  const asked = given.has("rules") ? Object.fromEntries(chosen.map((rule) => [rule.id, rule.level])) : {};
  return { ok: true, options: { files, format, language, rules: chosen, settings: { ...settings.settings, levels: { ...settings.settings.levels, ...asked } }, failOn } };
}

function levelNamed(name: string): Level | null | undefined {
  return levels.find((level) => level === name) ?? (Object.hasOwn(otherLevels, name) ? otherLevels[name] : undefined);
}

function chosenRules(list: string | undefined): readonly Rule[] | string {
  const wanted = (list ?? "all").split(",").map((one) => one.trim()).filter((one) => one !== "");
  const unknown = wanted.find((one) => one !== "all" && !rules.some((rule) => rule.id === one.replace(/^[-+]/, "") || rule.kind === one.replace(/^[-+]/, "")));
  if (unknown) return `There is no rule ${unknown}. The rules are: ${rules.map((rule) => rule.id).join(", ")}.`;
  const matches = (rule: Rule, name: string) => name === "all" || rule.id === name || rule.kind === name;
  const off = wanted.filter((one) => one.startsWith("-")).map((one) => one.slice(1));
  const on = wanted.filter((one) => !one.startsWith("-")).map((one) => one.replace(/^\+/, ""));
  return rules.filter((rule) => (on.length === 0 || on.some((name) => matches(rule, name))) && !off.some((name) => matches(rule, name)));
}

async function settingsOf(given: ReadonlyMap<Name, string>): Promise<{ ok: true; settings: RuleSettings } | Extract<Parsed, { ok: false }>> {
  const issueDate = given.get("issue-date") ?? null;
  if (issueDate !== null && !/^\d{4}-\d\d-\d\d$/.test(issueDate)) return refused(`${issueDate} is no date: write 2021-12-27.`);
  const file = given.get("settings");
  if (file === undefined) return { ok: true, settings: { ...defaultSettings, issueDate } };
  // zod is a good part of the start, and most runs have no settings.
  const { ruleSettings } = await import("#lib/rules/settings-file.ts");
  try {
    const read = ruleSettings.safeParse(JSON.parse(await readFile(file, "utf8")));
    if (!read.success) return refused(`${file} is no settings file: ${read.error.issues[0]?.path.join(".")} ${read.error.issues[0]?.message}.`);
    return { ok: true, settings: { ...read.data, issueDate: issueDate ?? read.data.issueDate } };
  } catch (error) {
    return refused(`${file} cannot be read as settings (${error instanceof Error ? error.message : "unknown error"}).`);
  }
}

function refused(sentence: string, showUse = false): Extract<Parsed, { ok: false }> {
  return { ok: false, sentence, showUse };
}
