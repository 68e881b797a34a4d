// For rules whose facts are their hints: what is wrong in one block is wrong in any text.
import type { Finding, Located, Placed } from "#lib/rules/rule.ts";

/** Each fact as a finding, itself the data. */
export function found<Fact extends Located & { fix?: string | null }>(facts: readonly Placed<Fact>[]): Finding<Fact>[] {
  // What was made of a fact is made of this one.
  return facts.map((fact) => findingOf(fact) as Finding<Fact>);
}

const findingOf = perFact((fact: Placed<Located & { fix?: string | null }>): Finding => ({ block: fact.block, from: fact.from, to: fact.to, data: fact, fix: fact.fix ?? null }));

/** What is made of one fact alone, made once: the same object run after run for as long as the fact's block stays as it is. */
export function perFact<Fact extends object, Made>(make: (fact: Fact) => Made): (fact: Fact) => Made {
  const known = new WeakMap<Fact, { made: Made }>();
  return (fact) => {
    let met = known.get(fact);
    if (!met) known.set(fact, met = { made: make(fact) });
    return met.made;
  };
}

/** Counts of a value, and which is the most frequent; null where two are equally frequent or there is none. */
export function majority<Value>(values: Iterable<Value>): { counts: Map<Value, number>; most: Value | null } {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return { counts, most: first && first[1] > (second?.[1] ?? 0) ? first[0] : null };
}

/** Keeps the case of the first letter of the words it replaces. */
export function inCaseOf(words: string, like: string): string {
  const first = like.charAt(0);
  return first !== first.toLowerCase() ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
