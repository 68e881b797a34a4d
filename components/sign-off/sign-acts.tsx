"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { commandQueue, type Act } from "#components/galley/send-command.ts";
import { useRoleLabel } from "#components/sign-off/use-role-label.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { showToast } from "#components/ui/toast.tsx";
import { blocking } from "#lib/workflow/gates.ts";
import type { SignRole } from "#lib/workflow/policy.ts";
import type { SignOffData } from "#lib/workflow/sign-off-data.ts";
import type { Decision } from "#lib/workflow/sign-off.ts";

/** What is said with a reason. */
type Asked = Exclude<Decision, "approved" | "withdrawn">;

/** What this person may do now. What they may not is said, with the reason. */
export function SignActs({ data }: { data: SignOffData }) {
  const t = useTranslations("signOff");
  const refusals = useTranslations("refusals");
  const roleLabel = useRoleLabel();
  const router = useRouter();
  const [isBusy, startBusy] = useTransition();
  const [asking, setAsking] = useState<Asked | null>(null);
  const { state, me, hash, article } = data;
  const blocks = blocking(data.gates);
  const warns = data.gates.filter(({ count, level }) => count > 0 && level === "warn");

  const send = (act: Act, told: string) => startBusy(async () => {
    const outcome = await commandQueue(article.id).send(act);
    if (outcome.ok) showToast({ text: told });
    else showToast({ text: refusals(outcome.reason), tone: "problem" });
    setAsking(null);
    router.refresh();
  });
  const say = (role: SignRole, decision: Decision, note: string | null = null) => send({ type: "sign-off", role, decision, hash, note }, t(`told.${decision}`));
  const role = asking && { returned: me.sendBack, released: me.release, held: me.hold, lifted: me.lift }[asking];

  return (
    <div className="grid gap-3">
      {state.held && (
        <Banner tone="problem">
          <p>{t("held", { name: state.held.byName })} {state.held.note}</p>
          {me.lift && <div className="mt-2"><Button size="sm" onClick={() => setAsking("lifted")}>{t("lift")}</Button></div>}
        </Banner>
      )}
      {state.next && me.next === "no" && <p className="text-sm text-ink-2">{t("waitsFor", { role: roleLabel(state.next) })}</p>}
      {state.next && !state.held && me.next !== "no" && (
        <>
          {blocks.length > 0 && <p role="note" className="text-sm text-standing-problem-ink">{t("blocked", { count: blocks.length })}</p>}
          {blocks.length === 0 && warns.length > 0 && <p role="note" className="text-sm text-ink-2">{t("warned", { count: warns.length })}</p>}
          <Button variant="primary" pending={isBusy} disabled={blocks.length > 0} onClick={() => { if (state.next) say(state.next, "approved"); }}>
            {me.next === "stead" ? t("signStead", { role: roleLabel(state.next) }) : state.next === "desk" ? t("sign") : t("signAs", { role: roleLabel(state.next) })}
          </Button>
        </>
      )}
      {state.isSigned && <p className="text-sm">{t("done")}</p>}
      <div className="flex flex-wrap gap-2">
        {me.moves.map((move) => <Button key={move} size="sm" variant={move === "publish" ? "primary" : "plain"} pending={isBusy} onClick={() => send({ type: "move-stage", move }, t(`moved.${move}`))}>{t(`moves.${move}`)}</Button>)}
        {me.withdraw.map((one) => <Button key={one} size="sm" pending={isBusy} onClick={() => say(one, "withdrawn")}>{t("withdraw", { role: roleLabel(one) })}</Button>)}
        {me.sendBack && data.article.stage !== "published" && state.returned === null && <Button size="sm" onClick={() => setAsking("returned")}>{t("sendBack")}</Button>}
        {me.hold && <Button size="sm" variant="quiet" onClick={() => setAsking("held")}>{t("hold")}</Button>}
        {me.release && !state.isSigned && <Button size="sm" variant="quiet" onClick={() => setAsking("released")}>{t("releaseAnyway")}</Button>}
      </div>
      {asking && role && <ReasonDialog decision={asking} isBusy={isBusy} onClose={() => setAsking(null)} onReason={(note) => say(role, asking, note)} />}
    </div>
  );
}

interface ReasonDialogProps {
  decision: Asked;
  isBusy: boolean;
  onClose: () => void;
  onReason: (note: string) => void;
}

function ReasonDialog({ decision, isBusy, onClose, onReason }: ReasonDialogProps) {
  const t = useTranslations("signOff");
  const item = useTranslations("item");
  const [note, setNote] = useState("");
  const [isTried, setIsTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (note.trim()) onReason(note.trim());
  };
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose(); }} title={t(`ask.${decision}`)} description={t(`askHint.${decision}`)}>
      <form onSubmit={submit} className="grid gap-4">
        <Field label={t("reason")} error={isTried && !note.trim() ? t("reasonMissing") : null}>
          {(control) => <TextArea {...control} rows={3} autoFocus maxLength={2_000} value={note} onChange={(event) => setNote(event.target.value)} />}
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>{item("cancel")}</Button>
          <Button type="submit" variant={decision === "released" || decision === "held" ? "danger" : "primary"} pending={isBusy}>{t(`do.${decision}`)}</Button>
        </div>
      </form>
    </Dialog>
  );
}
