import type { FormEvent, ReactNode } from "react";

interface SettingsCardProps {
  title: string;
  hint: string;
  onSubmit: () => void;
  children: ReactNode;
}

/** One sheet of the settings: saved by itself. */
export function SettingsCard({ title, hint, onSubmit, children }: SettingsCardProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate aria-label={title} className="grid gap-4 rounded-lg bg-paper-raised p-5 shadow-sheet">
      <div>
        <h2 className="text-lg font-semibold">{title}</h2>
        <p className="text-sm text-ink-2">{hint}</p>
      </div>
      {children}
    </form>
  );
}
