"use client";
// Files may be dropped, and a text pasted, anywhere on the page but into a field that is written in.
import { useEffect, useRef, useState } from "react";
import { type Brought, broughtBy } from "#components/loading/pasted.ts";

/** Calls back with what is dropped or pasted on the page. Answers whether something is being dragged over it. */
export function useWindowBring(onBring: (brought: Brought) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const bringing = useRef(onBring);
  useEffect(() => {
    bringing.current = onBring;
  });
  useEffect(() => {
    const isField = (target: EventTarget | null) => target instanceof HTMLElement && target.matches("input, textarea, select");
    const bring = (data: DataTransfer | null) => {
      const brought = data && broughtBy(data);
      if (brought) bringing.current(brought);
    };
    const listeners = {
      paste: (event: ClipboardEvent) => { if (!isField(event.target)) bring(event.clipboardData); },
      dragover: (event: DragEvent) => {
        event.preventDefault();
        setIsOver(true);
      },
      dragleave: (event: DragEvent) => { if (!event.relatedTarget) setIsOver(false); },
      drop: (event: DragEvent) => {
        event.preventDefault();
        setIsOver(false);
        bring(event.dataTransfer);
      },
    };
    const ending = new AbortController();
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener, { signal: ending.signal });
    return () => ending.abort();
  }, []);
  return isOver;
}
