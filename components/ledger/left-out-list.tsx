"use client";

import { useTranslations } from "use-intl";
import type { LeftOut } from "#components/galley/bulk-plan.ts";

interface LeftOutListProps {
  leftOut: readonly LeftOut[];
  title: string;
  /** Said at once: something was expected to be done and was not. */
  isAlert?: boolean;
}

/** Which items an act leaves out, a group for each reason. */
export function LeftOutList({ leftOut, title, isAlert = false }: LeftOutListProps) {
  const t = useTranslations("bulk");
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))];
  return (
    <div role={isAlert ? "alert" : undefined}>
      <details open={isAlert || undefined} className="text-xs">
        <summary className="font-medium">{title}</summary>
        <div tabIndex={0} role="group" aria-label={title} className="mt-1 grid max-h-48 gap-2 overflow-y-auto">
          {reasons.map((reason) => {
            const items = leftOut.filter((one) => one.reason === reason);
            return (
              <div key={reason}>
                <p className="text-ink-2">{t(`reasons.${reason}`)} ({items.length})</p>
                <ul>
                  {items.map(({ id, words }) => (
                    <li key={id} className="truncate">{words}</li>
                  ))}
                </ul>
              </div>
            );
          })}
        </div>
      </details>
    </div>
  );
}
