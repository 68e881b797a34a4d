// Every rule there is. A new rule is a file of its own and a line here; a test finds files that are missing.
import type { Rule } from "#lib/rules/rule.ts";
import { acronymRule } from "#lib/rules/detect/acronym.ts";
import { claimRule } from "#lib/rules/detect/claim.ts";
import { dateRule } from "#lib/rules/detect/date.ts";
import { documentRule } from "#lib/rules/detect/document.ts";
import { numberRule } from "#lib/rules/detect/number.ts";
import { organisationRule } from "#lib/rules/detect/organisation.ts";
import { personRule } from "#lib/rules/detect/person.ts";
import { placeRule } from "#lib/rules/detect/place.ts";
import { quoteRule } from "#lib/rules/detect/quote.ts";

export const detectors: readonly Rule[] = [personRule, organisationRule, placeRule, dateRule, numberRule, acronymRule, quoteRule, documentRule, claimRule];
export const copyRules: readonly Rule[] = [];

/** In the order of the settings page. */
export const rules: readonly Rule[] = [...detectors, ...copyRules];
