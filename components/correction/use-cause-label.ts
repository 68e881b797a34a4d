"use client";

import { useTranslations } from "use-intl";
import { errorClasses } from "#lib/proposal/error-class.ts";
import { originCauses, type CorrectionCause } from "#lib/workflow/correction.ts";

/** What a cause is called: by its error class, or where the error came from. */
export function useCauseLabel(): (cause: CorrectionCause) => string {
  const t = useTranslations("correction");
  const proposal = useTranslations("proposal");
  return (cause) => {
    const kind = errorClasses.find((one) => one === cause);
    const origin = originCauses.find((one) => one === cause);
    return kind ? proposal(`classes.${kind}`) : origin ? t(`causes.${origin}`) : cause;
  };
}
