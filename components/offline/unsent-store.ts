// What a person did and the server does not have yet, kept in this browser so that it outlives the page: words typed and acts,
// never the text itself. Only when the person has switched it on, only until it is sent, and until they sign out.

const databaseName = "soat-unsent";
const storeName = "kept";
const switchName = "soat-keep-unsent";

interface Kept {
  /** "words PAGE" or "act COMMAND". */
  key: string;
  user: string;
  article: string;
  at: number;
  words?: Uint8Array;
  act?: string;
}

export interface UnsentStore {
  /** What earlier pages of this person left for this article. */
  left(): Promise<{ words: Uint8Array[]; acts: string[] }>;
  /** The words of this page that are not saved; null once all of them are, and those that earlier pages left. */
  keepWords(update: Uint8Array | null): void;
  keepAct(id: string, body: string): void;
  dropAct(id: string): void;
}

/** Whether this person wants unsent work kept on this machine. */
export function isKeepingUnsent(userId: string): boolean {
  return read() === userId;
}

/** Switches keeping on or off; off removes what was kept. */
export async function setKeepingUnsent(userId: string, isOn: boolean): Promise<void> {
  if (!isOn) return forgetUnsent();
  try {
    window.localStorage.setItem(switchName, userId);
  } catch {
    // A browser that stores nothing: the switch stays off.
  }
}

/** Removes everything that was kept, and the switch. At sign-out, and when another person uses this browser. */
export async function forgetUnsent(): Promise<void> {
  try {
    window.localStorage.removeItem(switchName);
  } catch {
    // Nothing can have been kept.
  }
  await new Promise<void>((resolve) => {
    const request = window.indexedDB.deleteDatabase(databaseName);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  }).catch(() => undefined);
}

/** Null when the person has not switched it on, or the browser keeps nothing. */
export async function openUnsent(userId: string, articleId: string): Promise<UnsentStore | null> {
  const whose = read();
  if (whose && whose !== userId) await forgetUnsent();
  if (whose !== userId) return null;
  const database = await open().catch(() => null);
  if (!database) return null;
  const page = `words ${window.crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
  let stale: string[] = [];
  const store = (mode: IDBTransactionMode) => database.transaction(storeName, mode).objectStore(storeName);
  const write = (work: (kept: IDBObjectStore) => void) => {
    try {
      work(store("readwrite"));
    } catch {
      // Closed because the person signed out in another tab.
    }
  };
  const put = (kept: Omit<Kept, "user" | "article" | "at">) => write((all) => all.put({ ...kept, user: userId, article: articleId, at: Date.now() } satisfies Kept));
  return {
    async left() {
      const all = await new Promise<Kept[]>((resolve) => {
        const request = store("readonly").getAll() as IDBRequest<Kept[]>;
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => resolve([]);
      });
      const own = all.filter((kept) => kept.user === userId && kept.article === articleId).sort((a, b) => a.at - b.at);
      stale = own.filter(({ words }) => words).map(({ key }) => key);
      return { words: own.flatMap(({ words }) => words ?? []), acts: own.flatMap(({ act }) => act ?? []) };
    },
    keepWords(words) {
      if (words) return put({ key: page, words });
      write((all) => {
        for (const key of [page, ...stale]) all.delete(key);
      });
      stale = [];
    },
    keepAct: (id, act) => put({ key: `act ${id}`, act }),
    dropAct: (id) => write((all) => all.delete(`act ${id}`)),
  };
}

function read(): string | null {
  try {
    return window.localStorage.getItem(switchName);
  } catch {
    return null;
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = window.indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: "key" });
    request.onsuccess = () => {
      // Somebody signs out in another tab: this one must not keep the data from going.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = request.onblocked = () => reject(new Error("The browser keeps nothing."));
  });
}
