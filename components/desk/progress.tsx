import { useTranslations } from "use-intl";
import type { DeskProgress } from "#lib/article/desk-entry.ts";
import { StandingMark } from "#components/ui/standing-mark.tsx";
import type { Standing } from "#lib/workflow/finding.ts";

/** Done first, then what needs somebody, then what nobody has touched. */
const order: readonly Standing[] = ["passed", "problem", "recheck", "lost", "waiting", "unchecked"];
const fill: Record<Standing, string> = {
  passed: "fill-standing-passed",
  problem: "fill-standing-problem",
  recheck: "fill-standing-recheck",
  lost: "fill-standing-lost",
  waiting: "fill-standing-waiting",
  unchecked: "fill-transparent",
};

/** How the items of an article stand: a bar for the eye, the numbers in words beneath it. */
export function Progress({ progress }: { progress: DeskProgress | null }) {
  const t = useTranslations("desk");
  const words = useTranslations("words");
  if (!progress || progress.items === 0) return <p className="text-sm text-ink-3">{t(progress?.isOfOldPolicy ? "beingCounted" : "noItems")}</p>;
  const present = order.filter((standing) => progress.standings[standing] > 0);
  return (
    <div className="grid gap-1.5">
      <p className="text-sm font-medium">{t("passedOf", { passed: progress.standings.passed, items: progress.items })}</p>
      <Bar progress={progress} present={present} />
      <ul className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-ink-2">
        {present.filter((standing) => standing !== "passed").map((standing) => (
          <li key={standing} className="inline-flex items-center gap-1">
            <StandingMark standing={standing} className="size-3" />
            {progress.standings[standing]} {words(`standings.${standing}`).toLocaleLowerCase()}
          </li>
        ))}
      </ul>
      {progress.isOfOldPolicy && <p className="text-xs text-ink-2">{t("beingCounted")}</p>}
    </div>
  );
}

function Bar({ progress, present }: { progress: DeskProgress; present: readonly Standing[] }) {
  let from = 0;
  return (
    <svg aria-hidden viewBox={`0 0 ${progress.items} 1`} preserveAspectRatio="none" className="h-2 w-full rounded-full border border-line-strong bg-paper-sunken">
      {present.map((standing) => {
        const width = progress.standings[standing];
        const at = from;
        from += width;
        return <rect key={standing} x={at} y={0} width={width} height={1} className={fill[standing]} />;
      })}
    </svg>
  );
}
