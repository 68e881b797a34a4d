import { useTranslations } from "use-intl";
import type { Stage } from "#lib/article/stages.ts";

const look: Record<Stage, string> = {
  draft: "bg-standing-unchecked-wash text-standing-unchecked-ink",
  checking: "bg-standing-waiting-wash text-standing-waiting-ink",
  awaiting_sign_off: "bg-standing-recheck-wash text-standing-recheck-ink",
  signed_off: "bg-standing-passed-wash text-standing-passed-ink",
  published: "bg-accent text-on-accent",
  corrected: "bg-standing-problem-wash text-standing-problem-ink",
};

/** Where an article is on its way to print. */
export function StageTag({ stage }: { stage: Stage }) {
  const words = useTranslations("words");
  return <span className={`rounded-sm px-1.5 py-px font-medium ${look[stage]}`}>{words(`stages.${stage}`)}</span>;
}
