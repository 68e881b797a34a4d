"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useTranslations } from "use-intl";

interface ToastData {
  tone: "plain" | "problem";
}

const manager = Base.createToastManager<ToastData>();

interface ShowToast {
  text: string;
  tone?: ToastData["tone"];
  /** The compensating act, such as undo. */
  action?: { label: string; onAct: () => void };
}

/** Milliseconds a character, for who reads slowly; a toast waits while the pointer or the keyboard is on it, too. */
const slowReading = 80;

let lastPlain: string | null = null;

/** Says what was done, or what was refused, and offers to take it back. Works from anywhere in the browser. */
export function showToast({ text, tone = "plain", action }: ShowToast): void {
  // Quick work must not heap up what was said of it: a plain toast gives way to the next.
  if (tone === "plain" && lastPlain) manager.close(lastPlain);
  const id = manager.add({
    title: text,
    data: { tone },
    priority: tone === "problem" ? "high" : "low",
    timeout: Math.max(action || tone === "problem" ? 10_000 : 5_000, text.length * slowReading),
    actionProps: action && { children: action.label, onClick: () => { action.onAct(); manager.close(id); } },
  });
  if (tone === "plain") lastPlain = id;
}

/** Where toasts appear; once in the page. */
export function Toasts() {
  const t = useTranslations("shell");
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport aria-label={t("toasts")} className="fixed inset-x-4 bottom-16 z-50 mx-auto flex max-w-md flex-col gap-2 outline-none min-[68.75em]:bottom-4">
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList() {
  const t = useTranslations("shell");
  const { toasts } = Base.useToastManager<ToastData>();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      className={`rounded-lg shadow-popup transition-opacity data-ending-style:pointer-events-none data-ending-style:opacity-0 data-starting-style:opacity-0 data-limited:hidden ${
        toast.data?.tone === "problem" ? "bg-danger text-on-danger" : "bg-ink text-paper"
      }`}
    >
      <Base.Content className="flex items-center gap-3 py-1.5 pr-1.5 pl-4 text-sm">
        <Base.Title className="flex-1 py-1" />
        <Base.Action className="rounded-md px-2.5 py-1 font-semibold underline underline-offset-4" />
        {/* Toasts are not stacked here: the button is always to be reached, which the library takes for hidden. */}
        <Base.Close aria-hidden={false} aria-label={t("close")} className="inline-flex size-8 items-center justify-center rounded-md">
          <X aria-hidden className="size-4" />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}
