"use client";

// What a menu is made of. It comes with the first press on a menu's button: ui/menu.tsx.
import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { usePressedAgain } from "#components/ui/use-late.ts";

const row =
  "flex min-h-9 cursor-default items-center gap-2.5 rounded-sm px-2.5 py-1 text-sm outline-none select-none data-highlighted:bg-accent-wash data-highlighted:text-ink data-disabled:opacity-50 forced-colors:data-highlighted:outline-2";

export interface MenuProps {
  /** The button that opens it, with its accessible name. */
  trigger: ReactElement<Record<string, unknown>>;
  align?: "start" | "center" | "end";
  /** Called when it opens: what it shows may be asked for first then. */
  onOpen?: () => void;
  children: ReactNode;
}

/** Opens as soon as it is there when its button was pressed before. */
export function PressedMenu({ trigger, align = "start", onOpen, children }: MenuProps) {
  const button = usePressedAgain();
  return (
    <Base.Root modal={false} {...(onOpen && { onOpenChange: (isOpen: boolean) => { if (isOpen) onOpen(); } })}>
      <Base.Trigger ref={button} render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={6} className="z-40 outline-none">
          <Base.Popup className="max-h-(--available-height) min-w-48 max-w-80 overflow-y-auto rounded-lg border border-line bg-paper-raised p-1 text-ink shadow-popup outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export interface MenuItemProps {
  onSelect: () => void;
  disabled?: boolean;
  icon?: ReactNode;
  /** A key that does the same, or another note at the right. */
  aside?: ReactNode;
  children: ReactNode;
}

export function MenuItem({ onSelect, disabled, icon, aside, children }: MenuItemProps) {
  return (
    <Base.Item className={row} onClick={onSelect} disabled={disabled}>
      {icon}
      <span className="flex-1">{children}</span>
      {aside && <span className="text-xs text-ink-3">{aside}</span>}
    </Base.Item>
  );
}

export interface MenuChoicesProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
}

/** One of several: the chosen one carries a tick. */
export function MenuChoices<T extends string>({ label, value, options, onChoose }: MenuChoicesProps<T>) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2.5 pt-1.5 pb-0.5 text-xs text-ink-3">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next: T) => onChoose(next)}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} closeOnClick className={row}>
            <span className="flex-1">{option.label}</span>
            <Base.RadioItemIndicator><Check aria-hidden className="size-4 text-accent" /></Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

export interface MenuCheckProps {
  checked: boolean;
  onToggle: () => void;
  icon?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}

/** One of several that may be on together; the menu stays open for the next. */
export function MenuCheck({ checked, onToggle, icon, aside, children }: MenuCheckProps) {
  return (
    <Base.CheckboxItem checked={checked} onCheckedChange={onToggle} className={row}>
      {icon}
      <span className="flex-1">{children}</span>
      {aside && <span className="text-xs text-ink-3 tabular-nums">{aside}</span>}
      <Base.CheckboxItemIndicator keepMounted className="size-4 text-accent data-unchecked:invisible"><Check aria-hidden className="size-4" /></Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}
