import type { ReactNode } from "react";
import type { Standing } from "#lib/workflow/finding.ts";

// One outline a standing, so that it reads without colour: ring, dots, tick, exclamation, turning arrow, struck ring.
const shapes: Record<Standing, ReactNode> = {
  unchecked: <circle cx="8" cy="8" r="5.25" />,
  waiting: <><circle cx="3" cy="8" r="0.75" fill="currentColor" /><circle cx="8" cy="8" r="0.75" fill="currentColor" /><circle cx="13" cy="8" r="0.75" fill="currentColor" /></>,
  passed: <path d="M2.75 8.75 6.5 12.25 13.25 4" />,
  problem: <><path d="M8 2.25v7" strokeWidth="2.25" /><circle cx="8" cy="13" r="0.75" fill="currentColor" /></>,
  recheck: <><path d="M13 8a5 5 0 1 1-1.6-3.67" /><path d="M13.25 1.75v3h-3" /></>,
  lost: <><circle cx="8" cy="8" r="5.25" strokeDasharray="2.6 1.8" /><path d="m3 13 10-10" /></>,
};
const colours: Record<Standing, string> = {
  unchecked: "text-standing-unchecked-ink",
  waiting: "text-standing-waiting-ink",
  passed: "text-standing-passed-ink",
  problem: "text-standing-problem-ink",
  recheck: "text-standing-recheck-ink",
  lost: "text-standing-lost-ink",
};

interface StandingMarkProps {
  standing: Standing;
  /** Its name, when no words beside it say the standing. */
  label?: string;
  className?: string;
}

export function StandingMark({ standing, label, className = "size-4" }: StandingMarkProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className={`inline-block shrink-0 ${colours[standing]} ${className}`}
    >
      {shapes[standing]}
    </svg>
  );
}
