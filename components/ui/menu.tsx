"use client";

// A menu's button is there at once; what opens comes when somebody is about to press it. Its items are drawn only in an open
// menu, so what they are made of is there by then.
import type { ReactNode } from "react";
import type { MenuCheckProps, MenuChoicesProps, MenuItemProps, MenuProps } from "#components/ui/menu-parts.tsx";
import { late } from "#components/ui/late.ts";
import { useLate } from "#components/ui/use-late.ts";

const parts = late(() => import("#components/ui/menu-parts.tsx"));

export function Menu(props: MenuProps): ReactNode {
  const { brought, asTrigger } = useLate(parts);
  return brought ? <brought.PressedMenu {...props} /> : asTrigger(props.trigger, "menu");
}

export function MenuItem(props: MenuItemProps): ReactNode {
  const brought = parts.brought();
  return brought && <brought.MenuItem {...props} />;
}

/** One of several: the chosen one carries a tick. */
export function MenuChoices<T extends string>(props: MenuChoicesProps<T>): ReactNode {
  const brought = parts.brought();
  return brought && <brought.MenuChoices {...props} />;
}

/** One of several that may be on together; the menu stays open for the next. */
export function MenuCheck(props: MenuCheckProps): ReactNode {
  const brought = parts.brought();
  return brought && <brought.MenuCheck {...props} />;
}

export function MenuSeparator(): ReactNode {
  const brought = parts.brought();
  return brought && <brought.MenuSeparator />;
}
