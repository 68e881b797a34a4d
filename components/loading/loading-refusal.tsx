import { useTranslations } from "use-intl";
import type { SendRefusal } from "#components/loading/send-article.ts";
import { Banner } from "#components/ui/banner.tsx";

/** What happened, what was kept and what to do, in one sentence a reason. */
export function LoadingRefusal({ reason }: { reason: SendRefusal }) {
  const t = useTranslations("loading");
  return (
    <Banner tone="problem" live>
      {t(`refusals.${reason}`)}
      {reason === "signed_out" && <> <a href="/sign-in" target="_blank" rel="noreferrer">{t("signIn")}</a></>}
    </Banner>
  );
}
