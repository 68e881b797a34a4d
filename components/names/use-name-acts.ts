"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { showToast } from "#components/ui/toast.tsx";
import type { Outcome } from "#lib/commands.ts";
import type { EntityContent } from "#lib/entity/entity-schema.ts";
import type { FoundName } from "#lib/entity/entity-page.ts";
import type { ArchiveEntity, MergeEntities, SaveEntity } from "#lib/entity/edit.ts";
import { newId, type CommandId, type EntityId } from "#lib/id.ts";

export type SaveEntityAct = (asked: SaveEntity) => Promise<Outcome<{ version: number }>>;
export type MergeAct = (asked: MergeEntities) => Promise<Outcome<null>>;
export type ArchiveAct = (asked: ArchiveEntity) => Promise<Outcome<null>>;
export type FindNames = (asked: { kind: EntityContent["kind"]; words: string }) => Promise<FoundName[]>;

const unreachable = { ok: false, reason: "failed" } as const;

/** Acts on the names file with what was done said in a toast, each with its undo. */
export function useNameActs({ onSave, onMerge, onArchive }: { onSave?: SaveEntityAct; onMerge?: MergeAct; onArchive?: ArchiveAct }) {
  const t = useTranslations("names");
  const refusals = useTranslations("refusals");
  const router = useRouter();

  /** `before`: what was there, to come back with the undo. True: it is saved. */
  async function save(entityId: EntityId, version: number | null, content: EntityContent, before: EntityContent | null = null): Promise<boolean> {
    const done = await onSave?.({ id: newId<CommandId>(), entityId, version, content }).catch(() => unreachable) ?? unreachable;
    if (!done.ok) {
      showToast({ text: refusals(done.reason), tone: "problem" });
      return false;
    }
    router.refresh();
    const { version: now } = done.value;
    showToast({ text: t("form.saved", { name: content.name }), ...(before && { action: { label: t("one.undo"), onAct: () => void save(entityId, now, before) } }) });
    return true;
  }

  async function merge(one: { id: EntityId; name: string }, into: { id: EntityId; name: string }, isBack = false): Promise<void> {
    const done = await onMerge?.({ id: newId<CommandId>(), entityId: one.id, intoId: into.id, isBack }).catch(() => unreachable) ?? unreachable;
    if (!done.ok) return showToast({ text: refusals(done.reason), tone: "problem" });
    router.push(`/names/${isBack ? one.id : into.id}`);
    router.refresh();
    showToast(isBack ? { text: t("one.unmerged") } : { text: t("one.mergedInto", { name: into.name }), action: { label: t("one.undo"), onAct: () => void merge(one, into, true) } });
  }

  async function archive(one: { id: EntityId; name: string }, isBack: boolean): Promise<void> {
    const done = await onArchive?.({ id: newId<CommandId>(), entityId: one.id, isBack }).catch(() => unreachable) ?? unreachable;
    if (!done.ok) return showToast({ text: refusals(done.reason), tone: "problem" });
    router.refresh();
    showToast({ text: t(isBack ? "one.restored" : "one.archived", { name: one.name }), action: { label: t("one.undo"), onAct: () => void archive(one, !isBack) } });
  }

  return { save, merge, archive };
}
