"use client";

import type { ReactNode } from "react";
import { IntlProvider, type Locale, type Messages as Catalogue } from "use-intl";
import { formats } from "#lib/i18n/formats.ts";

interface MessagesProps {
  locale: Locale;
  messages: Catalogue;
  timeZone: string;
  /** The server's clock, so that "five minutes ago" reads the same before and after the page wakes up. */
  now: Date;
  children: ReactNode;
}

/** The interface's words, for everything drawn below. */
export function Messages({ children, ...rest }: MessagesProps) {
  return <IntlProvider {...rest} formats={formats[rest.locale]}>{children}</IntlProvider>;
}
