"use client";

import { useState } from "react";
import { useFormatter, useNow, useTranslations } from "use-intl";
import { useActs, useGalley, useGalleyData } from "#components/galley/use-galley.ts";
import { Composer } from "#components/talk/composer.tsx";
import { Button } from "#components/ui/button.tsx";
import type { ThreadId } from "#lib/id.ts";
import { piecesOf, withNames } from "#lib/talk/body.ts";
import type { CommentView } from "#lib/talk/thread.ts";

interface CommentEntryProps {
  threadId: ThreadId;
  comment: CommentView;
}

/** One comment: who, when, what; its own writer edits it or takes it back. */
export function CommentEntry({ threadId, comment }: CommentEntryProps) {
  const t = useTranslations("talk");
  const format = useFormatter();
  const now = useNow({ updateInterval: 20_000 });
  const { me } = useGalleyData();
  const acts = useActs();
  const isEditing = useGalley((snapshot) => snapshot.composing === `edit:${comment.id}`);
  const [isAsked, setIsAsked] = useState(false);
  const at = new Date(comment.at);
  const isOwn = me.canTalk && comment.byId === me.id && !comment.deletedAt;
  return (
    <li className="grid gap-0.5 text-sm">
      <p className="text-xs text-ink-3">
        <span className="font-semibold text-ink-2">{comment.byName}</span>{" · "}
        <time dateTime={comment.at} title={format.dateTime(at, "moment")}>{format.relativeTime(at, at > now ? at : now)}</time>
        {comment.editedAt && !comment.deletedAt && <>{" · "}{t("edited")}</>}
      </p>
      {comment.deletedAt && <p className="text-ink-3 italic">{t("deleted")}</p>}
      {!comment.deletedAt && !isEditing && <Body comment={comment} meId={me.id} />}
      {isEditing && !comment.deletedAt && (
        <Composer
          label={t("editLabel")} draftKey={`edit:${comment.id}`} initial={withNames(comment.body, comment.mentions)} mentioned={comment.mentions}
          onSend={(body, people, text) => void acts.editComment(threadId, comment, body, people, text)}
        />
      )}
      {isOwn && !isEditing && (
        <div className="-ml-2.5 flex gap-1">
          {isAsked ? (
            <>
              <Button variant="quiet" size="sm" autoFocus onClick={() => setIsAsked(false)}>{t("keep")}</Button>
              <Button variant="danger" size="sm" onClick={() => { setIsAsked(false); void acts.deleteComment(threadId, comment); }}>{t("deleteForGood")}</Button>
            </>
          ) : (
            <>
              <Button variant="quiet" size="sm" onClick={() => acts.compose(`edit:${comment.id}`)}>{t("edit")}</Button>
              <Button variant="quiet" size="sm" onClick={() => setIsAsked(true)}>{t("delete")}</Button>
            </>
          )}
        </div>
      )}
    </li>
  );
}

function Body({ comment, meId }: { comment: CommentView; meId: string }) {
  return (
    <p className="break-words whitespace-pre-line">
      {piecesOf(comment.body).map((piece, i) => {
        switch (piece.kind) {
          case "text": return piece.text;
          case "link": return <a key={i} href={piece.href} target="_blank" rel="noopener noreferrer nofollow" className="text-accent underline underline-offset-2">{piece.text}</a>;
          case "mention": {
            const name = comment.mentions.find(({ id }) => id === piece.id)?.name ?? "?";
            return <strong key={i} className={`font-semibold ${piece.id === meId ? "rounded-sm bg-accent-wash px-0.5 text-ink" : "text-accent"}`}>@{name}</strong>;
          }
        }
      })}
    </p>
  );
}
