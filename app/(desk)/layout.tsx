import type { ReactNode } from "react";
import { requireActor } from "#server/auth/session.ts";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  await requireActor();
  return children;
}
