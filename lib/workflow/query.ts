// Questions to the author, a source or an editor: what is asked of whom, until when, and what goes out by hand.
import type { AnnotationId } from "#lib/id.ts";
import type { WorkState } from "#lib/workflow/finding.ts";

export const askedOf = ["author", "source", "editor"] as const;
export type AskedOf = (typeof askedOf)[number];

export const channels = ["call", "message", "mail", "in_person", "page"] as const;
export type Channel = (typeof channels)[number];

export interface AnswerView {
  id: string;
  text: string;
  givenBy: string;
  channel: Channel;
  filedByName: string;
  /** ISO instant, UTC. */
  at: string;
}

export interface QueryView {
  id: string;
  annotationId: AnnotationId;
  to: AskedOf;
  contact: string | null;
  question: string;
  /** ISO instant, UTC. */
  dueAt: string | null;
  /** How far the work was before the item began to wait. */
  workBefore: WorkState;
  byName: string;
  at: string;
  /** Null while it is open. */
  closedAt: string | null;
  answers: readonly AnswerView[];
}

/** What of the questions about one item says how far the work on it is. */
type Asked = Pick<QueryView, "id" | "at" | "closedAt" | "workBefore"> & { answers: readonly unknown[] };

/** How far the work was before an item that is asked about began to wait: under a second question, before the first. */
export function workBeforeAsking(workState: WorkState, queries: readonly Asked[]): WorkState {
  return workState === "waiting" ? (queries.find((one) => !one.closedAt)?.workBefore ?? "checking") : workState;
}

/**
 * Where the work of a waiting item goes when one of its questions is over; `queries` with that one closed. It waits on for the
 * next; what came in has to be looked at; and when nothing came in, it is where it was before.
 */
export function workAfterAsking(queries: readonly Asked[], over: QueryView["id"]): WorkState {
  const one = queries.find(({ id }) => id === over);
  if (!one || queries.some(({ closedAt }) => !closedAt)) return "waiting";
  const isAnswered = queries.some(({ closedAt, answers }) => answers.length > 0 && closedAt !== null && closedAt >= one.at);
  return isAnswered ? "checking" : one.workBefore;
}

/** What is put on the clipboard, as plain text: about which words, what is asked, until when. Labels and times come from outside. */
export function queryText({ title, quote, question, due }: { title: string; quote: string; question: string; due: string | null }, labels: { about: string; due: string }): string {
  return [`${labels.about} “${title}”:`, `“${quote.replaceAll(/\s+/gu, " ").trim()}”`, "", question.trim(), ...(due ? ["", `${labels.due} ${due}`] : [])].join("\n");
}

export interface Contact {
  to: AskedOf;
  /** Null: nobody was named. */
  contact: string | null;
  /** Soonest due first, those without a time last, else as they were asked. */
  queries: readonly QueryView[];
}

/** Open questions by whom they go to, so that nobody is called twice: whoever is due soonest first. */
export function callSheet(queries: readonly QueryView[]): Contact[] {
  const groups = new Map<string, QueryView[]>();
  for (const one of queries) {
    if (one.closedAt) continue;
    const key = `${one.to} ${(one.contact ?? "").normalize("NFC").trim().toLowerCase()}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const contacts = [...groups.values()].map((own): Contact => {
    const sorted = own.toSorted(bySoonest);
    return { to: own[0]?.to ?? "source", contact: own[0]?.contact ?? null, queries: sorted };
  });
  return contacts.sort((a, b) => (a.queries[0] && b.queries[0] ? bySoonest(a.queries[0], b.queries[0]) : 0));
}

function bySoonest(a: QueryView, b: QueryView): number {
  return (a.dueAt ?? "9").localeCompare(b.dueAt ?? "9") || a.at.localeCompare(b.at);
}
