import { redirect } from "next/navigation";
import { ImportNames } from "#components/names/import-names.tsx";
import { canManageNames } from "#lib/permission/can.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "names.import")("title") };
}

export default async function ImportNamesPage() {
  if (!canManageNames((await currentContext()).actor)) redirect("/names");
  return <ImportNames />;
}
