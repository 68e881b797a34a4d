"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { changeMode, findingKeys, handleCheckKey, type OpenPage } from "#components/galley/keys.ts";
import type { GalleyContextValue } from "#components/galley/use-galley.ts";
import { useOfferActs, type OfferedAct } from "#components/palette/palette-store.ts";
import { isItemKind, kinds } from "#lib/annotation/kind.ts";
import { openKinds } from "#lib/newsroom/house.ts";
import { actKeys, kindKeys, shownKey } from "#lib/newsroom/keys.ts";

interface Press {
  /** As it is with us: the newsroom may have it elsewhere. */
  key: string;
  code?: string;
  isShifted?: boolean;
}

/** Puts every act that has a key into the palette. Choosing one presses its key. */
export function usePaletteActs(context: GalleyContextValue, openPage: OpenPage): void {
  const t = useTranslations("keys");
  const words = useTranslations("words");
  const palette = useTranslations("palette");
  const acts = useMemo(() => {
    const { keys, ownKinds } = context.state.data.house;
    const act = (label: string, { key, code = "", isShifted = false }: Press): OfferedAct => {
      const pressed = shownKey(key, keys);
      return {
        id: `${isShifted ? "Shift " : ""}${key}`, label, shortcut: `${isShifted ? "Shift + " : ""}${pressed}`,
        run: () => {
          if (context.state.snapshot.mode !== "check") changeMode(context.state, "check");
          handleCheckKey(new KeyboardEvent("keydown", { key: pressed, code, shiftKey: isShifted }), context, openPage);
        },
      };
    };
    const names = Object.entries(actKeys) as [keyof typeof actKeys, string][];
    return [
      ...findingKeys.map(({ code, key, finding }) => act(palette("check", { finding: words(`findings.${finding}`) }), { key, code })),
      ...names.map(([name, key]) => act(t(`names.${name}`), { key })),
      act(t("nextUntouched"), { key: actKeys.next, isShifted: true }), act(t("readParagraph"), { key: actKeys.read, isShifted: true }), act(t("talkOnWords"), { key: actKeys.talk, isShifted: true }),
      ...kinds.map((kind) => act(palette(isItemKind(kind) ? "kindOf" : "remarkOf", { kind: words(`kinds.${kind}`) }), { key: kindKeys[kind] })),
      ...openKinds(ownKinds).flatMap(({ key, label }) => (key ? [act(palette("kindOf", { kind: label }), { key })] : [])),
    ];
  }, [context, openPage, t, words, palette]);
  useOfferActs(acts);
}
