"use client";

import { Ban, Check, ListChecks, PencilLine, X } from "lucide-react";
import { useRef, type RefObject } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useGalley, useGalleyContext, useGalleyData, useHints } from "#components/galley/use-galley.ts";
import { useHintBubble } from "#components/hints/use-hint-bubble.ts";
import { WhoChoices } from "#components/hints/who-choices.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { HouseKey } from "#components/galley/house-key.tsx";
import { parseLocale } from "#lib/i18n/locale.ts";
import type { PlacedHint } from "#lib/hints/visible.ts";

/** Beside the words that a rule hints at: what it says, what it would put there, and what can be done. */
export function HintBubble({ sheet }: { sheet: RefObject<HTMLElement | null> }) {
  const t = useTranslations("hints");
  const bubble = useRef<HTMLElement>(null);
  const hint = useHintBubble(sheet, bubble);
  if (!hint) return null;
  return (
    // A press must not take the caret out of the text.
    <section ref={bubble} className="hint-bubble" aria-label={t("card")} data-class={hint.class} onMouseDown={(event) => event.preventDefault()} onClick={(event) => event.stopPropagation()}>
      <HintCard hint={hint} />
    </section>
  );
}

function HintCard({ hint }: { hint: PlacedHint }) {
  const t = useTranslations("hints");
  const words = useTranslations("words");
  const locale = parseLocale(useLocale());
  const { me, article } = useGalleyData();
  const { acts, hints } = useGalleyContext();
  const title = useHints((snapshot) => snapshot.titles[hint.rule]?.[locale] ?? hint.rule);
  const others = useHints((snapshot) => snapshot.hints).filter(({ rule }) => rule === hint.rule);
  const isEditing = useGalley((snapshot) => snapshot.mode === "edit");
  const isCurrent = useHints((snapshot) => snapshot.current === hint.id);
  const isFixed = isEditing && acts.isFixedNow(hint);
  return (
    <>
      <header className="hint-head">
        <KindMark kind={hint.kind} />
        <span className="min-w-0 flex-1">{title} · {t(`classes.${hint.class}`)}</span>
        <IconButton label={t("close")} size="sm" onClick={() => hints.set({ current: null })} hidden={!isCurrent}><X aria-hidden className="size-4" /></IconButton>
      </header>
      <p role="status" className="hint-message">{hint.message[locale]}</p>
      {hint.fix !== null && (
        <p lang={article.language} className="hint-fix"><del>{shown(hint.text)}</del> → <ins>{shown(hint.fix)}</ins></p>
      )}
      {hint.folded.length > 0 && <p className="text-xs text-ink-2">{t("folded", { words: hint.folded.join(", ") })}</p>}
      {hint.who && me.canCheck && <WhoChoices who={hint.who} hasKeys={isCurrent && !isEditing} />}
      {me.canAnnotate && !hint.who && (
        <div className="hint-acts">
          <Button variant="primary" size="sm" onClick={() => void acts.takeHint(hint)}>
            {isFixed ? <PencilLine aria-hidden className="size-3.5" /> : <Check aria-hidden className="size-3.5" />}
            {isFixed ? t("fix") : hint.kind === "style" ? t("note") : t("take", { kind: words(`kinds.${hint.kind}`) })}
            {isCurrent && !isEditing && <Kbd>↵</Kbd>}
          </Button>
          {others.length > 1 && (
            <Button size="sm" onClick={() => hints.set({ takingAll: hint.rule })}><ListChecks aria-hidden className="size-3.5" /> {t("takeAll", { count: others.length })}</Button>
          )}
          {me.canDismissEverywhere ? (
            <Menu trigger={<Button size="sm" variant="quiet"><Ban aria-hidden className="size-3.5" /> {t("dismiss")} {isCurrent && !isEditing && <HouseKey of="x" />}</Button>}>
              <MenuItem onSelect={() => void acts.dismissHints([hint], false)}>{t("dismissHere")}</MenuItem>
              <MenuItem onSelect={() => void acts.dismissHints([hint], true)}>{t("dismissEverywhere")}</MenuItem>
            </Menu>
          ) : (
            <Button size="sm" variant="quiet" onClick={() => void acts.dismissHints([hint], false)}><Ban aria-hidden className="size-3.5" /> {t("dismissHere")} {isCurrent && !isEditing && <HouseKey of="x" />}</Button>
          )}
        </div>
      )}
    </>
  );
}

/** Words with blanks and nothing made visible. */
function shown(words: string): string {
  return words === "" ? "∅" : words.replace(/[\s\u00a0]+/g, (blank) => (blank === " " ? " " : "␣".repeat(blank.length))).replace(/^ | $/g, "␣");
}
