import { useTranslations } from "use-intl";
import { Banner } from "#components/ui/banner.tsx";
import type { Note } from "#lib/formats/draft/draft.ts";

const encodings = { "utf-16le": "UTF-16", "utf-16be": "UTF-16", tcvn3: "TCVN3", vni: "VNI" } as const;

/** What was done to the text on the way in, one sentence each; nothing when nothing was. */
export function DraftNotes({ notes }: { notes: readonly Note[] }) {
  const t = useTranslations("notes");
  if (notes.length === 0) return null;
  const tone = notes.some((note) => note.kind === "legacy") ? "warning" : "note";
  return (
    <Banner tone={tone}>
      <p className="font-medium">{t("title")}</p>
      <ul className="list-disc pl-5">
        {notes.map((note) => (
          <li key={note.kind}>{"count" in note ? t(note.kind, { count: note.count }) : t(note.kind, { encoding: encodings[note.encoding] })}</li>
        ))}
      </ul>
    </Banner>
  );
}
