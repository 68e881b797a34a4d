// Every page of the desk at its address, with what a full newsroom shows there.
import type { FullDesk } from "#tests/support/full-desk.ts";

export interface Screen {
  /** As a file may be called. */
  name: string;
  address: string;
}

/** The pages of the newsroom, and those beside an article; the galley itself comes last. */
export function screensOf({ busy, published, restricted, sourceId, confidentialId, entityId }: FullDesk): Screen[] {
  const of = (article: string, page: string) => `/articles/${article}/${page}`;
  return [
    { name: "desk", address: "/" },
    { name: "desk-board", address: "/?view=board" },
    { name: "desk-trash", address: "/?show=trash" },
    { name: "desk-nothing", address: "/?q=kh%C3%B4ng+c%C3%B3" },
    { name: "work", address: "/work" },
    { name: "work-expiring", address: "/work/expiring" },
    { name: "sources", address: "/sources" },
    { name: "source", address: `/sources/${sourceId}` },
    { name: "source-confidential", address: `/sources/${confidentialId}` },
    { name: "names", address: "/names" },
    { name: "name", address: `/names/${entityId}` },
    { name: "name-new", address: "/names/new" },
    { name: "names-import", address: "/names/import" },
    { name: "people", address: "/people" },
    { name: "agreement", address: "/agreement" },
    { name: "figures", address: "/figures" },
    { name: "audit", address: "/audit" },
    { name: "settings", address: "/settings" },
    { name: "settings-rules", address: "/settings/rules" },
    { name: "settings-dismissed", address: "/settings/dismissed" },
    { name: "account", address: "/account" },
    { name: "search", address: "/search?q=s%E1%BB%91" },
    { name: "search-nothing", address: "/search?q=xyzxyz" },
    { name: "load", address: "/articles/new" },
    { name: "history", address: of(busy, "history") },
    { name: "revise", address: of(busy, "revise") },
    { name: "compare", address: of(busy, "compare") },
    { name: "sign-off", address: of(busy, "sign-off") },
    { name: "queries", address: of(busy, "queries") },
    { name: "queries-none", address: of(restricted, "queries") },
    { name: "export", address: of(busy, "export") },
    { name: "readers", address: of(busy, "people") },
    { name: "readers-restricted", address: of(restricted, "people") },
    { name: "corrections", address: of(published, "corrections") },
    { name: "report", address: of(busy, "report") },
    { name: "galley-without-items", address: `/articles/${restricted}` },
    { name: "galley", address: `/articles/${busy}` },
  ];
}
