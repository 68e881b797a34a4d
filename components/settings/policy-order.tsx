"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { roles } from "#lib/permission/role.ts";
import type { Rules, SignRole, SignStep } from "#lib/workflow/policy.ts";

interface PolicyOrderProps {
  order: Rules["order"];
  onChange: (order: Rules["order"]) => void;
}

const offered: readonly SignRole[] = ["desk", ...roles.filter((role) => role !== "viewer")];

/** Who signs, one after the other. There is always one step. */
export function PolicyOrder({ order, onChange }: PolicyOrderProps) {
  const t = useTranslations("policy");
  const words = useTranslations("words");
  const label = (role: SignRole) => (role === "desk" ? t("desk") : words(`roles.${role}`));
  const put = (at: number, to: number) => {
    const next = order.toSpliced(at, 1);
    const [step] = order.slice(at, at + 1);
    if (step) onChange(next.toSpliced(to, 0, step));
  };
  const change = (at: number, step: SignStep) => onChange(order.with(at, step));
  const left = offered.filter((role) => !order.some((one) => one.role === role));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-semibold">{t("order")}</legend>
      <ol className="grid gap-1">
        {order.map((step, at) => (
          <li key={step.role} className="flex flex-wrap items-center gap-x-2 rounded-md border border-line px-3 py-1 text-sm">
            <span className="w-5 text-ink-3 tabular-nums">{at + 1}.</span>
            <span className="min-w-40 flex-1 font-medium">{label(step.role)}</span>
            {step.role !== "desk" && <Checkbox label={t("ifHeld")} checked={step.ifHeld} onChange={(event) => change(at, { ...step, ifHeld: event.target.checked })} />}
            <span className="flex">
              <IconButton size="sm" label={t("earlier", { role: label(step.role) })} disabled={at === 0} onClick={() => put(at, at - 1)}><ArrowUp aria-hidden className="size-4" /></IconButton>
              <IconButton size="sm" label={t("later", { role: label(step.role) })} disabled={at === order.length - 1} onClick={() => put(at, at + 1)}><ArrowDown aria-hidden className="size-4" /></IconButton>
              <IconButton size="sm" label={t("removeStep", { role: label(step.role) })} disabled={order.length === 1} onClick={() => onChange(order.toSpliced(at, 1))}><X aria-hidden className="size-4" /></IconButton>
            </span>
          </li>
        ))}
      </ol>
      {left.length > 0 && order.length < 8 && (
        <div><Menu trigger={<Button size="sm">{t("addStep")}</Button>}>{left.map((role) => <MenuItem key={role} onSelect={() => onChange([...order, { role, ifHeld: false }])}>{label(role)}</MenuItem>)}</Menu></div>
      )}
    </fieldset>
  );
}
