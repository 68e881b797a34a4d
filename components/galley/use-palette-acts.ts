"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { isOffered, type ActKeyName, type OfferedName } from "#components/galley/is-offered.ts";
import { changeMode, handleCheckKey, type OpenPage } from "#components/galley/keys.ts";
import type { GalleyContextValue } from "#components/galley/use-galley.ts";
import { useKeylessActs } from "#components/galley/use-keyless-acts.ts";
import { useOfferActs, type OfferedAct } from "#components/palette/palette-store.ts";
import { isItemKind, kinds } from "#lib/annotation/kind.ts";
import { openKinds } from "#lib/newsroom/house.ts";
import { actKeys, findingKeys, keyedFindings, kindKeys, shownKey } from "#lib/newsroom/keys.ts";

interface Press {
  /** Under which of the acts it is asked for. */
  as: OfferedName;
  /** As it is with us: the newsroom may have it elsewhere. */
  key: string;
  isShifted?: boolean;
}

/** Puts every act into the palette. Choosing one that has a key presses it. */
export function usePaletteActs(context: GalleyContextValue, openPage: OpenPage): void {
  const t = useTranslations("keys");
  const words = useTranslations("words");
  const palette = useTranslations("palette");
  const keyless = useKeylessActs(context);
  const acts = useMemo(() => {
    const { keys, ownKinds } = context.state.data.house;
    const act = (label: string, { as, key, isShifted = false }: Press): OfferedAct => {
      const pressed = shownKey(key, keys);
      return {
        id: `${isShifted ? "Shift " : ""}${key}`, label, shortcut: `${isShifted ? "Shift + " : ""}${pressed}`,
        isOffered: () => isOffered(as, context),
        run: () => {
          if (context.state.snapshot.mode !== "check") changeMode(context.state, "check");
          handleCheckKey(new KeyboardEvent("keydown", { key: pressed, shiftKey: isShifted }), context, openPage);
        },
      };
    };
    return [
      ...keyedFindings.map((finding) => act(palette("check", { finding: words(`findings.${finding}`) }), { as: "finding", key: findingKeys[finding] })),
      act(palette("checkEverywhere"), { as: "finding", key: findingKeys.confirmed, isShifted: true }),
      ...actNames.map((name) => act(t(`names.${name}`), { as: name, key: actKeys[name] })),
      act(t("nextUntouched"), { as: "next", key: actKeys.next, isShifted: true }), act(t("readParagraph"), { as: "read", key: actKeys.read, isShifted: true }), act(t("talkOnWords"), { as: "talkOnWords", key: actKeys.talk, isShifted: true }),
      act(t("takeHint"), { as: "takeHint", key: "Enter" }), act(t("takeAllHints"), { as: "takeHint", key: "Enter", isShifted: true }),
      ...kinds.map((kind) => act(palette(isItemKind(kind) ? "kindOf" : "remarkOf", { kind: words(`kinds.${kind}`) }), { as: "kind", key: kindKeys[kind] })),
      ...openKinds(ownKinds).flatMap(({ key, label }) => (key ? [act(palette("kindOf", { kind: label }), { as: "kind", key })] : [])),
      ...keyless,
    ];
  }, [context, openPage, t, words, palette, keyless]);
  useOfferActs(acts);
}

const actNames = Object.keys(actKeys) as ActKeyName[];
