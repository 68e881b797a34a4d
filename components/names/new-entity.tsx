"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { EntityForm } from "#components/names/entity-form.tsx";
import { useNameActs, type FindNames, type SaveEntityAct } from "#components/names/use-name-acts.ts";
import { draftOf } from "#lib/entity/draft.ts";
import { blankEntity, type EntityKind } from "#lib/entity/entity.ts";
import type { FoundName } from "#lib/entity/entity-page.ts";
import { newId, type EntityId, type SourceId } from "#lib/id.ts";

/** A name is added by hand. */
export function NewEntity({ sources, onSave, onFind }: { sources: readonly { id: SourceId; title: string }[]; onSave: SaveEntityAct; onFind: FindNames }) {
  const t = useTranslations("names");
  const router = useRouter();
  const { save } = useNameActs({ onSave });
  const [id] = useState(() => newId<EntityId>());
  return (
    <div className="grid gap-6">
      <header className="grid gap-1">
        <p className="text-sm"><Link href="/names" prefetch={false} className="text-accent underline underline-offset-4">{t("title")}</Link></p>
        <h1 className="text-2xl font-semibold">{t("form.new")}</h1>
      </header>
      <EntityForm draft={draftOf(blankEntity("person", ""))} isNew sources={sources} besideName={({ kind, name }) => <SameName kind={kind} words={name} onFind={onFind} />} onCancel={() => router.push("/names")}
        onSave={async (content) => { if (await save(id, null, content)) router.push(`/names/${id}`); }} />
    </div>
  );
}

/** Milliseconds the typing rests before it is asked who is called so already. */
const rest = 300;

function SameName({ kind, words, onFind }: { kind: EntityKind; words: string; onFind: FindNames }) {
  const t = useTranslations("names.form");
  const [found, setFound] = useState<{ words: string; names: readonly FoundName[] }>({ words: "", names: [] });
  useEffect(() => {
    if (words.trim().length < 3) return;
    let isOver = false;
    const timer = setTimeout(() => void onFind({ kind, words }).then((names) => { if (!isOver) setFound({ words, names: names.slice(0, 5) }); }), rest);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [kind, words, onFind]);
  if (found.names.length === 0 || words.trim().length < 3) return null;
  return (
    <div role="status" className="rounded-md border border-dashed border-line-strong p-3 text-sm">
      <p>{t("sameName", { count: found.names.length })}</p>
      <ul className="mt-1 grid gap-1">{found.names.map(({ id, label }) => <li key={id}><Link href={`/names/${id}`} prefetch={false} className="text-accent underline underline-offset-4">{label}</Link></li>)}</ul>
    </div>
  );
}
