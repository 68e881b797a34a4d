"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "use-intl";
import { useCauseLabel } from "#components/correction/use-cause-label.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Figures, MonthFigures } from "#lib/workflow/figures.ts";

interface FiguresScreenProps {
  figures: Figures;
  sections: readonly string[];
  section: string | null;
}

/** The last year month by month, and what was wrong by class: bars for the eye, every number in words beside them. */
export function FiguresScreen({ figures: { months, classes, causes }, sections, section }: FiguresScreenProps) {
  const t = useTranslations("figures");
  const errors = useTranslations("proposal");
  const causeLabel = useCauseLabel();
  const router = useRouter();
  return (
    <div className="grid gap-6">
      {sections.length > 0 && (
        <Field label={t("section")} className="max-w-72">
          {(control) => <Select {...control} value={section ?? ""} options={[{ value: "", label: t("allSections") }, ...sections.map((value) => ({ value, label: value }))]}
            onChange={(event) => router.push(event.target.value === "" ? "/figures" : `/figures?section=${encodeURIComponent(event.target.value)}`)} />}
        </Field>
      )}
      {months.length === 0 ? <EmptyState title={t("none")}>{t("noneHint")}</EmptyState> : <Months months={months} />}
      <div className="grid items-start gap-6 md:grid-cols-2">
        <Counts title={t("classes")} rows={classes.map(({ errorClass, count }) => ({ label: errorClass ? errors(`classes.${errorClass}`) : errors("noClass"), count }))} />
        <Counts title={t("causes")} rows={causes.map(({ cause, count }) => ({ label: causeLabel(cause), count }))} />
      </div>
    </div>
  );
}

const cell = "px-3 py-2 text-right tabular-nums";

function Months({ months }: { months: readonly MonthFigures[] }) {
  const t = useTranslations("figures");
  const format = useFormatter();
  const most = Math.max(1, ...months.map(({ corrected }) => corrected));
  return (
    <div role="region" aria-label={t("months")} tabIndex={0} className="overflow-x-auto rounded-lg bg-paper-raised shadow-sheet">
      <table className="w-full min-w-140 text-sm sm:min-w-176">
        <caption className="sr-only">{t("months")}</caption>
        <thead className="text-xs text-ink-2">
          <tr className="border-b border-line">
            <th scope="col" className="px-3 py-2 text-left font-medium">{t("month")}</th>
            <th scope="col" className="py-2 pl-3 font-medium max-sm:text-right sm:text-left">{t("corrected")}</th><td className="max-sm:hidden" />
            {(["checked", "took", "agreement", "published"] as const).map((name) => <th key={name} scope="col" className={`${cell} font-medium`}>{t(name)}</th>)}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {months.map((one) => (
            <tr key={one.month}>
              <th scope="row" className="px-3 py-2 text-left font-medium whitespace-nowrap">{format.dateTime(new Date(`${one.month}-15T00:00:00Z`), { year: "numeric", month: "2-digit", timeZone: "UTC" })}</th>
              <td className="py-2 pl-3 text-right sm:w-24 tabular-nums">{one.corrected}</td>
              <td className="min-w-28 px-3 max-sm:hidden"><Bar share={one.corrected / most} /></td>
              <td className={cell}>{one.checked}</td>
              <td className={cell}><Took ms={one.took} /></td>
              <td className={cell}>{one.agreement.share === null ? "–" : t("agreed", { share: format.number(one.agreement.share, { style: "percent", maximumFractionDigits: 0 }), count: one.agreement.count })}</td>
              <td className={cell}>{one.published}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Counts({ title, rows }: { title: string; rows: readonly { label: string; count: number }[] }) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  if (rows.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="text-lg font-semibold">{title}</h2>
      <ul className="grid gap-1.5 rounded-lg bg-paper-raised p-4 text-sm shadow-sheet">
        {rows.map(({ label, count }) => <li key={label} className="grid grid-cols-[10rem_2.5rem_minmax(0,1fr)] items-center gap-2"><span>{label}</span><span className="text-right tabular-nums">{count}</span><Bar share={count / most} /></li>)}
      </ul>
    </section>
  );
}

function Bar({ share }: { share: number }) {
  return <svg aria-hidden viewBox="0 0 100 1" preserveAspectRatio="none" className="h-2.5 w-full"><rect width={share * 100} height={1} className="fill-accent" /></svg>;
}

/** In the largest unit that leaves at least one of it. */
function Took({ ms }: { ms: number | null }) {
  const t = useTranslations("figures");
  if (ms === null) return "–";
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return t("minutes", { count: minutes });
  return minutes < 48 * 60 ? t("hours", { count: Math.round(minutes / 60) }) : t("days", { count: Math.round(minutes / 1_440) });
}
