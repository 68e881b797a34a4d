// The checklist as the report tells it: the type of article, then every entry with who answered for it.
import type { Drawing } from "#lib/report/drawing.ts";
import type { Report } from "#lib/report/schema.ts";
import { shippedTypes } from "#lib/workflow/article-type.ts";
import type { Checklist } from "#lib/workflow/checklist.ts";

/** What the report keeps of it. Null: the article has no type that asks for anything. */
export function checklistReport({ type, lines }: Checklist): Report["checklist"] {
  if (!type || lines.length === 0) return null;
  return {
    type: { id: type.id, label: type.label },
    lines: lines.map(({ entry, ask, state, links, hand }) => ({ entry, ask, state, missing: links.length, byName: hand?.tick?.byName ?? null, at: hand?.tick?.at ?? null })),
  };
}

/** Its title and a line for every entry; empty without one. */
export function checklistLines({ report, t, format }: Pick<Drawing, "report" | "t" | "format">): string[] {
  const { checklist } = report;
  if (!checklist) return [];
  const { id, label } = checklist.type;
  const type = label ?? (shippedTypes.some((one) => one === id) ? t(`checklist.types.${id}`) : id);
  return [
    t("checklist.printed", { type }),
    ...checklist.lines.map(({ entry, ask, state, missing, byName, at }) => [
      `${t(`checklist.entries.${entry}`)} (${t(`checklist.asks.${ask}`)}): ${t(`checklist.states.${state}`)}`,
      ...(missing > 0 ? [t("checklist.missing", { count: missing })] : []), ...(byName && at ? [`${byName}, ${format.instant(at)}`] : []),
    ].join(" · ")),
  ];
}
