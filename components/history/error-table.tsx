"use client";

import { useTranslations } from "use-intl";
import type { ErrorCounts } from "#lib/proposal/error-counts.ts";

/** What was wrong in this article: proposed corrections by class, and what the checks found. */
export function ErrorTable({ counts }: { counts: ErrorCounts }) {
  const t = useTranslations("history.errors");
  const classes = useTranslations("proposal");
  const words = useTranslations("words.findings");
  if (counts.classes.length + counts.findings.length === 0) return null;
  const cell = "px-2 py-1.5 text-right tabular-nums";
  return (
    <section aria-labelledby="errors" className="grid gap-2">
      <h2 id="errors" className="text-lg font-semibold">{t("title")}</h2>
      <div className="grid gap-3 rounded-lg bg-paper-raised p-4 text-sm shadow-sheet">
        {counts.classes.length > 0 && (
          <table className="w-full border-collapse">
            <thead className="text-xs text-ink-2">
              <tr><th scope="col" className="py-1 text-left font-medium">{t("class")}</th>{(["open", "accepted", "refused"] as const).map((state) => <th key={state} scope="col" className={`${cell} font-medium`}>{t(state)}</th>)}</tr>
            </thead>
            <tbody className="divide-y divide-line border-t border-line">
              {counts.classes.map((one) => (
                <tr key={one.errorClass}>
                  <th scope="row" className="py-1.5 text-left font-normal">{one.errorClass ? classes(`classes.${one.errorClass}`) : classes("noClass")}</th>
                  <td className={cell}>{one.open}</td><td className={cell}>{one.accepted}</td><td className={cell}>{one.refused}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {counts.findings.length > 0 && (
          <p className="text-ink-2">{t("findings")} {counts.findings.map(({ finding, count }) => t("finding", { finding: words(finding), count })).join(" · ")}</p>
        )}
      </div>
    </section>
  );
}
