"use client";

import { Check, RotateCcw } from "lucide-react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useActs, useGalley, useGalleyData } from "#components/galley/use-galley.ts";
import { readThread } from "#components/notifications/unread.ts";
import { CommentEntry } from "#components/talk/comment-entry.tsx";
import { Composer } from "#components/talk/composer.tsx";
import { Button } from "#components/ui/button.tsx";
import { CopyText } from "#components/ui/copy-text.tsx";
import type { ThreadView } from "#lib/talk/thread.ts";

/** One thread with its comments. A resolved one is folded until somebody opens it. */
export function ThreadCard({ thread }: { thread: ThreadView }) {
  const t = useTranslations("talk");
  const link = useTranslations("galley.link");
  const { me, article } = useGalleyData();
  const acts = useActs();
  const key = `reply:${thread.id}` as const;
  const isReplying = useGalley((snapshot) => snapshot.composing === key);
  // It has been read by being looked at.
  useEffect(() => readThread(thread.id), [thread.id, thread.comments.length]);

  const said = (
    <>
      <ol className="grid gap-2.5">
        {thread.comments.map((comment) => <CommentEntry key={comment.id} threadId={thread.id} comment={comment} />)}
      </ol>
      {isReplying && <Composer label={t("replyLabel")} draftKey={key} onSend={(body, people, text) => void acts.reply(thread.id, body, people, text)} />}
      {!isReplying && (
        <div className="flex flex-wrap gap-2">
          {me.canTalk && (
            <>
              <Button size="sm" onClick={() => acts.compose(key)}>{t("reply")}{acts.drafts.read(key) && ` · ${t("draft")}`}</Button>
              <Button variant="quiet" size="sm" onClick={() => void acts.settleThread(thread.id, !thread.resolved)}>
                {thread.resolved ? <RotateCcw aria-hidden className="size-3.5" /> : <Check aria-hidden className="size-3.5" />} {thread.resolved ? t("reopen") : t("resolve")}
              </Button>
            </>
          )}
          <CopyText label={link("copyThread")} told={link("copiedThread")} text={() => `${location.origin}/articles/${article.id}?thread=${thread.id}`} isTight />
        </div>
      )}
    </>
  );
  if (!thread.resolved) return <section aria-label={t("thread")} className="grid gap-2 border-l-2 border-accent pl-3">{said}</section>;
  return (
    <details className="border-l-2 border-line pl-3">
      <summary className="cursor-pointer text-xs font-medium text-ink-2">{t("resolvedBy", { name: thread.resolved.byName, count: thread.comments.length })}</summary>
      <section aria-label={t("thread")} className="mt-2 grid gap-2">{said}</section>
    </details>
  );
}
