// What a newsroom that has set nothing gets.
import type { RuleSettings } from "#lib/rules/rule.ts";

export const defaultSettings: RuleSettings = {
  levels: {}, acronyms: {}, terms: [], exceptions: [],
  toneMarks: "own", dateSeparator: "own", numberStyle: "own", capitals: "own", leaders: [], issueDate: null,
};
