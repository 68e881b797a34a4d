// What was written and not sent yet, kept while the tab is open: through a reload, the report
// and back, and a refusal. Gone with the tab, and with signing out.

const prefix = "soat-draft:";

/** Where a comment is being written: a new thread on an annotation or the article, an answer, one's own comment. */
export type DraftKey = `new:${string}` | `reply:${string}` | `edit:${string}`;

/** Of a new thread about the article as a whole. */
export const aboutArticle: DraftKey = "new:article";

export interface Drafts {
  read(key: DraftKey): string;
  /** Keeps it; nothing but white space is no draft. */
  keep(key: DraftKey, text: string): void;
}

/** The drafts of one person in one article. Without storage nothing is kept, and nothing else is lost. */
export function draftsOf(userId: string, articleId: string): Drafts {
  const name = (key: DraftKey) => `${prefix}${userId}:${articleId}:${key}`;
  return {
    read: (key) => attempt(() => sessionStorage.getItem(name(key))) ?? "",
    keep: (key, text) => void attempt(() => (text.trim() === "" ? sessionStorage.removeItem(name(key)) : sessionStorage.setItem(name(key), text))),
  };
}

/** Forgets every draft in this tab. */
export function forgetDrafts(): void {
  attempt(() => {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(prefix)) sessionStorage.removeItem(name);
  });
}

function attempt<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
