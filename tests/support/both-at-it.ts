import { galley, type GalleyPage } from "#tests/support/galley.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import type { Newsroom } from "#tests/support/newsroom.ts";
import type { Colleague } from "#tests/support/people.ts";

/** The founder, who edits, and `checker`, who may not, both at `article`, each with a galley of their own. */
export async function bothAtIt(newsroom: Newsroom, { article, checker }: { article: string; checker: Colleague }): Promise<{ editing: GalleyPage; checking: GalleyPage; address: string }> {
  newsroom.story(article);
  const lead = await newsroom.found();
  const other = await newsroom.join(lead, checker);
  await pasteDraft(lead, { text: article });
  const address = await loadDraft(lead);
  const editing = galley(lead);
  const checking = galley(other);
  await editing.isReady();
  await checking.visit(address);
  return { editing, checking, address };
}
