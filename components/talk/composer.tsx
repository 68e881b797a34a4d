"use client";

import { useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useActs, useGalleyData } from "#components/galley/use-galley.ts";
import type { DraftKey } from "#components/talk/drafts.ts";
import { MentionList } from "#components/talk/mention-list.tsx";
import { talkersOf } from "#components/talk/talkers.ts";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { ReaderEntry } from "#lib/permission/readers.ts";
import { longestComment, withIds } from "#lib/talk/body.ts";
import { matchingPeople, mentionQuery } from "#lib/talk/mention-list.ts";
import type { Named } from "#lib/talk/thread.ts";
import { typedText } from "#lib/text/typed-text.ts";

interface ComposerProps {
  /** Its accessible name. */
  label: string;
  draftKey: DraftKey;
  /** What stands there when there is no draft. */
  initial?: string;
  /** People mentioned already, who may stay so. */
  mentioned?: readonly Named[];
  onSend: (body: string, people: readonly Named[], text: string) => void;
}

/** A field for a comment: @ and a few letters list colleagues; Ctrl and Enter send; what is written is kept as a draft. */
export function Composer({ label, draftKey, initial = "", mentioned = [], onSend }: ComposerProps) {
  const t = useTranslations("talk");
  const { article } = useGalleyData();
  const { drafts, stopComposing } = useActs();
  const [text, setText] = useState(() => drafts.read(draftKey) || initial);
  const [people, setPeople] = useState<readonly ReaderEntry[]>([]);
  /** Null: nobody is being mentioned, or the list was put away. */
  const [mention, setMention] = useState<{ from: number; query: string; active: number } | null>(null);
  const [picked, setPicked] = useState<readonly Named[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const matches = mention ? matchingPeople(people, mention.query) : [];
  const isSayable = typedText(text) !== "" && text.length <= longestComment;

  function write(next: string, caret: number): void {
    setText(next);
    drafts.keep(draftKey, next === initial ? "" : next);
    const query = mentionQuery(next, caret);
    setMention(query && { ...query, active: 0 });
    if (query) void talkersOf(article.id).then(setPeople);
  }

  function pick(person: ReaderEntry): void {
    if (!mention || !field.current) return;
    const until = mention.from + 1 + mention.query.length;
    const before = `${text.slice(0, mention.from)}@${person.name} `;
    setPicked([person, ...picked]);
    write(before + text.slice(until).replace(/^ /, ""), 0);
    const { current } = field;
    requestAnimationFrame(() => {
      current.focus();
      current.setSelectionRange(before.length, before.length);
    });
  }

  async function submit(): Promise<void> {
    if (!isSayable) return;
    const known = text.includes("@") ? [...picked, ...(await talkersOf(article.id)), ...mentioned] : [];
    onSend(withIds(typedText(text), known), known, text);
  }

  function handleKey(event: React.KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const chosen = matches[mention?.active ?? 0];
    if (mention && chosen) {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step) setMention({ ...mention, active: (mention.active + step + matches.length) % matches.length });
      else if (event.key === "Enter" || event.key === "Tab") pick(chosen);
      else if (event.key === "Escape") setMention(null);
      else return;
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
    else if (event.key === "Escape") stopComposing();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <form className="grid gap-2" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <div className="relative">
        <TextArea
          ref={field} aria-label={label} value={text} maxLength={longestComment} autoFocus placeholder={t("placeholder")}
          aria-autocomplete="list" aria-controls={matches.length > 0 ? listId : undefined}
          aria-activedescendant={matches.length > 0 ? `${listId}-${mention?.active ?? 0}` : undefined}
          onFocus={(event) => event.target.setSelectionRange(text.length, text.length)}
          onChange={(event) => write(event.target.value, event.target.selectionStart)} onKeyDown={handleKey} onBlur={() => setMention(null)}
        />
        <MentionList id={listId} people={matches} active={mention?.active ?? 0} onPick={pick} />
      </div>
      <div className="flex flex-wrap items-center justify-end gap-2">
        <span className="mr-auto text-xs text-ink-3">{t("sendKeys")}</span>
        <Button variant="quiet" size="sm" onClick={stopComposing}>{t("cancel")}</Button>
        <Button variant="primary" size="sm" type="submit" aria-disabled={!isSayable || undefined}>{t("send")}</Button>
      </div>
    </form>
  );
}
