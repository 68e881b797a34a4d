"use client";

import { useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useGalley, useGalleyContext, useGalleyData, useHints } from "#components/galley/use-galley.ts";
import { useRuleTitle } from "#components/hints/hint-panel.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { blockSentences } from "#lib/text/block-sentences.ts";
import { sentencesAround } from "#lib/text/sentences.ts";
import { parseLocale } from "#lib/i18n/locale.ts";
import type { PlacedHint } from "#lib/hints/visible.ts";

/** Every hint of a rule in its sentence; one act takes those chosen. */
export function TakeAllDialog() {
  const rule = useHints((snapshot) => snapshot.takingAll);
  return rule !== null && <OpenDialog key={rule} rule={rule} />;
}

function OpenDialog({ rule }: { rule: string }) {
  const t = useTranslations("hints");
  const words = useTranslations("words");
  const { hints, acts } = useGalleyContext();
  const title = useRuleTitle(rule);
  const all = useHints((snapshot) => snapshot.hints).filter((hint) => hint.rule === rule);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const isEditing = useGalley((snapshot) => snapshot.mode === "edit");
  const chosen = all.filter(({ id }) => !left.has(id));
  const fixes = isEditing && all.some(acts.isFixedNow);
  const kind = all[0]?.kind ?? "style";
  const act = useRef<HTMLButtonElement>(null);
  const close = () => hints.set({ takingAll: null });
  return (
    <Dialog
      open isWide initialFocus={act} onOpenChange={(open) => { if (!open) close(); }} title={t("takeAllTitle", { rule: title })}
      description={fixes ? t("willFix") : kind === "style" ? t("willNote") : t("willMake", { kind: words(`kinds.${kind}`) })}
      actions={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button ref={act} variant="primary" disabled={chosen.length === 0} onClick={() => void acts.takeHints(chosen)}>{t("takeChosen", { count: chosen.length })}</Button>
        </>
      }
    >
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="mr-auto text-sm font-medium">{t("chosen", { count: chosen.length, total: all.length })}</p>
        <Button size="sm" onClick={() => setLeft(new Set())}>{t("all")}</Button>
        <Button size="sm" onClick={() => setLeft(new Set(all.map(({ id }) => id)))}>{t("clear")}</Button>
      </div>
      <ol className="find-list" aria-label={t("heading")}>
        {all.map((hint) => (
          <HintLine key={hint.id} hint={hint} isChosen={!left.has(hint.id)} onChoose={(isOn) => setLeft(new Set(isOn ? [...left].filter((id) => id !== hint.id) : [...left, hint.id]))} />
        ))}
      </ol>
    </Dialog>
  );
}

function HintLine({ hint, isChosen, onChoose }: { hint: PlacedHint; isChosen: boolean; onChoose: (isOn: boolean) => void }) {
  const { article } = useGalleyData();
  const { hints, acts } = useGalleyContext();
  const locale = parseLocale(useLocale());
  const { block, from, to } = hints.placeOf(hint) ?? { block: null, from: 0, to: 0 };
  const text = block?.text ?? "";
  const sentence = block ? sentencesAround(blockSentences(block, article.language), from, to) : { from: 0, to: 0 };
  const isFixed = acts.isFixedNow(hint);
  return (
    <li className="find-hit-row">
      <label>
        <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(event.target.checked)} />
        <span>
          <span lang={article.language}>
            {text.slice(Math.max(sentence.from, from - 160), from)}
            {isFixed ? <><del>{hint.text}</del>{" → "}<ins>{hint.fix}</ins></> : <mark className="hint-word">{block ? hint.text : ""}</mark>}
            {text.slice(to, Math.min(sentence.to, to + 160))}
          </span>
          {hint.class !== "item" && <span className="block text-xs text-ink-2">{hint.message[locale]}</span>}
        </span>
      </label>
    </li>
  );
}
