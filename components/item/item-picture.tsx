"use client";

import { useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { useGalley, useGalleyData } from "#components/galley/use-galley.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { pictureAddress } from "#lib/article/block-attributes.ts";
import { pictureTypes } from "#lib/formats/picture.ts";
import type { PictureRefusal } from "#lib/formats/picture-form.ts";
import { newId, type CommandId } from "#lib/id.ts";

/** The picture that an image's caption stands under, to be looked at beside the check, attached or replaced. */
export function ItemPicture({ row }: { row: ItemRow }) {
  const t = useTranslations("picture");
  const { article, me } = useGalleyData();
  const chooser = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<PictureRefusal | "failed" | null>(null);
  const [isBusy, startBusy] = useTransition();
  const block = useGalley((snapshot) => snapshot.blocks[snapshot.derived.living.get(row.id)?.start.index ?? -1] ?? null);
  if (block?.kind !== "caption") return null;
  const file = block.picture?.file ?? null;

  function attach(picture: File) {
    startBusy(async () => setRefusal(await send(article.id, block?.id ?? "", picture)));
  }

  return (
    <section aria-label={t("heading")} className="grid gap-2">
      {file ? <img src={pictureAddress(file)} alt={block.picture?.alt || t("alt")} className="max-h-60 w-full rounded-md object-contain" /> : <p className="text-sm text-ink-2">{t("missing")}</p>}
      {me.canAnnotate && (
        <div>
          <Button size="sm" pending={isBusy} onClick={() => chooser.current?.click()}>{isBusy ? t("sending") : file ? t("replace") : t("attach")}</Button>
          <input
            ref={chooser} type="file" accept={pictureTypes.join(",")} aria-hidden tabIndex={-1} className="sr-only"
            onChange={(event) => {
              const picture = event.target.files?.[0];
              if (picture) attach(picture);
              event.target.value = "";
            }}
          />
        </div>
      )}
      {refusal && <Banner tone="problem" live>{t(`refusals.${refusal}`)}</Banner>}
    </section>
  );
}

/** Null: attached; the text says so itself. */
async function send(articleId: string, block: string, picture: File): Promise<PictureRefusal | "failed" | null> {
  const form = new FormData();
  form.set("command", JSON.stringify({ commandId: newId<CommandId>(), block }));
  form.set("picture", picture);
  try {
    const response = await fetch(`/api/articles/${articleId}/pictures`, { method: "POST", body: form });
    const { pictureAnswer } = await import("#lib/formats/picture-form.ts");
    const answer = pictureAnswer.safeParse(await response.json().catch(() => null));
    if (!answer.success) return response.status === 413 ? "no_picture" : "failed";
    return answer.data.ok ? null : answer.data.reason;
  } catch {
    return "failed";
  }
}
