"use client";

import { useTranslations } from "use-intl";
import type { UserId } from "#lib/id.ts";
import type { ArticleReaders } from "#lib/permission/readers.ts";
import { roles } from "#lib/permission/role.ts";
import { Button } from "#components/ui/button.tsx";

type Reader = ArticleReaders["readers"][number];

interface ReaderListProps {
  readers: readonly Reader[];
  selfId: UserId;
  canChoose: boolean;
  isPending: boolean;
  onRemove: (reader: Reader) => void;
}

export function ReaderList({ readers, selfId, canChoose, isPending, onRemove }: ReaderListProps) {
  const t = useTranslations("readers");
  const words = useTranslations("words");
  const shell = useTranslations("shell");
  if (readers.length === 0) return <p className="text-sm text-ink-3">{t("notYet")}</p>;
  return (
    <ul className="divide-y divide-line rounded-lg bg-paper-raised shadow-sheet">
      {readers.map((reader) => (
        <li key={reader.id} className="flex items-center gap-4 px-5 py-3">
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-x-2 font-medium">
              {reader.name}
              {reader.id === selfId && <span className="text-xs font-normal text-ink-3">({t("you")})</span>}
              {reader.isDisabled && <span className="rounded-sm bg-standing-problem-wash px-1.5 text-xs text-standing-problem-ink">{t("disabled")}</span>}
            </p>
            <p className="text-sm text-ink-2">{reader.roles.length === roles.length ? shell("allRoles") : reader.roles.map((role) => words(`roles.${role}`)).join(", ")}</p>
          </div>
          {canChoose && <Button size="sm" disabled={isPending} aria-label={t("removeNamed", { name: reader.name })} onClick={() => onRemove(reader)}>{t("remove")}</Button>}
        </li>
      ))}
    </ul>
  );
}
