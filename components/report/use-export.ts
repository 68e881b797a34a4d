"use client";
// One file being made: how far it is, what came of it. Going on to another ends the one before.
import { useRef, useState } from "react";

export type ExportState =
  | { kind: "idle" }
  /** Null: not known how far. */
  | { kind: "working"; form: string; share: number | null }
  | { kind: "failed"; sentence: string }
  /** What the form could not carry, with how many of each. */
  | { kind: "done"; notCarried: [what: string, many: number][] };

/** Milliseconds between questions how far it is: a short report is done before the first. */
const often = 500;

export function useExport(failed: string) {
  const [state, setState] = useState<ExportState>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);

  const start = async (address: string, form: string) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setState({ kind: "working", form, share: null });
    const job = crypto.randomUUID();
    const asking = setInterval(() => {
      void ask(`${address}&job=${job}&ask=progress`, own.signal).then((share) => {
        if (share !== null && running.current === own) setState({ kind: "working", form, share });
      });
    }, often);
    try {
      const answer = await fetch(`${address}&job=${job}`, { signal: own.signal });
      if (answer.ok) save(await answer.blob(), nameOf(answer));
      const sentence = answer.ok ? "" : await answer.text();
      if (running.current !== own) return;
      running.current = null;
      setState(answer.ok ? { kind: "done", notCarried: notCarriedOf(answer) } : { kind: "failed", sentence });
    } catch {
      if (running.current !== own) return;
      running.current = null;
      setState({ kind: "failed", sentence: failed });
    } finally {
      clearInterval(asking);
    }
  };
  const cancel = () => {
    const own = running.current;
    running.current = null;
    own?.abort();
    setState({ kind: "idle" });
  };
  return { state, start, cancel };
}

async function ask(address: string, signal: AbortSignal): Promise<number | null> {
  try {
    const said: unknown = await (await fetch(address, { signal })).json();
    return typeof said === "object" && said !== null && "share" in said && typeof said.share === "number" ? said.share : null;
  } catch {
    return null;
  }
}

function nameOf(answer: Response): string {
  const full = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1];
  return full ? decodeURIComponent(full) : "report";
}

function notCarriedOf(answer: Response): [string, number][] {
  return [...new URLSearchParams(answer.headers.get("Soat-Not-Carried") ?? "")].map(([what, many]) => [what, Number(many)]);
}

function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
