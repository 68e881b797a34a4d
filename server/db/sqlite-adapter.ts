// Prisma's adapter for better-sqlite3 hands every query to one connection, so whatever is asked
// while a transaction is open runs inside it: readers see rows that are not committed, and an
// acknowledged write vanishes when that transaction rolls back. This factory keeps them apart:
// one writer connection, which a transaction or a single write has to itself and for which all
// others queue in order, single writes (the log of a text) before transactions, of which a thousand may wait; and a read-only connection for reads outside a transaction, which see
// the last commit. Transactions begin IMMEDIATE, so none fails half way on a lock it must upgrade.
import { setTimeout as sleep } from "node:timers/promises";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import {
  DriverAdapterError, type SqlDriverAdapter, type SqlDriverAdapterFactory, type SqlQuery, type Transaction,
} from "@prisma/driver-adapter-utils";
import { applyPragmas } from "#server/db/pragmas.ts";

/** Each try blocks the event loop while SQLite waits, so the single wait is short and the patience is ours. */
const busyTimeout = 100;
const defaultPatience = 10_000;

/** SQLITE_CONSTRAINT_TRIGGER */
const constraintTrigger = 1811;

const provider = "sqlite" as const;
const adapterName = "@prisma/adapter-better-sqlite3";

/** Makes the connections of one Prisma client to one existing database file (`file:/absolute/path.db`). */
export class SqliteAdapter implements SqlDriverAdapterFactory {
  readonly provider = provider;
  readonly adapterName = adapterName;
  readonly #url: string;
  readonly #patience: number;

  /** `patience`: milliseconds to wait for the lock of another process before P1008. */
  constructor(url: string, patience = defaultPatience) {
    this.#url = url;
    this.#patience = patience;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const config = { url: this.#url, timeout: busyTimeout, fileMustExist: true };
    const writer = withGuardsTold(await new PrismaBetterSqlite3(config).connect());
    const reader = await new PrismaBetterSqlite3({ ...config, readonly: true }).connect();
    const close = async () => {
      await reader.dispose();
      await writer.dispose();
    };
    try {
      await applyPragmas(pragmaOf(writer), { busyTimeout });
      await applyPragmas(pragmaOf(reader), { busyTimeout });
    } catch (error) {
      await close();
      throw error;
    }
    return adapterOver({ writer, reader, close, patience: this.#patience });
  }
}

interface Connections {
  writer: SqlDriverAdapter;
  reader: SqlDriverAdapter;
  close: () => Promise<void>;
  patience: number;
}

function adapterOver({ writer, reader, close, patience }: Connections): SqlDriverAdapter {
  const queue = new Queue();
  const patiently = <T>(act: () => Promise<T>) => retryWhileLocked(act, patience);
  const alone = async <T>(act: () => Promise<T>): Promise<T> => {
    const release = await queue.turn("single");
    try {
      return await patiently(act);
    } finally {
      release();
    }
  };
  return {
    provider, adapterName,
    queryRaw: (query) => (isRead(query.sql) ? patiently(() => reader.queryRaw(query)) : alone(() => writer.queryRaw(query))),
    executeRaw: (query) => alone(() => writer.executeRaw(query)),
    executeScript: (script) => alone(() => writer.executeScript(script)),
    getConnectionInfo: () => ({ maxBindValues: 32_766, supportsRelationJoins: false }),
    dispose: close,
    async startTransaction(isolationLevel) {
      if (isolationLevel && isolationLevel !== "SERIALIZABLE") {
        throw new DriverAdapterError({ kind: "InvalidIsolationLevel", level: isolationLevel });
      }
      const release = await queue.turn("transaction");
      try {
        await patiently(() => writer.executeRaw(bare("BEGIN IMMEDIATE")));
      } catch (error) {
        release();
        throw error;
      }
      return transactionOver(writer, release);
    },
  };
}

/**
 * A transaction that has begun on the writer. Prisma itself sends COMMIT or ROLLBACK as a query, then calls commit() or
 * rollback() in every case (also after a timeout, or when it gave up waiting for the start), which frees the writer.
 */
function transactionOver(writer: SqlDriverAdapter, release: () => void): Transaction {
  let isOpen = true;
  // A query that comes late, after a timeout, must not run in the transaction of somebody else.
  const whileOpen = async <T>(act: () => Promise<T>): Promise<T> => {
    if (!isOpen) throw new DriverAdapterError({ kind: "TransactionAlreadyClosed", cause: "the transaction has ended" });
    return act();
  };
  const end = async () => {
    if (!isOpen) return;
    isOpen = false;
    try {
      await writer.executeRaw(bare("ROLLBACK"));
    } catch {
      // The normal case: nothing is open any more. It does work after a COMMIT that failed.
    } finally {
      release();
    }
  };
  const run = (sql: string) => whileOpen(async () => {
    await writer.executeRaw(bare(sql));
  });
  return {
    provider, adapterName, options: { usePhantomQuery: false },
    queryRaw: (query) => whileOpen(() => writer.queryRaw(query)),
    executeRaw: (query) => whileOpen(() => writer.executeRaw(query)),
    commit: end,
    rollback: end,
    createSavepoint: (name) => run(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => run(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => run(`RELEASE SAVEPOINT ${name}`),
  };
}

/** One at a time, and of each kind first come, first served: turn() answers when it is the asker's, until that is released. */
class Queue {
  #isTaken = false;
  readonly #waiting: Record<"single" | "transaction", (() => void)[]> = { single: [], transaction: [] };

  async turn(kind: "single" | "transaction"): Promise<() => void> {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiting[kind].push(resolve));
    this.#isTaken = true;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      const next = this.#waiting.single.shift() ?? this.#waiting.transaction.shift();
      // Handed on without a moment in which it is free. Not at once: SQLite answers synchronously, so that a thousand
      // writes in a row would keep sockets, requests and timers waiting for all of them.
      if (next) setImmediate(next);
      else this.#isTaken = false;
    };
  }
}

/** Tries again while another process holds the lock, without blocking this one in between. */
async function retryWhileLocked<T>(act: () => Promise<T>, patience: number): Promise<T> {
  const until = Date.now() + patience;
  for (let pause = 5; ; pause = Math.min(pause * 2, 200)) {
    try {
      return await act();
    } catch (error) {
      const isBusy = error instanceof DriverAdapterError && error.cause.kind === "SocketTimeout";
      if (!isBusy || Date.now() > until) throw error;
      await sleep(pause);
    }
  }
}

/** Prisma's adapter takes every refusal of a trigger for a broken foreign key; this one passes on what a trigger of ours said. */
function withGuardsTold(writer: SqlDriverAdapter): SqlDriverAdapter {
  const told = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof DriverAdapterError) || error.cause.originalCode !== "SQLITE_CONSTRAINT_TRIGGER") throw error;
      const message = error.cause.originalMessage ?? "refused by a trigger";
      // SQLite restricts the deletion of a parent by a trigger of its own.
      if (message === "FOREIGN KEY constraint failed") throw error;
      throw new DriverAdapterError({ kind: "sqlite", extendedCode: constraintTrigger, message });
    }
  };
  return {
    provider, adapterName,
    queryRaw: (query) => told(() => writer.queryRaw(query)),
    executeRaw: (query) => told(() => writer.executeRaw(query)),
    executeScript: (script) => told(() => writer.executeScript(script)),
    startTransaction: (isolationLevel) => writer.startTransaction(isolationLevel),
    dispose: () => writer.dispose(),
  };
}

/** Only a plain SELECT is surely a read: INSERT … RETURNING and WITH … INSERT answer rows too. */
function isRead(sql: string): boolean {
  return /^\s*SELECT\b/i.test(sql);
}

function bare(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] };
}

function pragmaOf(connection: SqlDriverAdapter) {
  return async (pragma: string): Promise<unknown> => (await connection.queryRaw(bare(`PRAGMA ${pragma}`))).rows[0]?.[0];
}
