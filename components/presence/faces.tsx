"use client";

import { useTranslations } from "use-intl";
import { useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import type { FaceOf } from "#components/presence/presence.ts";
import { initials } from "#components/shell/initials.ts";
import { Popover } from "#components/ui/popover.tsx";
import { Tooltip } from "#components/ui/tooltip.tsx";

const mostFaces = 5;

/** Who else is here: a face each, the rest in a list. A press goes to where they are. */
export function Faces() {
  const t = useTranslations("presence");
  const people = useGalley((snapshot) => snapshot.people);
  const { state } = useGalleyContext();
  if (people.length === 0) return null;
  const shown = people.length <= mostFaces ? people : people.slice(0, mostFaces - 1);
  return (
    <ul className="faces" aria-label={t("here", { count: people.length })}>
      {shown.map((person) => (
        <li key={person.id} className="max-sm:hidden">
          <Tooltip text={t(`doing.${person.mode}`, { name: person.name })}>
            <button type="button" className={`face caret-${person.colour}`} data-mode={person.mode} aria-label={t("goTo", { doing: t(`doing.${person.mode}`, { name: person.name }) })} onClick={() => state.presence?.goTo(person.id)}>
              {initials(person.name)}
            </button>
          </Tooltip>
        </li>
      ))}
      <li className={people.length > shown.length ? "" : "sm:hidden"}>
        <Popover
          align="end" title={t("title")}
          trigger={
            <button type="button" className="face face-more">
              <span aria-hidden className="max-sm:hidden">+{people.length - shown.length}</span><span aria-hidden className="sm:hidden">{people.length}</span>
              <span className="sr-only">{t("all", { count: people.length })}</span>
            </button>
          }
        >
          <PeopleList people={people} />
        </Popover>
      </li>
    </ul>
  );
}

function PeopleList({ people }: { people: readonly FaceOf[] }) {
  const t = useTranslations("presence");
  const { me } = useGalleyData();
  const { state } = useGalleyContext();
  return (
    <ul className="grid max-h-[50dvh] overflow-y-auto text-sm">
      {people.map((person) => (
        <li key={person.id}>
          <button type="button" onClick={() => state.presence?.goTo(person.id)} className="flex min-h-9 w-full items-center gap-2 rounded-sm px-1 text-left hover:bg-paper-sunken">
            <span aria-hidden className={`face caret-${person.colour}`} data-mode={person.mode}>{initials(person.name)}</span>
            {t(`doing.${person.mode}`, { name: person.name })}
          </button>
        </li>
      ))}
      <li className="px-1 py-1 text-ink-3">{t("andYou", { name: me.name })}</li>
    </ul>
  );
}
