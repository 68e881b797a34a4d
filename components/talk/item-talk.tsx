"use client";

import { MessageSquare } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { HouseKey } from "#components/galley/house-key.tsx";
import { useActs, useGalley, useGalleyData } from "#components/galley/use-galley.ts";
import { Composer } from "#components/talk/composer.tsx";
import { ThreadCard } from "#components/talk/thread-card.tsx";
import { aboutArticle } from "#components/talk/drafts.ts";
import { Button } from "#components/ui/button.tsx";
import type { AnnotationId } from "#lib/id.ts";
import { openFirst } from "#lib/talk/thread.ts";

/** The talk on one annotation, or with null about the article: its threads, and a field for a new one. */
export function ItemTalk({ annotationId }: { annotationId: AnnotationId | null }) {
  const t = useTranslations("talk");
  const { me } = useGalleyData();
  const acts = useActs();
  const all = useGalley((snapshot) => snapshot.threads);
  const threads = useMemo(() => openFirst(all.filter((thread) => thread.annotationId === annotationId)), [all, annotationId]);
  const key = annotationId ? (`new:${annotationId}` as const) : aboutArticle;
  const isComposing = useGalley((snapshot) => snapshot.composing === key);
  return (
    <div className="grid gap-3">
      {threads.map((thread) => <ThreadCard key={thread.id} thread={thread} />)}
      {isComposing && <Composer label={t("newLabel")} draftKey={key} onSend={(body, people, text) => void acts.startThread(annotationId, body, people, text)} />}
      {me.canTalk && !isComposing && (
        <div>
          <Button variant={threads.length > 0 ? "quiet" : "plain"} size="sm" onClick={() => acts.compose(key)}>
            <MessageSquare aria-hidden className="size-3.5" /> {threads.length > 0 ? t("another") : t("begin")}{acts.drafts.read(key) && ` · ${t("draft")}`} {annotationId && threads.length === 0 && <HouseKey of="b" />}
          </Button>
        </div>
      )}
    </div>
  );
}
