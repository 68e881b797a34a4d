"use client";

import { useTranslations } from "use-intl";
import type { Left } from "#lib/formats/annotations/annotated.ts";

/** What a format could not carry, or what a file says that does not come in. */
export function LeftList({ title, nothing, left }: { title: string; nothing: string; left: readonly Left[] }) {
  const t = useTranslations("exchange.left");
  if (left.length === 0) return <p className="text-sm text-ink-2">{nothing}</p>;
  return (
    <div className="grid gap-1 text-sm">
      <p className="font-medium">{title}</p>
      <ul className="grid list-disc gap-0.5 pl-5 text-ink-2">
        {left.map(({ what, count }) => <li key={what}>{t(what, { count })}</li>)}
      </ul>
    </div>
  );
}
