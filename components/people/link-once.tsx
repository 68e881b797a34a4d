"use client";

import { Copy } from "lucide-react";
import { useRef } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { showToast } from "#components/ui/toast.tsx";

/** A link as it leaves the server, once. The path holds the token. */
export interface MadeLink {
  path: string;
  expiresAt: Date;
}

/** A link to copy now or never. */
export function LinkOnce({ link, intro }: { link: MadeLink; intro: string }) {
  const t = useTranslations("links");
  const format = useFormatter();
  const input = useRef<HTMLInputElement>(null);
  // Drawn only after a press, so there is always an address bar to read from.
  const address = new URL(link.path, window.location.origin);
  const isLoopback = /^(localhost|127\.|\[::1\])/.test(address.hostname);
  return (
    <Banner tone="good" live>
      <p>{intro}</p>
      <div className="mt-2 flex items-end gap-2">
        <Field label={t("address")} className="min-w-0 flex-1">
          {(control) => <TextInput {...control} ref={input} readOnly value={address.href} onFocus={(event) => event.target.select()} className="font-mono text-xs" />}
        </Field>
        <Button onClick={() => void copy(input.current).then((done) => showToast(done ? { text: t("copied") } : { text: t("notCopied"), tone: "problem" }))}>
          <Copy aria-hidden className="size-4" />{t("copy")}
        </Button>
      </div>
      <p className="mt-1.5 text-xs text-ink-2">{t("until", { at: format.dateTime(link.expiresAt, "moment") })}</p>
      {isLoopback && <p className="mt-1 text-xs text-ink-2">{t("loopback")}</p>}
    </Banner>
  );
}

/** Copies what an input holds. Plain HTTP in a local network has no clipboard to write to; the old command works there. */
async function copy(input: HTMLInputElement | null): Promise<boolean> {
  if (!input) return false;
  if (window.isSecureContext) return navigator.clipboard.writeText(input.value).then(() => true, () => copyByCommand(input));
  return copyByCommand(input);
}

function copyByCommand(input: HTMLInputElement): boolean {
  input.select();
  return document.execCommand("copy");
}
