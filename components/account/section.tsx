import { useId, type ReactNode } from "react";

/** One matter of an account, on a sheet of its own. */
export function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid content-start gap-4 rounded-lg bg-paper-raised p-5 shadow-sheet">
      <div>
        <h2 id={id} className="text-lg font-semibold">{title}</h2>
        {hint && <p className="text-xs text-ink-3">{hint}</p>}
      </div>
      {children}
    </section>
  );
}
