import type { ComponentProps } from "react";

/** The classes of a control that is written in. */
export const controlClass =
  "w-full min-h-10 rounded-md border border-line-strong bg-paper-raised px-3 py-1.5 text-base text-ink placeholder:text-ink-3 aria-invalid:border-standing-problem disabled:opacity-60";

export function TextInput({ className = "", type = "text", ...rest }: ComponentProps<"input">) {
  return <input {...rest} type={type} className={`${controlClass} ${className}`} />;
}
