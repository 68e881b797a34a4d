import { wordChanges } from "#lib/text/word-changes.ts";

/** Words that went struck, words that came underlined, the rest as it is. */
export function WordDifference({ before, after, lang }: { before: string; after: string; lang: string }) {
  const changes = wordChanges(before, after);
  return (
    <span lang={lang} className="whitespace-pre-line">
      {changes.map(({ from, to, text }, i) => (
        <span key={from}>
          {before.slice(changes[i - 1]?.to ?? 0, from)}
          {to > from && <del className="correction-del">{before.slice(from, to)}</del>}
          {text !== "" && <ins className="correction-ins">{text}</ins>}
        </span>
      ))}
      {before.slice(changes.at(-1)?.to ?? 0)}
    </span>
  );
}
