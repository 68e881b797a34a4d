"use client";

import { useMemo, type ReactNode } from "react";
import { IntlProvider, type Locale, type Messages as Catalogue } from "use-intl";
import { formats } from "#lib/i18n/formats.ts";

interface MessagesProps {
  locale: Locale;
  /** The catalogue as JSON: React reads thousands of values one by one, and a string as it is. */
  messages: string;
  timeZone: string;
  /** The server's clock, so that "five minutes ago" reads the same before and after the page wakes up. */
  now: Date;
  children: ReactNode;
}

/** The interface's words, for everything drawn below. */
export function Messages({ children, messages, ...rest }: MessagesProps) {
  const catalogue = useMemo(() => JSON.parse(messages) as Catalogue, [messages]);
  return <IntlProvider {...rest} messages={catalogue} formats={formats[rest.locale]}>{children}</IntlProvider>;
}
