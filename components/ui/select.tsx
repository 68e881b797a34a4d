import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { controlClass } from "#components/ui/text-input.tsx";

interface SelectProps extends ComponentProps<"select"> {
  options: readonly { value: string; label: string }[];
}

/** The platform's own list: it knows phones, keyboards and screen readers best. */
export function Select({ options, className = "", ...rest }: SelectProps) {
  return (
    <span className={`relative block ${className}`}>
      <select {...rest} className={`${controlClass} appearance-none pr-9`}>
        {options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-3" />
    </span>
  );
}
