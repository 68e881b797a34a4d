"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Kind } from "#lib/annotation/kind.ts";
import type { Language } from "#lib/article/article.ts";
import type { Level, RuleSettings } from "#lib/rules/rule.ts";
import { foldWords } from "#lib/text/fold.ts";

/** What is told of a rule where its code is not. */
export interface KnownRule {
  id: string;
  kind: Kind;
  level: Level;
  languages: readonly Language[];
  title: string;
  examples: readonly { text: string; hits: readonly string[]; fixed: string | null; language: Language }[];
}

interface RuleListProps {
  rules: readonly KnownRule[];
  levels: RuleSettings["levels"];
  onChange: (levels: RuleSettings["levels"]) => void;
}

/** Every rule with what it is worth here, and what it says of its own examples. */
export function RuleList({ rules, levels, onChange }: RuleListProps) {
  const t = useTranslations("ruleSettings");
  const [query, setQuery] = useState("");
  const wanted = foldWords(query.trim());
  const shown = rules.filter((rule) => foldWords(`${rule.title} ${rule.id}`).includes(wanted));
  const groups = [["copy", shown.filter(({ kind }) => kind === "style")], ["detect", shown.filter(({ kind }) => kind !== "style")]] as const;
  const change = (rule: KnownRule, value: string) => {
    const { [rule.id]: _before, ...rest } = levels;
    const level = (["off", "information", "safe"] as const).find((one) => one === value);
    onChange(level ? { ...rest, [rule.id]: level } : rest);
  };
  return (
    <section className="grid gap-4 rounded-lg bg-paper-raised p-5 shadow-sheet" aria-labelledby="rule-list">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="rule-list" className="mr-auto text-lg font-semibold">{t("rules")}</h2>
        <TextInput className="max-w-72" type="search" aria-label={t("search")} placeholder={t("search")} value={query} onChange={(event) => setQuery(event.target.value)} />
      </div>
      {groups.map(([name, some]) => some.length > 0 && (
        <section key={name} aria-labelledby={`rules-${name}`}>
          <h3 id={`rules-${name}`} className="text-sm font-semibold">{t(`groups.${name}`)}</h3>
          <p className="mb-1 text-xs text-ink-3">{t(`groupHints.${name}`)}</p>
          <ul className="divide-y divide-line">{some.map((rule) => <RuleRow key={rule.id} rule={rule} level={levels[rule.id] ?? null} onChange={(value) => change(rule, value)} />)}</ul>
        </section>
      ))}
      {shown.length === 0 && <p className="text-sm text-ink-2">{t("noRule")}</p>}
    </section>
  );
}

function RuleRow({ rule, level, onChange }: { rule: KnownRule; level: Level | "off" | null; onChange: (value: string) => void }) {
  const t = useTranslations("ruleSettings");
  const own = t(`levels.${rule.level === "doubtful" ? "off" : rule.kind === "style" ? rule.level : "on"}`);
  const options = [
    { value: "own", label: t("asGiven", { level: own }) },
    ...(rule.kind === "style" ? [{ value: "safe", label: t("levels.safe") }, { value: "information", label: t("levels.information") }] : []),
    { value: "off", label: t("levels.off") },
  ];
  return (
    <li className="grid gap-1 py-3 sm:grid-cols-[1fr_19rem] sm:items-start sm:gap-4">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 text-sm font-medium">
          <KindMark kind={rule.kind} /> <span id={`rule-${rule.id}`}>{rule.title}</span>
          <code className="text-xs font-normal text-ink-3">{rule.id}</code> <span className="text-xs font-normal text-ink-3">{rule.languages.join(", ")}</span>
        </p>
        <details className="mt-1 text-sm">
          <summary className="w-fit text-xs text-accent">{t("examples", { count: rule.examples.length })}</summary>
          <ul className="mt-2 grid gap-2">
            {rule.examples.map((example) => (
              <li key={example.text} className="grid grid-cols-[6.5rem_1fr] gap-2">
                <span className={`text-xs font-medium ${example.hits.length > 0 ? "text-standing-problem-ink" : "text-standing-passed-ink"}`}>{example.hits.length > 0 ? `✗ ${t("hit")}` : `✓ ${t("right")}`}</span>
                <span className="font-text whitespace-pre-wrap" lang={example.language}>
                  <Marked text={example.text} hits={example.hits} />
                  {example.fixed !== null && <span className="block text-standing-passed-ink">→ {example.fixed}</span>}
                </span>
              </li>
            ))}
          </ul>
        </details>
      </div>
      <Select aria-labelledby={`rule-${rule.id}`} value={level === "doubtful" || level === null ? "own" : level} options={options} onChange={(event) => onChange(event.target.value)} />
    </li>
  );
}

/** An example with its hits marked, in their order. */
function Marked({ text, hits }: { text: string; hits: readonly string[] }) {
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const [i, hit] of hits.entries()) {
    const from = text.indexOf(hit, at);
    if (from < 0 || hit === "") continue;
    pieces.push(text.slice(at, from), <mark key={i} className="rounded-sm bg-standing-recheck-wash text-inherit underline decoration-standing-recheck decoration-wavy underline-offset-4">{hit.trim() === "" ? "␣".repeat(hit.length) : hit}</mark>);
    at = from + hit.length;
  }
  return <>{pieces}{text.slice(at)}</>;
}
