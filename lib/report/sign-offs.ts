// Sign-off as the report tells it, the same words for every form: the checklist, then one line for everything that was
// said, then what was corrected after publication.
import { afterPublicationLines } from "#lib/report/after-publication.ts";
import { checklistLines } from "#lib/report/checklist.ts";
import type { Drawing } from "#lib/report/drawing.ts";
import type { Report } from "#lib/report/schema.ts";

export interface SignOffLines {
  /** Who said what in which role, when, on which version, and whether that still holds. */
  said: string;
  /** Why, and what did not hold then. */
  more: string[];
}

/** The checklist where there is one, what was said in the order in which it was said, and corrections after publication. */
export function signOffLines(drawing: Pick<Drawing, "report" | "t" | "format">): SignOffLines[] {
  const [title, ...entries] = checklistLines(drawing);
  return [...(title === undefined ? [] : [{ said: title, more: entries }]), ...saidLines(drawing), ...afterPublicationLines(drawing)];
}

function saidLines({ report, t, format }: Pick<Drawing, "report" | "t" | "format">): SignOffLines[] {
  return report.signOffs.map((one: Report["signOffs"][number]) => {
    const role = one.role === "desk" ? t("signOff.desk") : t(`words.roles.${one.role}`);
    const signs = one.decision === "approved" || one.decision === "released";
    return {
      said: [
        `${t(`signOff.decisions.${one.decision}`)}: ${one.isStead ? `${t("signOff.stead")} ` : ""}${role}`, one.byName, format.instant(one.at), t("signOff.version", { number: one.version }),
        ...(signs ? [t(one.holds ? "report.signOffs.holds" : "report.signOffs.lapsed")] : []),
      ].join(" · "),
      more: [
        ...(one.note ? [one.note] : []),
        ...(one.unmet.length > 0 ? [`${t("signOff.unmet")} ${one.unmet.map(({ gate, count }) => `${t(`policy.gates.${gate}`)} (${format.number(count)})`).join(", ")}`] : []),
      ],
    };
  });
}
