import "@fontsource-variable/literata/wght-italic.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { fontVariables } from "#app/fonts.ts";
import { Messages } from "#components/shell/messages.tsx";
import { KeptFocus } from "#components/ui/kept-focus.tsx";
import { Toasts } from "#components/ui/toast.tsx";
import { TooltipHost } from "#components/ui/tooltip-host.tsx";
import { currentLocale, currentTheme } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { packedCatalogue, translator } from "#server/i18n.ts";
import { loadTimeZone } from "#server/queries/load-time-zone.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await currentLocale(), "shell");
  return { title: { default: t("name"), template: `%s · ${t("name")}` }, description: t("description"), robots: { index: false, follow: false } };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f5f1e8" },
    { media: "(prefers-color-scheme: dark)", color: "#191714" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is drawn for its request: only then does the nonce of the security policy reach Next's scripts.
  await connection();
  const [locale, theme, timeZone] = await Promise.all([currentLocale(), currentTheme(), loadTimeZone(desk())]);
  return (
    <html lang={locale} className={fontVariables} data-theme={theme === "auto" ? undefined : theme}>
      <body>
        <Messages locale={locale} messages={packedCatalogue(locale)} timeZone={timeZone} now={new Date()}>
          <div className="desk-root">{children}</div>
          <Toasts />
          <KeptFocus />
          <TooltipHost />
        </Messages>
      </body>
    </html>
  );
}
