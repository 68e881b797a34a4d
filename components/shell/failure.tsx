"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";

interface FailureProps {
  /** What the log calls this failure. */
  code: string | undefined;
  onRetry: () => void;
}

/** A page that could not be drawn: what is safe, what to do, and the name the log has for it. */
export function Failure({ code, onRetry }: FailureProps) {
  const t = useTranslations("errors");
  return (
    <main id="main" className="mx-auto grid max-w-lg gap-4 px-(--gutter) py-24">
      <h1 className="font-text text-2xl font-semibold">{t("failedTitle")}</h1>
      <p className="text-ink-2">{t("failedBody")}</p>
      {code && <p className="text-sm text-ink-3 select-all">{t("code", { code })}</p>}
      <div className="flex gap-2">
        <Button variant="primary" onClick={onRetry}>{t("retry")}</Button>
        <LinkButton href="/" variant="plain">{t("toDesk")}</LinkButton>
      </div>
    </main>
  );
}
