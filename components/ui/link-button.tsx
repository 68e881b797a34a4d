import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonClass } from "#components/ui/button.tsx";

interface LinkButtonProps extends ComponentProps<typeof Link> {
  variant?: Parameters<typeof buttonClass>[0];
  size?: Parameters<typeof buttonClass>[1];
}

export function LinkButton({ variant, size, className = "", ...rest }: LinkButtonProps) {
  return <Link {...rest} className={`${buttonClass(variant, size)} ${className}`} />;
}
