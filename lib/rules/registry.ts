// Every rule there is. A new rule is a file of its own and a line here; a test finds files that are missing.
import type { Rule } from "#lib/rules/rule.ts";
import { aOrAnRule } from "#lib/rules/copy/a-or-an.ts";
import { acronymAndLongFormRule } from "#lib/rules/copy/acronym-and-long-form.ts";
import { acronymBeforeDefinitionRule } from "#lib/rules/copy/acronym-before-definition.ts";
import { acronymFormsRule } from "#lib/rules/copy/acronym-forms.ts";
import { acronymLettersRule } from "#lib/rules/copy/acronym-letters.ts";
import { acronymTwoExpansionsRule } from "#lib/rules/copy/acronym-two-expansions.ts";
import { bodyCapitalsRule } from "#lib/rules/copy/body-capitals.ts";
import { bodyVariantsRule } from "#lib/rules/copy/body-variants.ts";
import { commaAfterTimeRule } from "#lib/rules/copy/comma-after-time.ts";
import { computedChangeRule } from "#lib/rules/copy/computed-change.ts";
import { dashVariantsRule } from "#lib/rules/copy/dash-variants.ts";
import { decreeCapitalsRule } from "#lib/rules/copy/decree-capitals.ts";
import { doubleSpaceRule } from "#lib/rules/copy/double-space.ts";
import { doubledWordRule } from "#lib/rules/copy/doubled-word.ts";
import { droppedPostsRule } from "#lib/rules/copy/dropped-posts.ts";
import { formerProvinceRule } from "#lib/rules/copy/former-province.ts";
import { hoiNgaRule } from "#lib/rules/copy/hoi-nga.ts";
import { hyphenForDashRule } from "#lib/rules/copy/hyphen-for-dash.ts";
import { impossibleDateRule } from "#lib/rules/copy/impossible-date.ts";
import { impossibleSyllableRule } from "#lib/rules/copy/impossible-syllable.ts";
import { invisibleCharacterRule } from "#lib/rules/copy/invisible-character.ts";
import { knownSlipRule } from "#lib/rules/copy/known-slip.ts";
import { lateIntroductionRule } from "#lib/rules/copy/late-introduction.ts";
import { leadersOrderRule } from "#lib/rules/copy/leaders-order.ts";
import { legacyEncodingRule } from "#lib/rules/copy/legacy-encoding.ts";
import { longSentenceRule } from "#lib/rules/copy/long-sentence.ts";
import { lookAlikeLetterRule } from "#lib/rules/copy/look-alike-letter.ts";
import { missingSpaceRule } from "#lib/rules/copy/missing-space.ts";
import { missingYearRule } from "#lib/rules/copy/missing-year.ts";
import { mixedDateSeparatorsRule } from "#lib/rules/copy/mixed-date-separators.ts";
import { mixedIYRule } from "#lib/rules/copy/mixed-i-y.ts";
import { mixedLeadingZerosRule } from "#lib/rules/copy/mixed-leading-zeros.ts";
import { mixedNumberSeparatorsRule } from "#lib/rules/copy/mixed-number-separators.ts";
import { mixedQuotesRule } from "#lib/rules/copy/mixed-quotes.ts";
import { mixedSpellingRule } from "#lib/rules/copy/mixed-spelling.ts";
import { mixedToneMarksRule } from "#lib/rules/copy/mixed-tone-marks.ts";
import { nameCapitalsRule } from "#lib/rules/copy/name-capitals.ts";
import { namesSpellingRule } from "#lib/rules/copy/names-spelling.ts";
import { namesTimeRule } from "#lib/rules/copy/names-time.ts";
import { namesWhoRule } from "#lib/rules/copy/names-who.ts";
import { nameVariantsRule } from "#lib/rules/copy/name-variants.ts";
import { notNfcRule } from "#lib/rules/copy/not-nfc.ts";
import { officeWithoutNameRule } from "#lib/rules/copy/office-without-name.ts";
import { officeWordingsRule } from "#lib/rules/copy/office-wordings.ts";
import { oneSidedDashRule } from "#lib/rules/copy/one-sided-dash.ts";
import { ownTermsRule } from "#lib/rules/copy/own-terms.ts";
import { partsTotalRule } from "#lib/rules/copy/parts-total.ts";
import { percentSumRule } from "#lib/rules/copy/percent-sum.ts";
import { periodReversedRule } from "#lib/rules/copy/period-reversed.ts";
import { placeCapitalsRule } from "#lib/rules/copy/place-capitals.ts";
import { pressIYRule } from "#lib/rules/copy/press-i-y.ts";
import { rankCapitalsRule } from "#lib/rules/copy/rank-capitals.ts";
import { similarPassagesRule } from "#lib/rules/copy/similar-passages.ts";
import { spaceBeforeMarkRule } from "#lib/rules/copy/space-before-mark.ts";
import { spaceInBracketsRule } from "#lib/rules/copy/space-in-brackets.ts";
import { twoPostsRule } from "#lib/rules/copy/two-posts.ts";
import { twoRanksRule } from "#lib/rules/copy/two-ranks.ts";
import { typoPairRule } from "#lib/rules/copy/typo-pair.ts";
import { unbalancedBracketsRule } from "#lib/rules/copy/unbalanced-brackets.ts";
import { undefinedAcronymRule } from "#lib/rules/copy/undefined-acronym.ts";
import { untitledPersonRule } from "#lib/rules/copy/untitled-person.ts";
import { unusedDefinitionRule } from "#lib/rules/copy/unused-definition.ts";
import { weekdayMismatchRule } from "#lib/rules/copy/weekday-mismatch.ts";
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
  acronymAndLongFormRule, acronymBeforeDefinitionRule, acronymFormsRule, acronymLettersRule, acronymTwoExpansionsRule, aOrAnRule, bodyCapitalsRule,
  bodyVariantsRule, commaAfterTimeRule, computedChangeRule, dashVariantsRule, decreeCapitalsRule, doubledWordRule, doubleSpaceRule, droppedPostsRule,
  formerProvinceRule, hoiNgaRule, hyphenForDashRule, impossibleDateRule, impossibleSyllableRule, invisibleCharacterRule, knownSlipRule,
  lateIntroductionRule, leadersOrderRule, legacyEncodingRule, longSentenceRule, lookAlikeLetterRule, missingSpaceRule, missingYearRule,
  mixedDateSeparatorsRule, mixedIYRule, mixedLeadingZerosRule, mixedNumberSeparatorsRule, mixedQuotesRule, mixedSpellingRule, mixedToneMarksRule,
  nameCapitalsRule, namesSpellingRule, namesTimeRule, namesWhoRule, nameVariantsRule, notNfcRule, officeWithoutNameRule, officeWordingsRule, oneSidedDashRule, ownTermsRule, partsTotalRule,
  percentSumRule, periodReversedRule, placeCapitalsRule, pressIYRule, rankCapitalsRule, similarPassagesRule, spaceBeforeMarkRule, spaceInBracketsRule,
  twoPostsRule, twoRanksRule, typoPairRule, unbalancedBracketsRule, undefinedAcronymRule, untitledPersonRule, unusedDefinitionRule,
  weekdayMismatchRule,
];

/** In the order of the settings page. */
export const rules: readonly Rule[] = [...detectors, ...copyRules];
