import type { ComponentProps } from "react";

type Variant = "primary" | "plain" | "quiet" | "danger";
type Size = "md" | "sm";

const look: Record<Variant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:not-disabled:bg-accent-hover",
  plain: "border-line-strong bg-paper-raised text-ink hover:not-disabled:bg-paper-sunken",
  quiet: "border-transparent bg-transparent text-ink-2 hover:not-disabled:bg-paper-sunken hover:not-disabled:text-ink",
  danger: "border-transparent bg-danger text-on-danger hover:not-disabled:bg-danger-hover",
};
const measure: Record<Size, string> = {
  md: "min-h-10 gap-2 px-4 py-1.5 text-sm",
  sm: "min-h-8 gap-1.5 px-2.5 py-1 text-xs",
};

/** The classes of a button, for links and triggers that look like one. */
export function buttonClass(variant: Variant = "plain", size: Size = "md"): string {
  return `inline-flex items-center justify-center rounded-md border font-medium whitespace-nowrap select-none no-underline transition-colors disabled:opacity-60 aria-disabled:opacity-60 ${look[variant]} ${measure[size]}`;
}

interface ButtonProps extends ComponentProps<"button"> {
  variant?: Variant;
  size?: Size;
  /** The act is under way: the button says so and takes no second press. */
  pending?: boolean;
}

export function Button({ variant, size, pending = false, type = "button", className = "", onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={pending ? "button" : type}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? undefined : onClick}
      className={`${buttonClass(variant, size)} ${className}`}
    />
  );
}
