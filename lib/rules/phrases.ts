// Phrases looked up word by word in a tree of maps: one step a word, however many phrases.
import { scanTokens, type Token } from "#lib/rules/scan-tokens.ts";

interface Node<T> {
  /** Null where nothing goes on: most are ends, and a map for each would be most of a quick command's memory. */
  next: Map<string, Node<T>> | null;
  found: { value: T } | null;
}

export interface Phrase<T> {
  /** How many tokens. */
  length: number;
  value: T;
}

/** Compared in the folded form: without regard to case, place of the tone mark, i or y. */
export class Phrases<T = string> {
  readonly #root: Node<T> = { next: null, found: null };

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) this.#add(phrase, value);
  }

  static of(phrases: Iterable<string>): Phrases {
    return new Phrases(Array.from(phrases, (phrase) => [phrase, phrase] as const));
  }

  #add(phrase: string, value: T) {
    let node = this.#root;
    for (const { word } of scanTokens(phrase)) {
      node.next ??= new Map();
      let next = node.next.get(word.folded);
      if (!next) node.next.set(word.folded, next = { next: null, found: null });
      node = next;
    }
    node.found ??= { value };
  }

  /** The longest phrase that begins at a token. Null without one. */
  at(tokens: readonly Token[], index: number): Phrase<T> | null {
    let node: Node<T> | undefined = this.#root;
    let best: Phrase<T> | null = null;
    for (let at = index; at < tokens.length; at += 1) {
      const token = tokens[at];
      node = token && node.next?.get(token.word.folded);
      if (!node) break;
      if (node.found) best = { length: at - index + 1, value: node.found.value };
    }
    return best;
  }

  /** Whether a phrase of exactly so many tokens begins here. */
  is(tokens: readonly Token[], index: number, length: number): boolean {
    let node: Node<T> | undefined = this.#root;
    for (let at = index; at < index + length; at += 1) {
      const token = tokens[at];
      node = token && node.next?.get(token.word.folded);
      if (!node) return false;
    }
    return node.found !== null;
  }
}
