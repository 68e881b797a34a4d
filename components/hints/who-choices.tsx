"use client";

import { useTranslations } from "use-intl";
import { useActs } from "#components/galley/use-galley.ts";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { AnnotationId } from "#lib/id.ts";
import type { WhoData } from "#lib/rules/copy/names-who.ts";

/** Which of several of one name is meant: asked, never guessed. */
export function WhoChoices({ who, hasKeys, annotationId = null }: { who: WhoData; hasKeys: boolean; annotationId?: AnnotationId | null }) {
  const t = useTranslations("names.who");
  const acts = useActs();
  return (
    <div role="group" aria-label={t("label", { name: who.words })} className="grid gap-1">
      {who.among.map(({ id, label }, at) => (
        <Button key={id} size="sm" className="h-auto justify-start text-left whitespace-normal" onClick={() => void acts.sayWho(who.words, id, annotationId)}>
          {hasKeys && at < 9 && <Kbd>{at + 1}</Kbd>} <span className="min-w-0 break-words">{label}</span>
        </Button>
      ))}
      <Button size="sm" variant="quiet" className="justify-self-start" onClick={() => void acts.sayWho(who.words, null, annotationId)}>{t("none")}</Button>
    </div>
  );
}
