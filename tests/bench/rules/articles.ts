// Made-up articles with what stands in them: [P:…] a person, [O:…] a body, [L:…] a place, [D:…] a
// date, [N:…] a number, [A:…] an acronym, [X:…] words on which nothing hangs, {class:…} a seeded
// error, <…> a sentence that asks to be checked. Marks are taken out before the rules read.
// The rules were improved on the "open" articles; the "held" ones only measure them.
import { enHeld, enOpen } from "#tests/bench/rules/en-texts.ts";
import { enFirst, viFirst } from "#tests/bench/rules/first-texts.ts";
import { viHeld } from "#tests/bench/rules/vi-held.ts";
import { viOpen } from "#tests/bench/rules/vi-open.ts";

export const classes = ["name", "diacritics", "rank", "organisation", "date", "number", "quote", "acronym"] as const;
export type ErrorClass = (typeof classes)[number];

export interface BenchArticle {
  language: "vi" | "en";
  set: "open" | "held";
  text: string;
}

const article = (language: "vi" | "en", set: "open" | "held") => (text: string): BenchArticle => ({ language, set, text });

export const articles: readonly BenchArticle[] = [
  ...[...viFirst, ...viOpen].map(article("vi", "open")), ...viHeld.map(article("vi", "held")),
  ...[...enFirst, ...enOpen].map(article("en", "open")), ...enHeld.map(article("en", "held")),
];
