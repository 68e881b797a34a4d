// Every body of a text, with all forms in which it is named: short, long, with other capitals.
import type { Checked } from "#lib/rules/checker.ts";
import { longForm } from "#lib/rules/copy/acronym-and-long-form.ts";
import { organisationRule } from "#lib/rules/detect/organisation.ts";

export interface BodyRow {
  /** The longest form, as written. */
  name: string;
  /** Each form with how often it stands, first use first. */
  forms: readonly { form: string; count: number }[];
  mentions: readonly { block: number; from: number; to: number; name: string }[];
}

/** Rows in order of first mention. */
export function organisationLedger(checked: Pick<Checked, "hintsOf">): BodyRow[] {
  const groups = Map.groupBy(checked.hintsOf(organisationRule), (hint) => longForm(hint.data.name));
  return [...groups.values()].map((hints) => {
    const forms = Map.groupBy(hints, (hint) => hint.data.name);
    const name = [...forms.keys()].reduce((longest, form) => (form.length > longest.length ? form : longest), "");
    return { name, forms: [...forms].map(([form, all]) => ({ form, count: all.length })), mentions: hints.map(({ block, from, to, data }) => ({ block, from, to, name: data.name })) };
  });
}
