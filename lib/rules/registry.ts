// Every rule there is. A new rule is a file of its own and a line here; a test finds files that are missing.
import type { Rule } from "#lib/rules/rule.ts";
import { dashVariantsRule } from "#lib/rules/copy/dash-variants.ts";
import { doubleSpaceRule } from "#lib/rules/copy/double-space.ts";
import { doubledWordRule } from "#lib/rules/copy/doubled-word.ts";
import { impossibleSyllableRule } from "#lib/rules/copy/impossible-syllable.ts";
import { invisibleCharacterRule } from "#lib/rules/copy/invisible-character.ts";
import { knownSlipRule } from "#lib/rules/copy/known-slip.ts";
import { legacyEncodingRule } from "#lib/rules/copy/legacy-encoding.ts";
import { lookAlikeLetterRule } from "#lib/rules/copy/look-alike-letter.ts";
import { missingSpaceRule } from "#lib/rules/copy/missing-space.ts";
import { mixedIYRule } from "#lib/rules/copy/mixed-i-y.ts";
import { mixedQuotesRule } from "#lib/rules/copy/mixed-quotes.ts";
import { mixedToneMarksRule } from "#lib/rules/copy/mixed-tone-marks.ts";
import { notNfcRule } from "#lib/rules/copy/not-nfc.ts";
import { oneSidedDashRule } from "#lib/rules/copy/one-sided-dash.ts";
import { spaceBeforeMarkRule } from "#lib/rules/copy/space-before-mark.ts";
import { spaceInBracketsRule } from "#lib/rules/copy/space-in-brackets.ts";
import { unbalancedBracketsRule } from "#lib/rules/copy/unbalanced-brackets.ts";
import { personRule } from "#lib/rules/detect/person.ts";
import { organisationRule } from "#lib/rules/detect/organisation.ts";
import { placeRule } from "#lib/rules/detect/place.ts";
import { dateRule } from "#lib/rules/detect/date.ts";
import { numberRule } from "#lib/rules/detect/number.ts";
import { acronymRule } from "#lib/rules/detect/acronym.ts";
import { quoteRule } from "#lib/rules/detect/quote.ts";
import { documentRule } from "#lib/rules/detect/document.ts";
import { claimRule } from "#lib/rules/detect/claim.ts";

/** They make items: what an article says and somebody must check. */
export const detectors: readonly Rule[] = [personRule, organisationRule, placeRule, dateRule, numberRule, acronymRule, quoteRule, documentRule, claimRule];

/** They make style hints. */
export const copyRules: readonly Rule[] = [
  dashVariantsRule, doubleSpaceRule, doubledWordRule, impossibleSyllableRule, invisibleCharacterRule, knownSlipRule, legacyEncodingRule,
  lookAlikeLetterRule, missingSpaceRule, mixedIYRule, mixedQuotesRule, mixedToneMarksRule, notNfcRule, oneSidedDashRule, spaceBeforeMarkRule,
  spaceInBracketsRule, unbalancedBracketsRule,
];

/** In the order of the settings page. */
export const rules: readonly Rule[] = [...detectors, ...copyRules];
