import { BadgeInfo, CalendarDays, CaseUpper, Hash, Image, Landmark, MapPin, PenLine, Quote, StickyNote, User, type LucideIcon } from "lucide-react";
import type { Kind } from "#lib/annotation/kind.ts";

const marks: Record<Kind, [LucideIcon, string]> = {
  claim: [BadgeInfo, "text-kind-claim"],
  person: [User, "text-kind-person"],
  organisation: [Landmark, "text-kind-organisation"],
  place: [MapPin, "text-kind-place"],
  date: [CalendarDays, "text-kind-date"],
  number: [Hash, "text-kind-number"],
  quote: [Quote, "text-kind-quote"],
  acronym: [CaseUpper, "text-kind-acronym"],
  image: [Image, "text-kind-image"],
  style: [PenLine, "text-kind-style"],
  note: [StickyNote, "text-kind-note"],
};

interface KindMarkProps {
  kind: Kind;
  /** The colour of another kind, for a newsroom's own. */
  colour?: Kind;
  /** Its name, when no words beside it say the kind. */
  label?: string;
  className?: string;
}

export function KindMark({ kind, colour = kind, label, className = "size-4" }: KindMarkProps) {
  const [Icon] = marks[kind];
  const [, tint] = marks[colour];
  return (
    <Icon
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className={`inline-block shrink-0 ${tint} ${className}`}
    />
  );
}
