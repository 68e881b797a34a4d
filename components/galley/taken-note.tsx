"use client";

import { useTranslations } from "use-intl";
import { useGalley, useGalleyContext } from "#components/galley/use-galley.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";

/** Words that are in no text any more because two people changed one paragraph apart: shown whole, to be copied back. */
export function TakenNote() {
  const t = useTranslations("collab.taken");
  const { state } = useGalleyContext();
  const taken = useGalley((snapshot) => snapshot.taken);
  if (taken.length === 0) return null;
  return (
    <Banner tone="warning" live>
      <section aria-label={t("title")}>
        <h2 className="font-semibold">{t("title")}</h2>
        <p>{t("hint")}</p>
        <ul className="away-list">
          {taken.map(({ words, isOwn }, at) => (
            <li key={at}>
              <span className="font-medium">{t(isOwn ? "own" : "others")}</span> <span lang={state.data.article.language} className="font-text break-words select-all">{words}</span>
            </li>
          ))}
        </ul>
        <div className="mt-2"><Button size="sm" onClick={() => state.set({ taken: [] })}>{t("close")}</Button></div>
      </section>
    </Banner>
  );
}
