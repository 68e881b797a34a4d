"use server";

import { revalidatePath } from "next/cache";
import type { ReadersOutcome } from "#components/readers/readers-panel.tsx";
import type { ArticleId, UserId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { currentContext } from "#server/auth/session.ts";
import { addReader, removeReader, restrictArticle } from "#server/services/choose-readers.ts";

const articleIdOf = idOf<ArticleId>();
const personIdOf = idOf<UserId>();

export async function restrictAction(articleId: string, isRestricted: unknown): Promise<ReadersOutcome> {
  const id = articleIdOf.safeParse(articleId);
  if (!id.success || typeof isRestricted !== "boolean") return { ok: false, reason: "invalid" };
  return shown(await restrictArticle(await currentContext(), id.data, isRestricted));
}

export async function addReaderAction(articleId: string, personId: unknown): Promise<ReadersOutcome> {
  return onPerson(addReader, articleId, personId);
}

export async function removeReaderAction(articleId: string, personId: unknown): Promise<ReadersOutcome> {
  return onPerson(removeReader, articleId, personId);
}

async function onPerson(service: typeof addReader, articleId: string, personId: unknown): Promise<ReadersOutcome> {
  const article = articleIdOf.safeParse(articleId);
  const person = personIdOf.safeParse(personId);
  if (!article.success || !person.success) return { ok: false, reason: "invalid" };
  return shown(await service(await currentContext(), article.data, person.data));
}

function shown(outcome: ReadersOutcome): ReadersOutcome {
  revalidatePath("/articles/[id]/people", "page");
  return outcome;
}
