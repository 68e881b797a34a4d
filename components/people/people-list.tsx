"use client";

import { Ellipsis } from "lucide-react";
import { useState, useTransition } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { UserId } from "#lib/id.ts";
import type { PersonEntry } from "#lib/permission/person.ts";
import { roles } from "#lib/permission/role.ts";
import { ResetDialog, type PasswordLinkOutcome } from "#components/people/reset-dialog.tsx";
import { RolesDialog, type ChangeRolesOutcome } from "#components/people/roles-dialog.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { showToast } from "#components/ui/toast.tsx";

export type ClosePersonResult = { ok: true } | { ok: false; reason: "forbidden" | "missing" | "last_lead" | "invalid" };

interface PeopleActs {
  onDisable: (personId: string) => Promise<ClosePersonResult>;
  onEnable: (personId: string) => Promise<ClosePersonResult>;
  onChangeRoles: (personId: string, roles: readonly string[]) => Promise<ChangeRolesOutcome>;
  onMakePasswordLink: (personId: string) => Promise<PasswordLinkOutcome>;
}

interface PeopleListProps extends PeopleActs {
  people: readonly PersonEntry[];
  selfId: UserId;
  /** Whether accounts may be changed here; otherwise there are names to read. */
  canManage: boolean;
}

type Asked = { act: "disable" | "roles" | "password"; person: PersonEntry };

export function PeopleList({ people, selfId, canManage, ...acts }: PeopleListProps) {
  const t = useTranslations("people");
  const shell = useTranslations("shell");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isPending, startTransition] = useTransition();
  const close = () => setAsked(null);

  const run = (act: (personId: string) => Promise<ClosePersonResult>, person: PersonEntry) =>
    startTransition(async () => {
      const done = await act(person.id).catch(() => ({ ok: false, reason: "unreachable" } as const));
      if (!done.ok) showToast({ text: t(`refused.${done.reason}`), tone: "problem" });
      close();
    });

  return (
    <>
      <ul className="divide-y divide-line rounded-lg bg-paper-raised shadow-sheet">
        {people.map((person) => (
          <li key={person.id} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 px-5 py-3.5">
            <PersonWords person={person} isSelf={person.id === selfId} />
            {canManage && (
              <PersonMenu person={person} isSelf={person.id === selfId} isPending={isPending} onAsk={(act) => setAsked({ act, person })} onEnable={() => run(acts.onEnable, person)} />
            )}
          </li>
        ))}
      </ul>
      <Dialog
        open={asked?.act === "disable"}
        onOpenChange={(open) => !open && close()}
        title={t("disableTitle", { name: asked?.person.name ?? "" })}
        description={t("disableBody")}
        actions={
          <>
            <Button variant="quiet" onClick={close}>{shell("cancel")}</Button>
            <Button variant="danger" pending={isPending} onClick={() => asked && run(acts.onDisable, asked.person)}>{t("disable")}</Button>
          </>
        }
      />
      {asked?.act === "roles" && <RolesDialog person={asked.person} onClose={close} onChange={acts.onChangeRoles} />}
      {asked?.act === "password" && <ResetDialog person={asked.person} onClose={close} onMakeLink={acts.onMakePasswordLink} />}
    </>
  );
}

function PersonWords({ person, isSelf }: { person: PersonEntry; isSelf: boolean }) {
  const t = useTranslations("people");
  const words = useTranslations("words");
  const format = useFormatter();
  const { account } = person;
  return (
    <div className="grid min-w-0 gap-0.5">
      <p className="flex flex-wrap items-center gap-x-2 font-medium">
        {person.name}
        {isSelf && <span className="text-xs font-normal text-ink-3">({t("you")})</span>}
        {account?.isDisabled && <span className="rounded-sm bg-standing-problem-wash px-1.5 text-xs text-standing-problem-ink">{t("disabled")}</span>}
      </p>
      <p className="text-sm text-ink-2">
        {person.roles.length === roles.length ? t("allRoles") : person.roles.map((role) => words(`roles.${role}`)).join(", ")}
      </p>
      {account && <p className="text-xs text-ink-3"><span className="break-all">{account.email}</span> · <span className="whitespace-nowrap">{t("sinceDay", { day: format.dateTime(account.createdAt, "day") })}</span></p>}
    </div>
  );
}

interface PersonMenuProps {
  person: PersonEntry;
  isSelf: boolean;
  isPending: boolean;
  onAsk: (act: Asked["act"]) => void;
  onEnable: () => void;
}

function PersonMenu({ person, isSelf, isPending, onAsk, onEnable }: PersonMenuProps) {
  const t = useTranslations("people");
  const isDisabled = person.account?.isDisabled ?? false;
  return (
    <Menu
      align="end"
      trigger={(
        <button type="button" disabled={isPending} aria-label={t("actions", { name: person.name })} className={buttonClass("quiet", "sm")}>
          <Ellipsis aria-hidden className="size-4.5" />
        </button>
      )}
    >
      <MenuItem onSelect={() => onAsk("roles")}>{t("changeRoles")}</MenuItem>
      {!isSelf && !isDisabled && <MenuItem onSelect={() => onAsk("password")}>{t("resetPassword")}</MenuItem>}
      {!isSelf && (isDisabled
        ? <MenuItem onSelect={onEnable}>{t("enableNamed", { name: person.name })}</MenuItem>
        : <MenuItem onSelect={() => onAsk("disable")}>{t("disableNamed", { name: person.name })}</MenuItem>)}
    </Menu>
  );
}
