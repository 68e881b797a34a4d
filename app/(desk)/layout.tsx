import type { ReactNode } from "react";
import { Palette } from "#components/palette/palette.tsx";
import { pageRights } from "#server/queries/page-rights.ts";
import { requireActor } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <>
      {children}
      <Palette rights={await pageRights(desk(), actor)} />
    </>
  );
}
