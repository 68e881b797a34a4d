"use client";

import { ChevronDown, UserRound } from "lucide-react";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { ItemRow } from "#components/galley/item-row.ts";
import { useActs, useGalleyData } from "#components/galley/use-galley.ts";
import { AssignMenu } from "#components/item/assign-menu.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Menu, MenuChoices, MenuItem, MenuSeparator } from "#components/ui/menu.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { hasStandingCheck, openWorkActs, risks, voices } from "#lib/workflow/work.ts";

/** How far the work on an item is and whose turn it is, and what moves it. Nobody sets it by hand. */
export function WorkLine({ row }: { row: ItemRow }) {
  const t = useTranslations("work");
  const words = useTranslations("words");
  const acts = useActs();
  const { me, house: { shows } } = useGalleyData();
  const [isReopening, setIsReopening] = useState(false);
  const { view } = row;
  const open = openWorkActs({ workState: view.workState, hasCheck: hasStandingCheck(view.checks) });
  const isMine = view.assignee?.id === me.id;
  const mayTouch = !view.assignee || isMine || me.canAssign;
  const move = (work: (typeof open)[number], assignee = null as typeof view.assignee, reason: string | null = null) =>
    void acts.moveWork(row.id, { work, assignee: assignee ?? null, reason });
  return (
    <div className="grid gap-2">
      <div className="-my-1 flex flex-wrap items-center gap-x-2 text-xs text-ink-2">
        <span>{t("line", { state: words(`workStates.${view.workState}`), name: view.assignee?.name ?? "none" })}</span>
        {view.risk && shows.risk && <span className="rounded-sm border border-line-strong px-1 font-medium text-ink">{t("riskShort", { risk: view.risk })}</span>}
        {view.voice && shows.voice && <span>{t(`voices.${view.voice}`)}</span>}
        {me.canCheck && (
          <span className="-mr-2 ml-auto inline-flex">
            {open.includes("assign") && me.canAssign && (
              <AssignMenu holder={view.assignee?.id ?? null} onChoose={(person) => move("assign", person)} trigger={<Button variant="quiet" size="sm"><UserRound aria-hidden className="size-3.5" />{t("assign")}</Button>} />
            )}
            <Menu align="end" trigger={<Button variant="quiet" size="sm">{t("menu")} <ChevronDown aria-hidden className="size-3.5" /></Button>}>
              {open.includes("take") && !isMine && mayTouch && <MenuItem onSelect={() => move("take")}>{t("acts.take")}</MenuItem>}
              {open.includes("release") && view.assignee && mayTouch && <MenuItem onSelect={() => move("release")}>{t("acts.release")}</MenuItem>}
              {open.includes("second") && <MenuItem onSelect={() => move("second")}>{t("acts.second")}</MenuItem>}
              {open.includes("close") && <MenuItem onSelect={() => move("close")}>{t("acts.close")}</MenuItem>}
              {open.includes("reopen") && <MenuItem onSelect={() => setIsReopening(true)}>{t("acts.reopen")}</MenuItem>}
              {shows.risk && <><MenuSeparator /><MenuChoices label={t("risk")} value={String(view.risk ?? "")} options={[...risks.map((risk) => ({ value: String(risk), label: t(`risks.${risk}`) })), { value: "", label: t("unsaid") }]} onChoose={(value) => void acts.rate(row.id, { risk: risks.find((risk) => String(risk) === value) ?? null })} /></>}
              {shows.voice && <><MenuSeparator /><MenuChoices label={t("voice")} value={view.voice ?? ""} options={[...voices.map((voice) => ({ value: voice, label: t(`voices.${voice}`) })), { value: "", label: t("unsaid") }]} onChoose={(value) => void acts.rate(row.id, { voice: voices.find((voice) => voice === value) ?? null })} /></>}
            </Menu>
          </span>
        )}
      </div>
      {isReopening && open.includes("reopen") && <ReopenForm onReason={(reason) => { setIsReopening(false); move("reopen", null, reason); }} onCancel={() => { setIsReopening(false); acts.focusText(); }} />}
    </div>
  );
}

function ReopenForm({ onReason, onCancel }: { onReason: (reason: string) => void; onCancel: () => void }) {
  const t = useTranslations("work");
  const item = useTranslations("item");
  const [isTried, setIsTried] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get("reason");
    if (typeof reason === "string" && reason.trim()) onReason(reason.trim());
    else setIsTried(true);
  };
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  return (
    <form onSubmit={submit} onKeyDown={cancel} aria-label={t("acts.reopen")} className="grid gap-2 rounded-md border border-accent bg-accent-wash p-3">
      <Field label={t("reason")} error={isTried ? t("reasonMissing") : null}>{(control) => <TextInput {...control} name="reason" autoFocus autoComplete="off" maxLength={2_000} />}</Field>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" size="sm">{t("reopen")}</Button>
        <Button variant="quiet" size="sm" onClick={onCancel}>{item("cancel")}</Button>
      </div>
    </form>
  );
}

/** How the work on an item moved, newest first. */
export function WorkHistory({ row }: { row: ItemRow }) {
  const t = useTranslations("work");
  const words = useTranslations("words");
  const format = useFormatter();
  const steps = row.view.workSteps;
  if (!steps) return null;
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-xs font-medium text-ink-2">{t("history", { count: steps.length })}</summary>
      <ol className="mt-2 grid gap-2.5">
        {steps.toReversed().map((step) => (
          <li key={step.id} className="grid gap-0.5 border-l-2 border-line pl-3">
            <p><strong className="font-semibold">{t(`steps.${step.act}`, { name: step.assigneeName ?? "none" })}</strong>{" · "}{step.byName}{" · "}<time dateTime={step.at}>{format.dateTime(new Date(step.at), "moment")}</time></p>
            {step.reason && <p className="text-ink-2">{step.reason}</p>}
            {step.act === "take_back" && <p className="text-ink-2">{words(`workStates.${step.to}`)}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
