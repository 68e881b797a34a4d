"use client";

import { useState, useTransition } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { UserId } from "#lib/id.ts";
import type { PersonEntry } from "#lib/permission/person.ts";
import { roles } from "#lib/permission/role.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { showToast } from "#components/ui/toast.tsx";

export type ClosePersonResult = { ok: true } | { ok: false; reason: "forbidden" | "missing" | "last_lead" | "invalid" };

interface PeopleListProps {
  people: readonly PersonEntry[];
  selfId: UserId;
  onDisable: (personId: string) => Promise<ClosePersonResult>;
  onEnable: (personId: string) => Promise<ClosePersonResult>;
}

export function PeopleList({ people, selfId, onDisable, onEnable }: PeopleListProps) {
  const t = useTranslations("people");
  const shell = useTranslations("shell");
  const [asked, setAsked] = useState<PersonEntry | null>(null);
  const [isPending, startTransition] = useTransition();

  const run = (act: (personId: string) => Promise<ClosePersonResult>, person: PersonEntry) =>
    startTransition(async () => {
      const done = await act(person.id).catch(() => ({ ok: false, reason: "unreachable" } as const));
      if (!done.ok) showToast({ text: t(`refused.${done.reason}`), tone: "problem" });
      setAsked(null);
    });

  return (
    <>
      <ul className="divide-y divide-line rounded-lg bg-paper-raised shadow-sheet">
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            isSelf={person.id === selfId}
            isPending={isPending}
            onAskDisable={() => setAsked(person)}
            onEnable={() => run(onEnable, person)}
          />
        ))}
      </ul>
      <Dialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={t("disableTitle", { name: asked?.name ?? "" })}
        description={t("disableBody")}
        actions={
          <>
            <Button variant="quiet" onClick={() => setAsked(null)}>{shell("cancel")}</Button>
            <Button variant="danger" pending={isPending} onClick={() => asked && run(onDisable, asked)}>{t("disable")}</Button>
          </>
        }
      />
    </>
  );
}

interface PersonRowProps {
  person: PersonEntry;
  isSelf: boolean;
  isPending: boolean;
  onAskDisable: () => void;
  onEnable: () => void;
}

function PersonRow({ person, isSelf, isPending, onAskDisable, onEnable }: PersonRowProps) {
  const t = useTranslations("people");
  const words = useTranslations("words");
  const format = useFormatter();
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 px-5 py-3.5">
      <div className="grid min-w-0 gap-0.5">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          {person.name}
          {isSelf && <span className="text-xs font-normal text-ink-3">({t("you")})</span>}
          {person.isDisabled && <span className="rounded-sm bg-standing-problem-wash px-1.5 text-xs text-standing-problem-ink">{t("disabled")}</span>}
        </p>
        <p className="text-sm text-ink-2">
          {person.roles.length === roles.length ? t("allRoles") : person.roles.map((role) => words(`roles.${role}`)).join(", ")}
        </p>
        <p className="text-xs break-all text-ink-3">{person.email} · {t("sinceDay", { day: format.dateTime(person.createdAt, "day") })}</p>
      </div>
      {!isSelf && (person.isDisabled
        ? <Button size="sm" aria-label={t("enableNamed", { name: person.name })} disabled={isPending} onClick={onEnable}>{t("enable")}</Button>
        : <Button size="sm" aria-label={t("disableNamed", { name: person.name })} disabled={isPending} onClick={onAskDisable}>{t("disable")}</Button>)}
    </li>
  );
}
