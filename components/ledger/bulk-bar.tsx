"use client";

import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { HouseKey } from "#components/galley/house-key.tsx";
import { KindLook, useKindLabel } from "#components/galley/kind-look.tsx";
import { useActs, useGalley, useGalleyData } from "#components/galley/use-galley.ts";
import { AssignMenu } from "#components/item/assign-menu.tsx";
import { BulkForm } from "#components/ledger/bulk-form.tsx";
import { LeftOutList } from "#components/ledger/left-out-list.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { kinds } from "#lib/annotation/kind.ts";
import { risks } from "#lib/workflow/work.ts";
import { openKinds } from "#lib/newsroom/house.ts";

/** Under the ledger while items are picked: how many, what can be done to all, and what the last act left out. */
export function BulkBar({ focusList }: { focusList: () => void }) {
  const t = useTranslations("bulk");
  const acts = useActs();
  const picked = useGalley((snapshot) => snapshot.picked);
  const bulk = useGalley((snapshot) => snapshot.bulk);
  const leftOut = useGalley((snapshot) => snapshot.leftOut);
  const awaitsKind = useGalley((snapshot) => snapshot.awaitsKind);
  const bar = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);
  // When what had the keyboard goes, the list takes it back.
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) focusList();
    hadFocus.current = bar.current?.contains(document.activeElement) ?? false;
  });
  if (picked.size === 0) return null;
  return (
    <section ref={bar} aria-label={t("label")} onFocus={() => { hadFocus.current = true; }} className="grid gap-2 border-t border-line bg-paper-raised p-3 shadow-popup">
      <div className="flex items-center gap-2">
        <p role="status" className="flex-1 text-sm font-semibold">{t("picked", { count: picked.size })}</p>
        <IconButton label={t("clear")} shortcut="Esc" size="sm" onClick={() => acts.clearPicked()}><X aria-hidden className="size-4" /></IconButton>
      </div>
      {leftOut.length > 0 && <LeftOutList leftOut={leftOut} title={t("refused", { count: leftOut.length })} isAlert />}
      {awaitsKind && <p role="status" className="text-xs text-ink-2">{t("awaitsKind")}</p>}
      {bulk ? <BulkForm ask={bulk} /> : <Choices />}
    </section>
  );
}

function Choices() {
  const t = useTranslations("bulk");
  const item = useTranslations("item");
  const words = useTranslations("words");
  const work = useTranslations("work");
  const kindLabel = useKindLabel();
  const { me, house } = useGalleyData();
  const inUse = useGalley((snapshot) => snapshot.sourceInUse);
  const known = useGalley((snapshot) => snapshot.sources);
  // The one in use is what is meant most often.
  const sources = known.toSorted((a, b) => Number(b.id === inUse) - Number(a.id === inUse));
  const acts = useActs();
  const offered = [...kinds.map((kind) => ({ kind, ownKind: null })), ...openKinds(house.ownKinds).map(({ id, base }) => ({ kind: base, ownKind: id }))];
  return (
    <div className="flex flex-wrap gap-1.5">
      {me.canCheck && (
        <>
          <Button size="sm" variant="primary" onClick={() => acts.startBulk({ act: "check", finding: "confirmed" })}>{item("right")} <Kbd>1</Kbd></Button>
          <Button size="sm" onClick={() => acts.startBulk({ act: "check", finding: "wrong" })}>{item("wrong")} <Kbd>2</Kbd></Button>
          <Button size="sm" onClick={() => acts.startBulk({ act: "check", finding: "unsupported" })}>{item("noEvidence")} <Kbd>3</Kbd></Button>
          <Menu trigger={<Button size="sm">{item("more")}</Button>}>
            {(["conflicting", "on_author", "not_a_fact", "cut"] as const).map((finding) => (
              <MenuItem key={finding} onSelect={() => acts.startBulk({ act: "check", finding })}>{words(`findings.${finding}`)}</MenuItem>
            ))}
          </Menu>
        </>
      )}
      {me.canCheck && (
        <>
          {sources.length > 0 && (
            <Menu trigger={<Button size="sm">{t("source")}</Button>}>
              {sources.slice(0, 12).map((one) => <MenuItem key={one.id} onSelect={() => acts.startBulk({ act: "source", sourceId: one.id })}><span className="block max-w-72 truncate">{one.title}</span></MenuItem>)}
            </Menu>
          )}
          {me.canAssign && <AssignMenu holder={null} onChoose={(assignee) => acts.startBulk({ act: "work", work: "assign", assignee })} trigger={<Button size="sm">{work("assign")}</Button>} />}
          <Menu trigger={<Button size="sm">{work("menu")}</Button>}>
            {(["take", "release", "second", "close", "reopen"] as const).map((one) => (
              <MenuItem key={one} onSelect={() => acts.startBulk({ act: "work", work: one, assignee: null })}>{work(`acts.${one}`)}</MenuItem>
            ))}
            {house.shows.risk && risks.map((risk) => <MenuItem key={risk} onSelect={() => acts.startBulk({ act: "rate", risk })}>{work(`risks.${risk}`)}</MenuItem>)}
          </Menu>
        </>
      )}
      {me.canAnnotate && (
        <>
          <Menu trigger={<Button size="sm">{t("kind")} <HouseKey of="=" /></Button>}>
            {offered.map((one) => (
              <MenuItem key={one.ownKind ?? one.kind} icon={<KindLook of={one} />} onSelect={() => acts.startBulk({ act: "kind", ...one })}>{kindLabel(one)}</MenuItem>
            ))}
          </Menu>
          <Button size="sm" onClick={() => acts.startBulk({ act: "delete" })}>{item("remove")} <HouseKey of="x" /></Button>
        </>
      )}
    </div>
  );
}
