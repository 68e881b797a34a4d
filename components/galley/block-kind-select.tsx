"use client";

import { useTranslations } from "use-intl";
import { useGalley, useGalleyContext } from "#components/galley/use-galley.ts";
import { Select } from "#components/ui/select.tsx";
import { chosenBlockKinds } from "#lib/article/block.ts";

/** Says what the block under the caret is, and lets it be another kind. */
export function BlockKindSelect() {
  const t = useTranslations("galley");
  const words = useTranslations("words");
  const { acts } = useGalleyContext();
  const block = useGalley((snapshot) => (snapshot.caretBlock === null ? null : (snapshot.blocks[snapshot.caretBlock] ?? null)));
  if (!block) return null;
  return (
    <Select
      aria-label={t("blockKind")} className="galley-block-kind" value={block.kind}
      options={[
        ...chosenBlockKinds.map((kind) => ({ value: kind, label: words(`blockKinds.${kind}`) })),
        ...(chosenBlockKinds.some((kind) => kind === block.kind) ? [] : [{ value: block.kind, label: words(`blockKinds.${block.kind}`) }]),
      ]}
      onChange={(event) => {
        const kind = chosenBlockKinds.find((known) => known === event.target.value);
        if (kind) void acts.setBlockKind(block.id, kind);
      }}
    />
  );
}
