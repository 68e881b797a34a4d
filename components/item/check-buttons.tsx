"use client";

import { useTranslations } from "use-intl";
import { HouseKey } from "#components/galley/house-key.tsx";
import { asksStatement } from "#components/galley/keys.ts";
import { useActs, useGalley, useGalleyContext } from "#components/galley/use-galley.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import { Lacking } from "#components/item/lacking.tsx";
import { Button } from "#components/ui/button.tsx";
import { Menu, MenuItem, MenuSeparator } from "#components/ui/menu.tsx";
import { findingKeys } from "#lib/newsroom/keys.ts";

interface CheckButtonsProps {
  row: ItemRow;
  /** How many more open items have the same words. */
  others: number;
}

/** Right, Wrong, No evidence; the other findings under More. */
export function CheckButtons({ row, others }: CheckButtonsProps) {
  const t = useTranslations("item");
  const words = useTranslations("words");
  const stale = useTranslations("stale");
  const acts = useActs();
  const part = useGalley((snapshot) => snapshot.part);
  const isAgain = acts.canReconfirm();
  const basis = isAgain ? acts.lapsed()?.evidence[0] : undefined;
  const { state } = useGalleyContext();
  const named = part === null ? null : row.view.parts[part]?.quote;
  return (
    <div className="grid gap-2">
      {named && <p className="text-xs text-ink-2">{t("onPart", { words: named })}</p>}
      <div className="grid grid-cols-2 gap-2">
        <Button variant="primary" size="sm" onClick={() => (isAgain ? void acts.reconfirm() : acts.startConfirm(false))}>
          {row.state.standing === "recheck" ? t("reconfirm") : t("right")} <HouseKey of={findingKeys.confirmed} />
        </Button>
        <Button size="sm" onClick={() => void acts.file("wrong", {}, false)}>{t("wrong")} <HouseKey of={findingKeys.wrong} /></Button>
        <Button size="sm" onClick={() => void acts.file("unsupported", {}, false)}>{t("noEvidence")} <HouseKey of={findingKeys.unsupported} /></Button>
        <Menu trigger={<Button size="sm">{t("more")}</Button>}>
          {isAgain && <MenuItem onSelect={() => acts.startConfirm(false)}>{stale("otherSource")}</MenuItem>}
          {(["conflicting", "on_author", "not_a_fact", "cut"] as const).map((finding) => (
            <MenuItem key={finding} aside={<HouseKey of={findingKeys[finding]} />} onSelect={() => (asksStatement(state, finding) ? acts.startConfirm(false, finding) : void acts.file(finding, {}, false))}>{words(`findings.${finding}`)}</MenuItem>
          ))}
          <MenuSeparator />
          {(["author", "source", "editor"] as const).map((who) => (
            <MenuItem key={who} onSelect={() => void acts.wait(row.id, who)} aside={who === "author" ? <HouseKey of="w" /> : undefined}>
              {t("askWho", { who: words(`waitingFor.${who}`) })}
            </MenuItem>
          ))}
          {row.view.waitingFor && <MenuItem onSelect={() => void acts.wait(row.id, null)}>{t("answered")}</MenuItem>}
        </Menu>
      </div>
      {row.state.standing !== "passed" && !isAgain && <Lacking row={row} finding="confirmed" typed={null} />}
      {basis && <p className="text-xs text-ink-2">{stale("sameSource", { source: basis.sourceTitle, locator: basis.locator ?? "none" })}</p>}
      {others > 0 && (
        <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-2">
          {t("sameWords", { count: others })}
          <Button variant="quiet" size="sm" onClick={() => acts.startConfirm(true)}>{t("checkAll")} <HouseKey of={findingKeys.confirmed} isShifted /></Button>
        </p>
      )}
    </div>
  );
}
