import type { ComponentProps } from "react";
import { controlClass } from "#components/ui/text-input.tsx";

export function TextArea({ className = "", rows = 3, ...rest }: ComponentProps<"textarea">) {
  return <textarea {...rest} rows={rows} className={`${controlClass} resize-y ${className}`} />;
}
