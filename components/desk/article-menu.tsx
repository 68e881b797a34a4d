"use client";

import { Archive, ArchiveRestore, Ellipsis, Trash2, Undo2 } from "lucide-react";
import { startTransition } from "react";
import { useTranslations } from "use-intl";
import { buttonClass } from "#components/ui/button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { showToast } from "#components/ui/toast.tsx";
import type { Shelf } from "#lib/article/desk-filter.ts";
import type { ArticleId } from "#lib/id.ts";

export type ShelveAnswer = { ok: true; from: Shelf } | { ok: false; reason: "forbidden" | "missing" | "invalid" };
export type Shelve = (input: { articleId: ArticleId; to: Shelf }) => Promise<ShelveAnswer>;

interface ArticleMenuProps {
  articleId: ArticleId;
  title: string;
  shelf: Shelf;
  onShelve: Shelve;
}

const marks = { desk: ArchiveRestore, archive: Archive, trash: Trash2 } as const;

/** Puts an article away or takes it back. Each act says what it did and can be taken back. */
export function ArticleMenu({ articleId, title, shelf, onShelve }: ArticleMenuProps) {
  const t = useTranslations("desk");
  const move = (to: Shelf, isUndo = false) => startTransition(async () => {
    const done = await onShelve({ articleId, to }).catch(() => ({ ok: false, reason: "unreachable" } as const));
    if (!done.ok) return showToast({ text: t(`shelveRefused.${done.reason}`), tone: "problem" });
    const { from } = done;
    showToast({ text: t(`shelved.${to}`, { title }), ...(!isUndo && from !== to && { action: { label: t("undo"), onAct: () => move(from, true) } }) });
  });
  const others = (["desk", "archive", "trash"] as const).filter((other) => other !== shelf);
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={buttonClass("quiet", "sm")}>
          <Ellipsis aria-hidden className="size-4.5" />
          <span className="sr-only">{t("actsOn", { title })}</span>
        </button>
      }
    >
      {others.map((to) => {
        const Mark = to === "desk" && shelf === "trash" ? Undo2 : marks[to];
        return <MenuItem key={to} icon={<Mark aria-hidden className="size-4 text-ink-3" />} onSelect={() => move(to)}>{t(`shelve.${to}`)}</MenuItem>;
      })}
    </Menu>
  );
}
