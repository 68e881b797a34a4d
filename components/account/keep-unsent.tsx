"use client";

import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Section } from "#components/account/section.tsx";
import { isKeepingUnsent, setKeepingUnsent } from "#components/offline/unsent-store.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";

const changed = new EventTarget();
const subscribe = (listener: () => void) => {
  changed.addEventListener("change", listener);
  return () => changed.removeEventListener("change", listener);
};

/** Whether this browser keeps what could not be sent; off until the person switches it on. */
export function KeepUnsent({ userId }: { userId: string }) {
  const t = useTranslations("collab.keep");
  const isOn = useSyncExternalStore(subscribe, () => isKeepingUnsent(userId), () => false);
  return (
    <Section title={t("title")}>
      <Checkbox
        label={t("label")} hint={t("hint")} checked={isOn}
        onChange={(event) => void setKeepingUnsent(userId, event.target.checked).then(() => changed.dispatchEvent(new Event("change")))}
      />
    </Section>
  );
}
