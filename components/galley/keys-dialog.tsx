"use client";

import { useTranslations } from "use-intl";
import { useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { HelpNote } from "#components/help/help-link.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { kinds } from "#lib/annotation/kind.ts";
import { openKinds } from "#lib/newsroom/house.ts";
import { actKeys, findingKeys, keyedFindings, kindKeys, shownKey } from "#lib/newsroom/keys.ts";

/** The cheat sheet: every key of the galley, where this newsroom has it. */
export function KeysDialog() {
  const t = useTranslations("keys");
  const words = useTranslations("words");
  const { state } = useGalleyContext();
  const { keys, ownKinds } = useGalleyData().house;
  const isOpen = useGalley((snapshot) => snapshot.dialog === "keys");
  const acts = Object.entries(actKeys) as [keyof typeof actKeys, string][];
  const own = openKinds(ownKinds).flatMap(({ key, label }): [string, string][] => (key ? [[key, label]] : []));
  return (
    <Dialog isWide open={isOpen} onOpenChange={(open) => { if (!open) state.set({ dialog: null }); }} title={t("title")} description={t("description")}>
      <div className="keys-sheet max-h-[65dvh] overflow-y-auto p-1 text-sm sm:columns-2 sm:gap-8" tabIndex={0} role="region" aria-label={t("title")}>
        <Group title={t("select")} rows={[["← → ↑ ↓", t("move")], ["Shift + ← →", t("extend")], ["Ctrl + Shift + ← →", t("beginning")], ["Shift + Alt + ← →", t("byCharacter")], ["Alt + ← →", t("beginningByCharacter")], ["Alt + ↑", t("grow")], ["Alt + ↓", t("shrink")], ["Enter", t("takeWords")]]} />
        <Group title={t("tag")} rows={[...kinds.map((kind): [string, string] => [shownKey(kindKeys[kind], keys), words(`kinds.${kind}`)]), ...own, [`Shift + ${shownKey("c", keys)} …`, t("tagEverywhere")]]} />
        <Group title={t("check")} rows={[...keyedFindings.map((finding): [string, string] => [shownKey(findingKeys[finding], keys), words(`findings.${finding}`)]), [`Shift + ${shownKey(findingKeys.confirmed, keys)}`, t("everywhere")]]} />
        <Group title={t("inLedger")} rows={[["Shift + ↑ ↓", t("range")], ["␣", t("several")], ["Ctrl + A", t("allShown")]]} />
        <Group title={t("hint")} rows={[["Enter", t("takeHint")], ["Shift + Enter", t("takeAllHints")], [shownKey(actKeys.remove, keys), t("dismissHint")]]} />
        <Group title={t("acts")} rows={[...acts.map(([name, key]): [string, string] => [shownKey(key, keys), t(`names.${name}`)]), [`Shift + ${shownKey(actKeys.talk, keys)}`, t("talkOnWords")], [`Shift + ${shownKey(actKeys.next, keys)}`, t("nextUntouched")], [`Shift + ${shownKey(actKeys.read, keys)}`, t("readParagraph")], ["Ctrl + F", t("find")], ["Ctrl + K", t("palette")], ["Esc", t("escape")]]} />
      </div>
      <HelpNote section="tag" />
    </Dialog>
  );
}

function Group({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <section className="mb-4">
      <h3 className="mb-1 text-xs font-semibold text-ink-2">{title}</h3>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1">
        {rows.map(([key, name]) => (
          <div key={key} className="contents">
            <dt><Kbd>{key}</Kbd></dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
