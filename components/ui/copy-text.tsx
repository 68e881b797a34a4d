"use client";

import { Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.tsx";

interface CopyTextProps {
  label: string;
  /** Said once it is on the clipboard. */
  told: string;
  text: () => string;
  /** Where there is no room for the label beside the sign. */
  isTight?: boolean;
}

/** Puts a text on the clipboard. Where there is no clipboard (plain HTTP), it is shown to be taken. */
export function CopyText({ label, told, text, isTight = false }: CopyTextProps) {
  const [shown, setShown] = useState<string | null>(null);
  const copy = async () => {
    const copied = text();
    // Null on a plain-HTTP network, whatever its type says.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const isCopied = await clipboard?.writeText(copied).then(() => true, () => false);
    if (isCopied) showToast({ text: told });
    else setShown(copied);
  };
  return (
    <>
      <Button variant="quiet" size="sm" title={isTight ? label : undefined} onClick={() => void copy()}><Copy aria-hidden className="size-3.5" /><span className={isTight ? "sr-only" : undefined}>{label}</span></Button>
      {shown !== null && <textarea readOnly autoFocus aria-label={label} rows={6} value={shown} onFocus={(event) => event.currentTarget.select()} className="w-full rounded-md border border-line-strong bg-paper p-2 text-sm" />}
    </>
  );
}
