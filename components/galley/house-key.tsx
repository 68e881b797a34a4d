"use client";

import { useGalleyData } from "#components/galley/use-galley.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { shownKey } from "#lib/newsroom/keys.ts";

/** A key of the galley as this newsroom has it. `of`: where it is with us. */
export function HouseKey({ of, isShifted = false }: { of: string; isShifted?: boolean }) {
  return <Kbd>{isShifted && "Shift "}{shownKey(of, useGalleyData().house.keys)}</Kbd>;
}
