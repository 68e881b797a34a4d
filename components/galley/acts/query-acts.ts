// Asking questions about an item, and filing what was answered.
import type { Acting } from "#components/galley/acts/acting.ts";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { CommandOf } from "#lib/commands.ts";
import { newId, type AnnotationId } from "#lib/id.ts";
import { workAfterAsking, workBeforeAsking, type QueryView } from "#lib/workflow/query.ts";

type Question = Pick<CommandOf<"ask-query">, "to" | "question"> & { contact: string | null; dueAt: string | null };
type Given = Pick<CommandOf<"answer-query">, "text" | "givenBy" | "channel">;

export function queryActs(acting: Acting) {
  const { state, change, done, onRefused } = acting;
  const { me } = state.data;

  async function askQuestion(id: AnnotationId, asked: Question): Promise<void> {
    const before = state.view(id);
    if (!before) return onRefused("missing");
    const queryId = newId<string>();
    const query: QueryView = { id: queryId, annotationId: id, ...asked, workBefore: workBeforeAsking(before.workState, before.queries ?? []), byName: me.name, at: new Date().toISOString(), closedAt: null, answers: [] };
    const after: AnnotationView = { ...before, workState: "waiting", waitingFor: asked.to, queries: [...(before.queries ?? []), query] };
    if (await change([after], { type: "ask-query", queryId, annotationId: id, ...asked })) done("asked", 1, () => closeQuestion(id, queryId));
  }

  async function closeQuestion(id: AnnotationId, queryId: string): Promise<void> {
    const after = closed(id, queryId);
    if (after && (await change([after], { type: "close-query", queryId }))) done("askingOver", 1, null);
  }

  async function answerQuestion(id: AnnotationId, queryId: string, given: Given): Promise<void> {
    const at = new Date().toISOString();
    const after = closed(id, queryId, { id: newId<string>(), ...given, filedByName: me.name, at });
    if (after && (await change([after], { type: "answer-query", queryId, ...given }))) done("answered", 1, null);
  }

  function closed(id: AnnotationId, queryId: string, answer?: QueryView["answers"][number]): AnnotationView | null {
    const before = state.view(id);
    if (!before) return null;
    const queries = before.queries?.map((one) => (one.id === queryId ? { ...one, closedAt: new Date().toISOString(), answers: answer ? [...one.answers, answer] : one.answers } : one)) ?? [];
    if (before.workState !== "waiting") return { ...before, queries };
    return { ...before, queries, waitingFor: queries.find((one) => !one.closedAt)?.to ?? null, workState: workAfterAsking(queries, queryId) };
  }

  return { askQuestion, closeQuestion, answerQuestion };
}
