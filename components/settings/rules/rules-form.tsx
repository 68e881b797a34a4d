"use client";

import { Download, Upload } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { RuleList, type KnownRule } from "#components/settings/rules/rule-list.tsx";
import { RuleStyles } from "#components/settings/rules/rule-styles.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { showToast } from "#components/ui/toast.tsx";
import { listsOf, readLists, type RuleLists } from "#lib/newsroom/rule-lists.ts";
import { ruleSettings } from "#lib/rules/settings-file.ts";
import { defaultSettings } from "#lib/rules/settings.ts";
import type { RuleSettings } from "#lib/rules/rule.ts";

export type RulesAnswer = { ok: true } | { ok: false; reason: "forbidden" | "invalid" };

interface RulesFormProps {
  settings: RuleSettings;
  rules: readonly KnownRule[];
  onSave: (settings: RuleSettings) => Promise<RulesAnswer>;
}

const listNames = ["terms", "exceptions", "acronyms", "leaders"] as const satisfies (keyof RuleLists)[];

/** How the newsroom has its rules: what each is worth here, its style, its own lists. Saved whole, and handed on as a file. */
export function RulesForm({ settings: stored, rules, onSave }: RulesFormProps) {
  const t = useTranslations("ruleSettings");
  const [settings, setSettings] = useState(stored);
  const [lists, setLists] = useState(() => listsOf(stored));
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const read = readLists(lists);

  const show = (next: RuleSettings) => {
    setSettings(next);
    setLists(listsOf(next));
  };
  const save = async () => {
    const parsed = read.ok ? ruleSettings.safeParse({ ...settings, ...read.value }) : null;
    if (!parsed?.success) return setProblem(parsed ? said(parsed.error) : null);
    setProblem(null);
    setPending(true);
    const done = await onSave(parsed.data).catch(() => ({ ok: false, reason: "unreachable" } as const));
    setPending(false);
    showToast(done.ok ? { text: t("saved") } : { text: t(`refused.${done.reason}`), tone: "problem" });
  };
  const bring = async (file: File | undefined) => {
    if (!file) return;
    try {
      const parsed = ruleSettings.safeParse(JSON.parse(await file.text()));
      if (!parsed.success) return setProblem(t("fileWrong", { where: said(parsed.error) }));
      show(parsed.data);
      setProblem(null);
      showToast({ text: t("brought") });
    } catch {
      setProblem(t("fileUnreadable"));
    }
  };
  const handOn = () => {
    if (!read.ok) return;
    const address = URL.createObjectURL(new Blob([`${JSON.stringify({ ...settings, ...read.value }, null, 2)}\n`], { type: "application/json" }));
    const link = Object.assign(document.createElement("a"), { href: address, download: "soat-rules.json" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };

  return (
    <form noValidate aria-label={t("title")} className="grid gap-6" onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <section className="grid gap-4 rounded-lg bg-paper-raised p-5 shadow-sheet" aria-labelledby="rule-styles">
        <h2 id="rule-styles" className="text-lg font-semibold">{t("styles")}</h2>
        <RuleStyles settings={settings} onChange={setSettings} />
        <div className="grid gap-4 sm:grid-cols-2">
          {listNames.map((name) => (
            <Field key={name} className="content-start" label={t(`lists.${name}`)} hint={t(`listHints.${name}`)} error={name === "terms" && !read.ok ? t("lineWrong", { line: read.line }) : null}>
              {(control) => <TextArea {...control} rows={5} lang="vi" spellCheck={false} value={lists[name]} onChange={(event) => setLists({ ...lists, [name]: event.target.value })} />}
            </Field>
          ))}
        </div>
      </section>
      <RuleList rules={rules} levels={settings.levels} onChange={(levels) => setSettings({ ...settings, levels })} />
      <div className="sticky bottom-0 z-5 flex flex-wrap items-center gap-2 rounded-lg border border-line bg-paper-raised p-3 shadow-popup">
        {problem && <div className="basis-full"><Banner tone="problem" live>{problem}</Banner></div>}
        <Button size="sm" onClick={handOn}><Download aria-hidden className="size-4" /> {t("export")}</Button>
        <Button size="sm" onClick={() => chooser.current?.click()}><Upload aria-hidden className="size-4" /> {t("import")}</Button>
        <input ref={chooser} type="file" accept=".json,application/json" aria-label={t("importFile")} className="sr-only" tabIndex={-1} onChange={(event) => { void bring(event.target.files?.[0]); event.target.value = ""; }} />
        <Button size="sm" variant="quiet" onClick={() => show(defaultSettings)}>{t("reset")}</Button>
        <Button type="submit" variant="primary" pending={isPending} className="ml-auto">{t("save")}</Button>
      </div>
    </form>
  );
}

function said(error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.map(String).join(".")} ${issue.message}`.trim() : "";
}
