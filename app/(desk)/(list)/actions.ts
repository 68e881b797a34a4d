"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { ShelveAnswer } from "#components/desk/article-menu.tsx";
import { shelves } from "#lib/article/desk-filter.ts";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { currentContext } from "#server/auth/session.ts";
import { shelveArticle } from "#server/services/shelve-article.ts";

const shelving = z.object({ articleId: idOf<ArticleId>(), to: z.enum(shelves) });

export async function shelveArticleAction(input: unknown): Promise<ShelveAnswer> {
  const parsed = shelving.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid" };
  const done = await shelveArticle(await currentContext(), parsed.data);
  revalidatePath("/");
  return done;
}
