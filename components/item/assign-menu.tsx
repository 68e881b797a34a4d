"use client";

import { useState, type ReactElement } from "react";
import { useTranslations } from "use-intl";
import type { Assignee } from "#components/galley/acts/work-acts.ts";
import { useGalleyData } from "#components/galley/use-galley.ts";
import { useCheckers } from "#components/item/use-checkers.ts";
import { Menu, MenuItem } from "#components/ui/menu.tsx";

interface AssignMenuProps {
  trigger: ReactElement<Record<string, unknown>>;
  /** Whose it is already: not offered again. */
  holder: Assignee["id"] | null;
  onChoose: (person: Assignee) => void;
}

/** Those who may check this article, oneself first. */
export function AssignMenu({ trigger, holder, onChoose }: AssignMenuProps) {
  const t = useTranslations("work");
  const { article, me } = useGalleyData();
  const [isOpened, setIsOpened] = useState(false);
  const people = useCheckers(article.id, isOpened);
  const offered = people?.filter(({ id }) => id !== holder).toSorted((a, b) => Number(b.id === me.id) - Number(a.id === me.id));
  return (
    <Menu trigger={trigger} onOpen={() => setIsOpened(true)}>
      {!offered && <p role="status" className="px-2.5 py-1.5 text-sm text-ink-2">{t("loadingPeople")}</p>}
      {offered?.length === 0 && <p className="px-2.5 py-1.5 text-sm text-ink-2">{t("nobody")}</p>}
      {offered?.map((person) => (
        <MenuItem key={person.id} onSelect={() => onChoose({ id: person.id, name: person.name })}>{person.id === me.id ? t("myself", { name: person.name }) : person.name}</MenuItem>
      ))}
    </Menu>
  );
}
