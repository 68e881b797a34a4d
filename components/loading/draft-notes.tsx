import { useTranslations } from "use-intl";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Note } from "#lib/formats/draft/draft.ts";
import type { LegacyEncoding } from "#lib/text/legacy.ts";

const encodings = { "utf-16le": "UTF-16", "utf-16be": "UTF-16", tcvn3: "TCVN3", vni: "VNI", viqr: "VIQR" } as const;

interface DraftNotesProps {
  notes: readonly Note[];
  /** Reads the text again, brought out of an old encoding, or (null) left as it is. */
  onConvert: (from: LegacyEncoding | null) => void;
}

/** What was done to the text on the way in, one sentence each; nothing when nothing was. */
export function DraftNotes({ notes, onConvert }: DraftNotesProps) {
  const t = useTranslations("notes");
  if (notes.length === 0) return null;
  const old = notes.find((note) => note.kind === "legacy" || note.kind === "converted");
  return (
    <Banner tone={old?.kind === "legacy" ? "warning" : "note"}>
      <p className="font-medium">{t("title")}</p>
      <ul className="list-disc pl-5">
        {notes.map((note) => (
          <li key={note.kind}>{"count" in note ? t(note.kind, { count: note.count }) : t(note.kind, { encoding: encodings[note.encoding] })}</li>
        ))}
      </ul>
      {old?.kind === "legacy" && <Button size="sm" variant="primary" className="mt-2" onClick={() => onConvert(old.encoding)}>{t("convert")}</Button>}
      {old?.kind === "converted" && <Button size="sm" className="mt-2" onClick={() => onConvert(null)}>{t("leave")}</Button>}
    </Banner>
  );
}
