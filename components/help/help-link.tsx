"use client";

import { CircleHelp } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";
import { Tooltip } from "#components/ui/tooltip.tsx";
import { guideAddress, sectionOf, type GuideSection } from "#lib/help/sections.ts";

/** What the guide says of this page. Beside an article it opens apart, so that nothing there is left. */
export function HelpLink({ className = "" }: { className?: string }) {
  const t = useTranslations("help");
  const path = usePathname();
  const isApart = path.startsWith("/articles/");
  return (
    <Tooltip text={t("link")}>
      <Link
        href={guideAddress(sectionOf(path))} prefetch={false} target={isApart ? "_blank" : undefined} aria-label={isApart ? t("linkApart") : t("link")}
        className={`inline-flex size-9 flex-none items-center justify-center rounded-md text-ink-2 hover:bg-paper-sunken hover:text-ink ${className}`}
      >
        <CircleHelp aria-hidden className="size-4.5" />
      </Link>
    </Tooltip>
  );
}

/** In a dialog or panel: the section that speaks of it, in words. */
export function HelpNote({ section }: { section: GuideSection }) {
  const t = useTranslations("help");
  return (
    <Link href={guideAddress(section)} prefetch={false} target="_blank" className="inline-flex min-h-6 w-fit items-center gap-1 text-xs text-ink-2 underline underline-offset-4 hover:text-ink">
      <CircleHelp aria-hidden className="size-3.5" /> {t("note")}<span className="sr-only"> {t("apart")}</span>
    </Link>
  );
}
