import type { ComponentProps, ReactNode } from "react";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type"> {
  label: ReactNode;
  hint?: ReactNode;
}

/** The platform's own checkbox with its words beside it; the whole line can be pressed. */
export function Checkbox({ label, hint, className = "", ...rest }: CheckboxProps) {
  return (
    <label className={`flex cursor-pointer items-start gap-2.5 py-1 text-sm ${className}`}>
      <input {...rest} type="checkbox" className="mt-0.5 size-4.5 shrink-0 accent-accent" />
      <span>
        {label}
        {hint && <span className="block text-xs text-ink-3">{hint}</span>}
      </span>
    </label>
  );
}
