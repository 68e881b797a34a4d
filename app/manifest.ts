import type { MetadataRoute } from "next";
import { translator } from "#server/i18n.ts";
import { currentLocale } from "#server/auth/session.ts";

/** Lets the desk be installed as a program with a window of its own. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = translator(await currentLocale(), "shell");
  return {
    name: t("name"), short_name: t("name"), description: t("description"),
    start_url: "/", scope: "/", display: "standalone", background_color: "#f5f1e8", theme_color: "#f5f1e8",
    icons: [{ src: "/apple-icon.png", sizes: "180x180", type: "image/png" }, { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
  };
}
