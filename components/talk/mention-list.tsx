"use client";

import { useTranslations } from "use-intl";
import type { ReaderEntry } from "#lib/permission/readers.ts";

interface MentionListProps {
  id: string;
  people: readonly ReaderEntry[];
  active: number;
  onPick: (person: ReaderEntry) => void;
}

/** Colleagues under the field. The keyboard stays in the field, which says which one is meant. */
export function MentionList({ id, people, active, onPick }: MentionListProps) {
  const t = useTranslations("talk");
  const words = useTranslations("words");
  if (people.length === 0) return null;
  return (
    <ul id={id} role="listbox" aria-label={t("people")} className="absolute inset-x-0 top-full z-20 mt-1 max-h-64 overflow-y-auto rounded-lg border border-line bg-paper-raised p-1 shadow-popup">
      {people.map((person, i) => (
        <li
          key={person.id} id={`${id}-${i}`} role="option" aria-selected={i === active}
          className="grid cursor-default rounded-sm px-2.5 py-1 text-sm aria-selected:bg-accent-wash hover:bg-paper-sunken forced-colors:aria-selected:outline-2"
          // The press must not take the keyboard away from the field.
          onMouseDown={(event) => { event.preventDefault(); onPick(person); }}
        >
          <span className="font-medium">{person.name}</span>
          <span className="text-xs text-ink-3">{person.roles.map((role) => words(`roles.${role}`)).join(", ")}</span>
        </li>
      ))}
    </ul>
  );
}
