// Sources that repeat one origin: the papers of one owner, the takers of one agency's wire. They are one witness, however many there are.
import { foldWords } from "#lib/text/fold.ts";

/** By what two names of a group are the same one: "TTXVN", " ttxvn ". Null: none is named, and the source stands for itself. */
export function groupKey(group: string | null | undefined): string | null {
  const key = foldWords(group ?? "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return key === "" ? null : key;
}

/** By what two references are the same place: an address without protocol, "www.", fragment and closing slash, or the words alone. Null: there is none. */
export function referenceKey(reference: string | null): string | null {
  const plain = (reference ?? "").trim();
  const address = /^https?:\/\/(?:www\.)?([^#]+)/i.exec(plain)?.[1]?.replace(/\/+$/, "");
  if (address === undefined) return foldWords(plain).replace(/\s+/g, " ") || null;
  const [host = "", ...path] = address.split("/");
  return [host.toLowerCase(), ...path].join("/");
}

/** Whether two sources look like one: the same place, or the same title where neither names a place. */
export function areLikelyOne(one: { title: string; reference: string | null }, other: { title: string; reference: string | null }): boolean {
  const [mine, its] = [referenceKey(one.reference), referenceKey(other.reference)];
  if (mine !== null && its !== null) return mine === its;
  return titleKey(one.title) === titleKey(other.title);
}

const titleKey = (title: string) => foldWords(title).replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** Whether a passage stands in a text, whatever the spaces, quotation marks and capitals. */
export function standsInCopy(passage: string, text: string): boolean {
  const plain = (words: string) => words.normalize("NFC").toLowerCase().replace(/[“”„«»"‘’']/g, "").replace(/\s+/g, " ").trim();
  return plain(text).includes(plain(passage));
}
