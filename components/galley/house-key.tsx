"use client";

import { useGalleyData } from "#components/galley/use-galley.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { shownKey } from "#lib/newsroom/keys.ts";

/** A key of the galley as this newsroom has it. `of`: where it is with us. */
export function HouseKey({ of }: { of: string }) {
  return <Kbd>{shownKey(of, useGalleyData().house.keys)}</Kbd>;
}
