import { OctagonX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { DeskEntry } from "#lib/article/desk-entry.ts";

/** Named before the rest is a number. */
const named = 3;

/** What the newsroom's policy would stop an article for, as a link to where each can be done; nothing once it is signed. */
export function Blocks({ entry: { id, stage, progress } }: { entry: Pick<DeskEntry, "id" | "stage" | "progress"> }) {
  const t = useTranslations("desk");
  const policy = useTranslations("policy");
  const blocks = progress?.blocks ?? [];
  if (blocks.length === 0 || stage === "signed_off" || stage === "published" || stage === "corrected") return null;
  const said = blocks.slice(0, named).map(({ gate, count }) => `${policy(`gates.${gate}`).toLocaleLowerCase()} (${count})`);
  return (
    <p className="flex items-start gap-1.5 text-xs text-ink-2">
      <OctagonX aria-hidden className="mt-0.5 size-3.5 shrink-0 text-standing-problem-ink" />
      <Link href={`/articles/${id}/sign-off`} prefetch={false} className="relative text-ink-2 underline-offset-4 hover:underline">
        {t("blocks", { what: said.join(", "), more: Math.max(0, blocks.length - named) })}
      </Link>
    </p>
  );
}
