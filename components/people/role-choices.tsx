"use client";

import { useTranslations } from "use-intl";
import type { Role } from "#lib/permission/role.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";

interface RoleChoicesProps {
  /** The roles that may be chosen. */
  roles: readonly Role[];
  /** Those ticked at first. */
  held?: readonly string[];
  legend?: string;
}

/** Roles to tick, under the form field "roles". */
export function RoleChoices({ roles, held = [], legend }: RoleChoicesProps) {
  const t = useTranslations("people");
  const words = useTranslations("words");
  return (
    <fieldset>
      <legend className="text-sm font-medium">{legend ?? t("roles")}</legend>
      <p className="mb-1 text-xs text-ink-3">{t("rolesHint")}</p>
      <div className="grid grid-cols-2 gap-x-3">
        {roles.map((role) => (
          <Checkbox key={role} name="roles" value={role} label={words(`roles.${role}`)} defaultChecked={held.includes(role)} />
        ))}
      </div>
    </fieldset>
  );
}
