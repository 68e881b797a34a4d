// Which articles the desk shows, as its address says it: every view of the desk is a link.
import type { Stage } from "#lib/article/stages.ts";

/** Where an article lies. */
export const shelves = ["desk", "archive", "trash"] as const;
export type Shelf = (typeof shelves)[number];

export interface Shelved {
  archivedAt: Date | null;
  trashedAt: Date | null;
}

/** A trashed article is archived as well. */
export function shelfOf({ archivedAt, trashedAt }: Shelved): Shelf {
  return trashedAt ? "trash" : archivedAt ? "archive" : "desk";
}

export interface DeskFilter {
  shelf: Shelf;
  stage: Stage | null;
  /** Only those that the reader loaded, is assigned to, marked or checked. */
  isMine: boolean;
  /** What is searched for; empty: nothing. */
  words: string;
  /** From 1. */
  page: number;
  /** Rows under each other, or a board with a column a stage. */
  view: "list" | "board";
}

export const wholeDesk: DeskFilter = { shelf: "desk", stage: null, isMine: false, words: "", page: 1, view: "list" };

/** The address of a view. Defaults are left out, so that one view has one address. */
export function deskAddress(filter: DeskFilter): string {
  const query = new URLSearchParams({
    ...(filter.shelf !== "desk" && { show: filter.shelf }),
    ...(filter.stage && { stage: filter.stage }),
    ...(filter.isMine && { mine: "1" }),
    ...(filter.words && { q: filter.words }),
    ...(filter.view === "board" && { view: "board" }),
    ...(filter.page > 1 && { page: String(filter.page) }),
  }).toString();
  return query === "" ? "/" : `/?${query}`;
}
