import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const tones = {
  note: { Icon: Info, look: "border-standing-waiting bg-standing-waiting-wash", icon: "text-standing-waiting-ink" },
  good: { Icon: CircleCheck, look: "border-standing-passed bg-standing-passed-wash", icon: "text-standing-passed-ink" },
  warning: { Icon: TriangleAlert, look: "border-standing-recheck bg-standing-recheck-wash", icon: "text-standing-recheck-ink" },
  problem: { Icon: TriangleAlert, look: "border-standing-problem bg-standing-problem-wash", icon: "text-standing-problem-ink" },
} as const;

interface BannerProps {
  tone?: keyof typeof tones;
  /** Read out as soon as it appears: for answers to what a person just did. */
  live?: boolean;
  children: ReactNode;
}

export function Banner({ tone = "note", live = false, children }: BannerProps) {
  const { Icon, look, icon } = tones[tone];
  return (
    <div role={live ? (tone === "problem" ? "alert" : "status") : undefined} className={`flex items-start gap-2.5 rounded-md border-l-4 px-3.5 py-2.5 text-sm text-ink ${look}`}>
      <Icon aria-hidden className={`mt-0.5 size-4.5 shrink-0 ${icon}`} />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
