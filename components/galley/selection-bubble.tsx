"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import { BookCheck, MoveRight, Scissors } from "lucide-react";
import { useRef, type MouseEvent, type ReactNode, type RefObject } from "react";
import { useTranslations } from "use-intl";
import { readSentence } from "#components/galley/keys.ts";
import { KindLook, useKindLabel } from "#components/galley/kind-look.tsx";
import { useBubble } from "#components/galley/use-bubble.ts";
import { useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { Tooltip } from "#components/ui/tooltip.tsx";
import { kinds } from "#lib/annotation/kind.ts";
import { openKinds } from "#lib/newsroom/house.ts";
import { actKeys, kindKeys, shownKey } from "#lib/newsroom/keys.ts";

/** Beside the selected words: one button a kind with its key, and what else can be done with them. On a phone a bar at the foot. */
export function SelectionBubble({ sheet }: { sheet: RefObject<HTMLElement | null> }) {
  const t = useTranslations("galley.bubble");
  const { me, house } = useGalleyData();
  const { state, acts } = useGalleyContext();
  const kindLabel = useKindLabel();
  const bubble = useRef<HTMLDivElement>(null);
  const { isShown, hide } = useBubble(sheet, bubble);
  const hasItem = useGalley((snapshot) => snapshot.selected !== null);
  if (!isShown || !(me.canAnnotate || me.canCheck)) return null;

  const key = (ours: string) => shownKey(ours, house.keys);
  const ours = kinds.map((kind) => ({ id: kind, kind, ownKind: null, key: key(kindKeys[kind]) }));
  const own = openKinds(house.ownKinds).map((one) => ({ id: `own.${one.id}`, kind: one.base, ownKind: one.id, key: one.key }));
  const then = (act: () => void) => () => {
    hide();
    act();
  };
  return (
    // A press must not take the selection away from the text.
    <Toolbar.Root ref={bubble} className="galley-bubble" aria-label={t("label")} onMouseDown={(event) => event.preventDefault()}>
      {me.canAnnotate && (
        <div className="galley-bubble-kinds">
          {[...ours, ...own].map((one) => (
            <Choice key={one.id} label={kindLabel(one)} keyLetter={one.key} onPress={(event) => then(() => void acts.annotate(one.kind, event.shiftKey, one.ownKind))()}>
              <KindLook of={one} />
            </Choice>
          ))}
        </div>
      )}
      <div className="galley-bubble-acts">
        {me.canCheck && <Choice isNamed label={t("read")} keyLetter={key(actKeys.read)} onPress={then(() => readSentence(state, acts))}><BookCheck aria-hidden className="size-4" /></Choice>}
        {me.canAnnotate && hasItem && (
          <>
            <Choice isNamed label={t("respan")} keyLetter={key(actKeys.respan)} onPress={then(() => void acts.respan())}><MoveRight aria-hidden className="size-4" /></Choice>
            <Choice isNamed label={t("split")} keyLetter={key(actKeys.split)} onPress={then(() => void acts.split())}><Scissors aria-hidden className="size-4" /></Choice>
          </>
        )}
      </div>
    </Toolbar.Root>
  );
}

interface ChoiceProps {
  label: string;
  keyLetter: string | null;
  /** With its name beside it on every screen, not on a phone alone. */
  isNamed?: boolean;
  onPress: (event: MouseEvent) => void;
  children: ReactNode;
}

function Choice({ label, keyLetter, isNamed = false, onPress, children }: ChoiceProps) {
  const button = (
    <Toolbar.Button {...(!isNamed && { "aria-label": label })} className="galley-kind" onClick={onPress}>
      {children} {isNamed ? label : <span aria-hidden className="touch-only">{label}</span>} <kbd aria-hidden className="galley-kind-key">{keyLetter}</kbd>
    </Toolbar.Button>
  );
  return isNamed ? button : <Tooltip side="top" text={label} {...(keyLetter && { shortcut: keyLetter })}>{button}</Tooltip>;
}
