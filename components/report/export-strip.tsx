"use client";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import type { ExportState } from "#components/report/use-export.ts";

/** What becomes of the file that was asked for: how far it is, what went wrong, what it could not carry. */
export function ExportStrip({ state, onCancel }: { state: ExportState; onCancel: () => void }) {
  const t = useTranslations("report.page");
  const files = useTranslations("report.files");
  const lost = useTranslations("report.page.notCarried");
  if (state.kind === "idle" || (state.kind === "done" && state.notCarried.length === 0)) return <div role="status" />;
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-paper-sunken px-(--gutter) py-2 text-sm">
      {state.kind === "working" && (
        <>
          <span>{t("making", { form: files(state.form as "pdf") })}</span>
          <progress className="h-2 w-40 accent-accent" aria-label={t("making", { form: files(state.form as "pdf") })} {...(state.share !== null && { value: state.share })} max={1} />
          <Button size="sm" onClick={onCancel}>{t("cancel")}</Button>
        </>
      )}
      {state.kind === "failed" && <><span className="text-danger">{state.sentence}</span><Button size="sm" onClick={onCancel}>{t("close")}</Button></>}
      {state.kind === "done" && (
        <>
          <span>{t("notCarriedHead")} {state.notCarried.map(([what, many]) => lost(what as "links", { count: many })).join("; ")}.</span>
          <Button size="sm" onClick={onCancel}>{t("close")}</Button>
        </>
      )}
    </div>
  );
}
